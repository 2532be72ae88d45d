package org.vertice.web.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.http.UrlEncoding;

/**
 * The IRIs that a project mints, and where the server answers for them: {@code BASE + path} is
 * served at {@code /path}.
 *
 * @param base what they all begin with; ends with a slash
 */
public record IriSpace(String base) {

  /** Where nothing can be found out. */
  private static final String NOWHERE = "urn:vertice:none/";

  /**
   * Finds it: of the host that most graphs are named under, the longest start, up to a slash, that
   * the names of these graphs and of all things under that host have in common.
   */
  public static IriSpace of(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () -> {
          List<String> graphs = new ArrayList<>();
          dataset
              .listGraphNodes()
              .forEachRemaining(name -> webAddress(name).ifPresent(graphs::add));
          graphs.remove(VerticeVocabulary.DESCRIPTION.getURI());
          if (graphs.isEmpty()) {
            return new IriSpace(NOWHERE);
          }
          Map<String, Integer> sites = new TreeMap<>();
          graphs.forEach(graph -> sites.merge(site(graph), 1, Integer::sum));
          String site = Collections.max(sites.entrySet(), Map.Entry.comparingByValue()).getKey();
          graphs.removeIf(graph -> !graph.startsWith(site));
          String common = graphs.stream().reduce(IriSpace::shared).orElse(site);
          var triples = dataset.getDefaultGraph().find();
          while (triples.hasNext()) {
            Node subject = triples.next().getSubject();
            if (subject.isURI()
                && !subject.getURI().startsWith(common)
                && subject.getURI().startsWith(site)) {
              common = shared(common, subject.getURI());
            }
          }
          int fragment = common.indexOf('#');
          String path = fragment < 0 ? common : common.substring(0, fragment);
          return new IriSpace(path.substring(0, path.lastIndexOf('/') + 1));
        });
  }

  private static Optional<String> webAddress(Node node) {
    return node.isURI() && siteEnd(node.getURI()) > 0
        ? Optional.of(node.getURI())
        : Optional.empty();
  }

  private static String site(String iri) {
    return iri.substring(0, siteEnd(iri));
  }

  /**
   * After the slash that ends the host; 0 where there is none. No pattern: this runs for each
   * graph.
   */
  private static int siteEnd(String iri) {
    int host = iri.startsWith("https://") ? 8 : iri.startsWith("http://") ? 7 : -1;
    int slash = host < 0 ? -1 : iri.indexOf('/', host);
    return slash > host ? slash + 1 : 0;
  }

  private static String shared(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return one.substring(0, i);
      }
    }
    return one.substring(0, length);
  }

  /** Whether this project mints the IRI. */
  public boolean has(String iri) {
    return iri.startsWith(base) && iri.length() > base.length();
  }

  /** Where the server answers for any IRI: its own path if the project mints it. */
  public String address(String iri) {
    return has(iri)
        ? "/" + iri.substring(base.length())
        : Paths.PAGE + "?iri=" + UrlEncoding.encoded(iri);
  }
}
