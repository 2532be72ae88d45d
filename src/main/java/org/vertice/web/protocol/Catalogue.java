package org.vertice.web.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.TxnType;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.vertice.export.DatasetDescription;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.QueryGraph;
import org.vertice.web.http.AnswerFormat;
import org.vertice.web.http.EntityTag;
import org.vertice.web.http.Negotiation;
import org.vertice.web.http.Parameters;
import org.vertice.web.http.PublicAddress;
import org.vertice.web.http.Resource;
import org.vertice.web.http.Snapshot;
import org.vertice.web.http.SnapshotCache;
import org.vertice.web.site.IriSpace;
import org.vertice.web.site.Paths;

/**
 * The dataset's description of itself, at the address that VoID recommends: VoID and DCAT, and the
 * saved queries as {@code sh:SPARQLExecutable}, as other endpoints describe their examples.
 */
public final class Catalogue extends Resource {

  /** Where it is (VoID, 7.2). */
  public static final String PATH = Paths.DESCRIPTION;

  private static final long serialVersionUID = 1;
  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final String SCHEMA = "https://schema.org/";

  private final transient Supplier<Snapshot> live;
  private final transient SnapshotCache<IriSpace> spaces;
  private final transient PublicAddress address;
  private final transient Downloads downloads;

  /** A description of the live snapshot. */
  public Catalogue(
      Supplier<Snapshot> live,
      SnapshotCache<IriSpace> spaces,
      PublicAddress address,
      Downloads downloads) {
    this.live = live;
    this.spaces = spaces;
    this.address = address;
    this.downloads = downloads;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Snapshot snapshot = live.get();
    String site = address.of(request);
    String endpoint = address.of(request, Paths.SPARQL);
    Negotiation.Choice choice =
        Negotiation.choose(request, Parameters.ofAddress(request), AnswerFormat.OF_GRAPHS);
    response.setContentType(choice.header());
    response.setHeader("Vary", "Accept, Accept-Encoding");
    response.setHeader("Cache-Control", "no-cache");
    List<DatasetDescription.Distribution> files = downloads.distributions(snapshot, site);
    long measured = files.stream().filter(file -> file.sha256().isPresent()).count();
    String key = String.join(" ", "catalogue", site, "" + files.size(), "" + measured);
    if (!EntityTag.isKnown(request, response, snapshot.contentHash(), key)) {
      choice.format().write(graph(snapshot, site, endpoint, files), response.getOutputStream());
    }
  }

  private Graph graph(
      Snapshot snapshot,
      String site,
      String endpoint,
      List<DatasetDescription.Distribution> files) {
    var places =
        new DatasetDescription.Places(
            site + PATH + "#dataset", site + "/", endpoint, spaces.of(snapshot).base());
    DatasetGraph dataset = snapshot.dataset();
    dataset.begin(TxnType.READ);
    try {
      Graph graph = DatasetDescription.of(dataset, places, files);
      graph.getPrefixMapping().setNsPrefix("sh", SHACL).setNsPrefix("schema", SCHEMA);
      graph.getPrefixMapping().setNsPrefix("rdfs", RDFS.getURI());
      snapshot.queries().queries().forEach(query -> example(query, site, endpoint, graph));
      return graph;
    } finally {
      dataset.end();
    }
  }

  /** The text of the query, its parameters filled with their defaults where all have one. */
  private static String runnable(NamedQuery saved) {
    boolean plain = saved.parameters().stream().allMatch(each -> each.defaultValue().isEmpty());
    return plain
        ? saved.text()
        : saved.bind(Map.of(), finding -> {}).map(Query::toString).orElse(saved.text());
  }

  private static void example(NamedQuery saved, String site, String endpoint, Graph graph) {
    Node example = NodeFactory.createURI(site + Paths.QUERY + "/" + saved.name());
    QueryGraph.describe(saved, example, runnable(saved), graph);
    graph.add(example, NodeFactory.createURI(SCHEMA + "target"), NodeFactory.createURI(endpoint));
    saved
        .tags()
        .forEach(
            tag ->
                graph.add(
                    example,
                    NodeFactory.createURI(SCHEMA + "keywords"),
                    NodeFactory.createLiteralString(tag)));
  }
}
