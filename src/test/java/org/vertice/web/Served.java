package org.vertice.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.vertice.query.run.NamedGraphExecutor;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.web.Http.Answer;
import org.vertice.web.http.Snapshot;

/**
 * A server for the tests of a class, on any free port, and a client of it. That of the real tables
 * is one for all classes: nothing that a test asks changes it, and it ends with the tests.
 */
public final class Served implements BeforeAllCallback, AfterAllCallback {

  private final Start start;
  private final boolean shared;
  private Optional<GraphServer> server = Optional.empty();

  /** What starts a server. */
  @FunctionalInterface
  public interface Start {
    GraphServer start() throws Exception;
  }

  /** A server that is started thus. */
  public Served(Start start) {
    this(start, false);
  }

  private Served(Start start, boolean shared) {
    this.start = start;
    this.shared = shared;
  }

  /** Started when it is first asked for. */
  private static final class OfRealTables {
    private static final GraphServer SERVER = start();

    private static GraphServer start() {
      try {
        return GraphServer.start(new ServerSetup().options(), RealTables.snapshot());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The project's own tables, built without the texts. */
  public static Served realTables() {
    return new Served(() -> OfRealTables.SERVER, true);
  }

  /** A graph, without saved queries. */
  public static Served graph(Supplier<DatasetGraph> graph) {
    return graph(new ServerSetup().options(), graph);
  }

  /** A graph, without saved queries. */
  public static Served graph(ServerOptions options, Supplier<DatasetGraph> graph) {
    return new Served(() -> GraphServer.start(options, snapshot(graph.get())));
  }

  /** A graph and saved queries, by their names. */
  public static Served graph(Supplier<DatasetGraph> graph, Map<String, String> queries) {
    return new Served(
        () ->
            GraphServer.start(
                new ServerSetup().options(), Snapshot.of(graph.get(), library(queries))));
  }

  private static QueryLibrary library(Map<String, String> queries) throws IOException {
    Path folder = Files.createTempDirectory("queries");
    try {
      for (Map.Entry<String, String> query : queries.entrySet()) {
        Files.writeString(folder.resolve(query.getKey() + ".rq"), query.getValue());
      }
      return QueryLibrary.load(folder, finding -> {});
    } finally {
      for (String name : queries.keySet()) {
        Files.delete(folder.resolve(name + ".rq"));
      }
      Files.delete(folder);
    }
  }

  /** What a text in a syntax of RDF says. */
  public static DatasetGraph parsed(String text, Lang lang) {
    DatasetGraph dataset = NamedGraphExecutor.newStore();
    Txn.executeWrite(dataset, () -> RDFParser.fromString(text, lang).parse(dataset));
    return dataset;
  }

  /** 500 things, each with one next: joins of a few patterns have very many results. */
  public static Snapshot linkedThings() {
    DatasetGraph dataset = NamedGraphExecutor.newStore();
    Node next = NodeFactory.createURI("http://ex.org/next");
    Txn.executeWrite(
        dataset,
        () -> {
          for (int i = 0; i < 500; i++) {
            Node thing = NodeFactory.createURI("http://ex.org/" + i);
            Node other = NodeFactory.createURI("http://ex.org/" + (i * 7 + 1) % 500);
            dataset.add(new Quad(Quad.defaultGraphIRI, thing, next, other));
          }
        });
    return snapshot(dataset);
  }

  /** A graph, without saved queries. */
  public static Snapshot snapshot(DatasetGraph graph) {
    return Snapshot.of(graph, new QueryLibrary(List.of()));
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    server = Optional.of(start.start());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (!shared) {
      server.ifPresent(GraphServer::close);
    }
  }

  public int port() {
    return server.orElseThrow().port();
  }

  public Answer get(String path, String... headers) throws Exception {
    return new Http(port()).get(path, headers);
  }

  public Answer ask(String query, String... headers) throws Exception {
    return new Http(port()).ask(query, headers);
  }

  /** Sends a request; headers are names and values in turn. */
  public Answer send(String method, String path, String body, String... headers) throws Exception {
    return new Http(port()).send(method, path, body, headers);
  }
}
