package org.vertice.csvw.metadata;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.vertice.csvw.json.JsonNode;
import org.vertice.csvw.json.JsonNode.ArrayNode;
import org.vertice.csvw.json.JsonNode.Member;
import org.vertice.csvw.json.JsonNode.ObjectNode;
import org.vertice.csvw.json.JsonTreeReader;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.FileLocation;
import org.vertice.report.Location.JsonLocation;
import org.vertice.source.DocumentLoader;
import org.vertice.source.SourceDocument;

/**
 * Reads a metadata document and everything that it refers to (Metadata Vocabulary, sections 5 and
 * 6), into one table group.
 */
public final class MetadataReader {

  private static final String CONTEXT = "http://www.w3.org/ns/csvw";

  private final DocumentLoader loader;
  private final DiagnosticSink sink;

  /**
   * Makes a reader.
   *
   * @param loader opens the document and those to which it refers
   * @param sink takes the findings
   */
  public MetadataReader(DocumentLoader loader, DiagnosticSink sink) {
    this.loader = loader;
    this.sink = sink;
  }

  /**
   * Reads a document.
   *
   * @return its metadata; empty if the document is missing or not a JSON object, which is reported
   */
  public Optional<Metadata> read(URI address) {
    try {
      return readIfThere(address);
    } catch (FileNotFoundException e) {
      report(
          "metadata-missing",
          "This metadata file was not found.",
          address,
          "Correct its name, or put the file there.");
    } catch (IOException e) {
      report(
          "metadata-unreadable",
          "This metadata file cannot be read: " + e.getMessage(),
          address,
          "Make it readable.");
    }
    return Optional.empty();
  }

  /**
   * Reads a document that may be missing.
   *
   * @throws FileNotFoundException if it is missing
   * @throws IOException if it cannot be read
   */
  public Optional<Metadata> readIfThere(URI address) throws IOException {
    MetadataFindings findings = new MetadataFindings(sink);
    try (SourceDocument document = loader.open(address)) {
      Optional<JsonNode> json = new JsonTreeReader(sink).read(document);
      if (json.isEmpty()) {
        return Optional.empty();
      }
      if (!(json.get() instanceof ObjectNode object)) {
        findings.error(
            "metadata-object",
            "A metadata document is one JSON object, not " + json.get().kind() + ".",
            json.get().place(),
            "Begin with {\"@context\": \"" + CONTEXT + "\", …}.");
        return Optional.empty();
      }
      Context context = context(object, address.toString(), findings, true);
      TableGroupDescription group =
          new TableGroupReader(findings, (node, from) -> fetch(node, from, findings))
              .read(object, context);
      return Optional.of(new Metadata(group, findings.usable()));
    }
  }

  /**
   * The metadata of a document.
   *
   * @param group the tables that it describes, as far as they could be read
   * @param sound whether it has no errors. Tables of metadata with errors must not be converted
   *     (Metadata Vocabulary, section 3: “generate errors and stop processing”), but are checked.
   */
  public record Metadata(TableGroupDescription group, boolean sound) {}

  private void report(String code, String message, URI address, String fix) {
    sink.error(code, message, new FileLocation(address.toString()), fix);
  }

  /** An object and the context in which it is read. */
  record Fetched(ObjectNode node, Context context, Optional<String> url) {}

  /** The object that an object property refers to by URL (section 4.2.5), or the object itself. */
  private Optional<Fetched> fetch(JsonNode node, Context context, MetadataFindings findings) {
    if (node instanceof ObjectNode object) {
      return Optional.of(new Fetched(object, context, Optional.empty()));
    }
    String url = context.link(node.string().orElse(""));
    try (SourceDocument document = loader.open(URI.create(url))) {
      Optional<JsonNode> json = new JsonTreeReader(sink).read(document);
      if (json.isPresent() && json.get() instanceof ObjectNode object) {
        return Optional.of(
            new Fetched(object, context(object, url, findings, false), Optional.of(url)));
      }
      findings.error(
          "metadata-object",
          "\"" + url + "\" does not hold a JSON object.",
          node.place(),
          "Correct that file, or write the object here.");
    } catch (FileNotFoundException | IllegalArgumentException e) {
      findings.error(
          "metadata-missing",
          "\"" + node.string().orElse("") + "\" cannot be read: nothing is at " + url + ".",
          node.place(),
          "Correct the URL; it is relative to " + context.base() + ".");
    } catch (IOException e) {
      findings.error(
          "metadata-unreadable",
          "\"" + url + "\" cannot be read: " + e.getMessage(),
          node.place(),
          "Make it readable, or write the object here.");
    }
    return Optional.empty();
  }

  /** Reads {@code @context} (section 5.2). */
  private static Context context(
      ObjectNode object, String location, MetadataFindings findings, boolean required) {
    Context plain = new Context(location, "und");
    Optional<JsonNode> node = object.get("@context");
    if (node.isEmpty()) {
      if (required) {
        contextError(findings, object.place(), "@context is missing.");
      }
      return plain;
    }
    JsonNode value = node.get();
    if (value instanceof ArrayNode array && !array.items().isEmpty() && array.items().size() <= 2) {
      if (!array.items().get(0).string().equals(Optional.of(CONTEXT))) {
        contextError(findings, value.place(), "The first item of @context must be that string.");
      }
      return array.items().size() == 2 ? local(array.items().get(1), plain, findings) : plain;
    }
    if (!value.string().equals(Optional.of(CONTEXT))) {
      contextError(findings, value.place(), "This is not the context of CSV on the Web.");
    }
    return plain;
  }

  private static Context local(JsonNode node, Context plain, MetadataFindings findings) {
    if (!(node instanceof ObjectNode object)) {
      contextError(findings, node.place(), "The second item of @context must be an object.");
      return plain;
    }
    String base = plain.base();
    String language = plain.language();
    for (Member member : object.members().values()) {
      Optional<String> text = member.value().string();
      if (member.name().equals("@base")) {
        if (text.isEmpty()) {
          contextError(findings, member.value().place(), "@base must be a URL in quotes.");
        }
        base = text.map(url -> Urls.resolve(plain.base(), url)).orElse(plain.base());
      } else if (member.name().equals("@language")) {
        if (text.filter(ValueType::isLanguage).isPresent()) {
          language = text.get();
        } else {
          findings.warning(
              "metadata-value",
              "@language must be a language tag; it is ignored.",
              member.value().place(),
              "Write a tag such as \"en\".");
        }
      } else {
        contextError(findings, member.place(), "@context takes only @base and @language.");
      }
    }
    return new Context(base, language);
  }

  private static void contextError(MetadataFindings findings, JsonLocation place, String message) {
    findings.error(
        "metadata-context",
        message,
        place,
        "Write \"@context\": \"%s\", or [\"%s\", {\"@language\": \"en\"}]."
            .formatted(CONTEXT, CONTEXT));
  }
}
