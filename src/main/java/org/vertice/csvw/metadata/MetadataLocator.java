package org.vertice.csvw.metadata;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.FileLocation;
import org.vertice.source.DocumentLoader;
import org.vertice.source.SourceDocument;

/**
 * Finds the metadata of a table where processing starts from the table (Model for Tabular Data,
 * section 5): the user's, then a {@code Link} header's, then what the site's configuration names.
 * Embedded metadata comes last and is not a document.
 */
public final class MetadataLocator {

  private static final List<String> DEFAULT_TEMPLATES =
      List.of("{+url}-metadata.json", "csv-metadata.json");
  private static final Pattern LINK = Pattern.compile("<([^>]*)>((?:\\s*;\\s*[^;,]+)*)");
  private static final Set<String> TYPES =
      Set.of("application/csvm+json", "application/ld+json", "application/json");

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
   * @return what it says; empty if there is none
   */
  public Optional<Located> locate(URI table, List<String> links) {
    for (String candidate : candidates(table, links)) {
      try {
        Optional<TableGroupDescription> group = reader.readIfThere(URI.create(candidate));
        if (group.isEmpty()) {
          return Optional.of(new Located(Optional.empty()));
        }
        if (group.get().describes(table.toString())) {
          return Optional.of(new Located(group));
        }
        findings.report(
            Diagnostic.warning(
                    "metadata-other-table",
                    "This metadata does not describe " + table + "; it is ignored.",
                    new FileLocation(candidate))
                .withHint("Add the table to it."));
      } catch (FileNotFoundException | IllegalArgumentException e) {
        // Nothing is there: the next place is tried.
      } catch (IOException e) {
        findings.report(
            Diagnostic.warning(
                "metadata-unreadable",
                "It cannot be read, and is passed over: " + e.getMessage(),
                new FileLocation(candidate)));
      }
    }
    return Optional.empty();
  }

  /**
   * A document that was found.
   *
   * @param group what it says; empty if it cannot be used
   */
  public record Located(Optional<TableGroupDescription> group) {}

  private List<String> candidates(URI table, List<String> links) {
    List<String> candidates = new ArrayList<>();
    String url = Urls.withoutFragment(table.toString());
    linked(links).ifPresent(link -> candidates.add(Urls.resolve(url, link)));
    for (String template : templates(url)) {
      String expanded =
          template
              .replace("{+url}", url)
              .replace("{url}", java.net.URLEncoder.encode(url, StandardCharsets.UTF_8));
      candidates.add(Urls.resolve(url, expanded));
    }
    return candidates;
  }

  /** The last link to a description (section 5.2). */
  private static Optional<String> linked(List<String> headers) {
    Optional<String> last = Optional.empty();
    for (String header : headers) {
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        String parameters = link.group(2).replace("\"", "").replaceAll("\\s", "");
        List<String> all = List.of(parameters.split(";"));
        boolean describes = all.stream().anyMatch("rel=describedby"::equalsIgnoreCase);
        boolean json = TYPES.stream().anyMatch(type -> all.contains("type=" + type));
        if (describes && json) {
          last = Optional.of(link.group(1));
        }
      }
    }
    return last;
  }

  /** The site's configuration (section 5.3). */
  private List<String> templates(String url) {
    String wellKnown = Urls.resolve(url, "/.well-known/csvm");
    try (SourceDocument document = loader.open(URI.create(wellKnown));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(document.body(), StandardCharsets.UTF_8))) {
      return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException | IllegalArgumentException e) {
      return DEFAULT_TEMPLATES;
    }
  }
}
