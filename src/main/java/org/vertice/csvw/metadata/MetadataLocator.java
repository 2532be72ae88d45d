package org.vertice.csvw.metadata;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vertice.csvw.metadata.MetadataReader.Metadata;
import org.vertice.csvw.template.UriTemplate;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.FileLocation;
import org.vertice.report.Location.TextLocation;
import org.vertice.source.DocumentLoader;
import org.vertice.source.SourceDocument;

/**
 * Finds the metadata of a table where processing starts from the table (Model for Tabular Data,
 * section 5): user metadata first, then a {@code Link} header, then the site's configuration.
 * Embedded metadata is last, and not a document.
 */
public final class MetadataLocator {

  private static final List<String> DEFAULT_TEMPLATES =
      List.of("{+url}-metadata.json", "csv-metadata.json");
  private static final Set<String> TYPES =
      Set.of("application/csvm+json", "application/ld+json", "application/json");

  private static final int LONGEST_CONFIGURATION = 1 << 16;

  private final DocumentLoader loader;
  private final MetadataReader reader;
  private final DiagnosticSink findings;

  /** Makes a locator that opens documents with a loader. */
  public MetadataLocator(DocumentLoader loader, MetadataReader reader, DiagnosticSink findings) {
    this.loader = loader;
    this.reader = reader;
    this.findings = findings;
  }

  /**
   * The first metadata document that describes a table.
   *
   * @param table address of the table
   * @param links its {@code Link} headers
   * @return the document; empty if there is none
   */
  public Optional<Located> locate(URI table, List<String> links) {
    for (String candidate : candidates(table, links)) {
      try {
        Optional<Metadata> metadata = reader.readIfThere(URI.create(candidate));
        if (metadata.isEmpty()
            || !metadata.get().sound()
            || metadata.get().group().describes(table.toString())) {
          return Optional.of(new Located(metadata));
        }
        findings.warning(
            "metadata-other-table",
            "This metadata does not describe " + table + "; it is ignored.",
            new FileLocation(candidate),
            "Add the table to it.");
      } catch (FileNotFoundException | IllegalArgumentException e) {
        // There is nothing: the next candidate is tried.
      } catch (IOException e) {
        findings.warning(
            "metadata-unreadable",
            "This metadata file cannot be read and is ignored: " + e.getMessage(),
            new FileLocation(candidate),
            "Make it readable, or remove it.");
      }
    }
    return Optional.empty();
  }

  /**
   * A document that was found.
   *
   * @param metadata its metadata; empty if it is not a JSON object
   */
  public record Located(Optional<Metadata> metadata) {}

  private List<String> candidates(URI table, List<String> links) {
    List<String> candidates = new ArrayList<>();
    String url = Urls.withoutFragment(table.toString());
    linked(url, links).ifPresent(link -> candidates.add(Urls.resolve(url, link)));
    for (UriTemplate template : templates(url)) {
      candidates.add(Urls.resolve(url, template.expand(name -> name.equals("url") ? url : null)));
    }
    return candidates;
  }

  /** The last link from the table to a description (section 5.2). */
  private static Optional<String> linked(String table, List<String> headers) {
    return headers.stream()
        .flatMap(header -> LinkHeader.parse(header).stream())
        .filter(link -> link.is("describedby") && TYPES.contains(link.mediaType()))
        .filter(link -> isFrom(table, link.anchor()))
        .reduce((one, later) -> later)
        .map(LinkHeader.Link::target);
  }

  private static boolean isFrom(String table, Optional<String> anchor) {
    return anchor.isEmpty()
        || Urls.normalize(Urls.resolve(table, anchor.get())).equals(Urls.normalize(table));
  }

  /** The site's configuration (section 5.3). */
  private List<UriTemplate> templates(String url) {
    String wellKnown = Urls.resolve(url, "/.well-known/csvm");
    try (SourceDocument document = loader.open(URI.create(wellKnown))) {
      byte[] text = document.body().readNBytes(LONGEST_CONFIGURATION);
      List<UriTemplate> templates = new ArrayList<>();
      int number = 0;
      for (String line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
        number++;
        if (!line.isBlank()) {
          template(line.strip(), new TextLocation(document.shownAs(), number, 1))
              .ifPresent(templates::add);
        }
      }
      return templates;
    } catch (IOException | IllegalArgumentException e) {
      return DEFAULT_TEMPLATES.stream().map(UriTemplate::parse).toList();
    }
  }

  private Optional<UriTemplate> template(String text, TextLocation place) {
    try {
      return Optional.of(UriTemplate.parse(text));
    } catch (IllegalArgumentException e) {
      findings.warning(
          "metadata-site-template",
          "\"" + text + "\" is not a URI template: " + e.getMessage() + "; it is ignored.",
          place,
          "Write one template per line, such as {+url}-metadata.json.");
      return Optional.empty();
    }
  }
}
