package org.vertice.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.jspecify.annotations.Nullable;
import org.vertice.build.BuildResult;
import org.vertice.query.QueryLibrary;
import org.vertice.server.GraphServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the graph and serves it. */
@Command(
    name = "serve",
    customSynopsis = "vertice serve [--port N] [--tdb DIR]",
    description = {
      "Checks the tables, builds the graph and serves it: SPARQL 1.1 Query at /vertice/sparql, graphs"
          + " (Graph Store Protocol, read) at /vertice/data. It listens on this machine only, and"
          + " nothing that writes answers."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice serve",
      "  vertice serve --port 8080",
      "  vertice serve --tdb graph/tdb       a database that vertice build --tdb made"
    })
final class ServeCommand implements Callable<Integer> {

  private final Vertice vertice;

  @Mixin private FindingsOptions findingsOptions = new FindingsOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port (default: 3030; 0: any free).")
  private int port = 3030;

  @Option(names = "--tdb", paramLabel = "DIR", description = "Serve this TDB2 database instead.")
  private @Nullable Path tdb;

  ServeCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    Optional<DatasetGraph> dataset = tdb == null ? built() : Optional.of(opened(tdb));
    if (dataset.isEmpty()) {
      return ExitCode.FAILED;
    }
    QueryLibrary queries =
        QueryLibrary.load(
            new ProjectGraph(vertice, findingsOptions).project().queries(), ignored -> {});
    try (GraphServer server = started(dataset.get(), queries)) {
      vertice.surroundings().out().text(welcome(server.port()));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      server.join();
    }
    return ExitCode.CLEAN;
  }

  private GraphServer started(DatasetGraph dataset, QueryLibrary queries)
      throws IOException, Failure {
    try {
      return GraphServer.start(port, dataset, queries);
    } catch (BindException e) {
      throw new Failure(
          "Port " + port + " is in use by another program.", "name another: --port " + (port + 1));
    }
  }

  private Optional<DatasetGraph> built() throws IOException {
    Optional<BuildResult> result = new ProjectGraph(vertice, findingsOptions).fitForUse();
    return result.map(
        built -> {
          DatasetGraph store = DatasetGraphFactory.createTxnMem();
          Txn.executeWrite(
              store,
              () -> {
                built.dataset().find().forEachRemaining(store::add);
                store.prefixes().putAll(built.prefixes());
              });
          return store;
        });
  }

  private DatasetGraph opened(Path folder) throws Failure {
    Path database = vertice.surroundings().resolve(folder);
    if (!Files.isDirectory(database)) {
      throw new Failure(
          "There is no database " + database + ".", "make one: vertice build -o DIR --tdb");
    }
    return TDB2Factory.connectDataset(database.toString()).asDatasetGraph();
  }

  private static String welcome(int port) {
    String base = "http://localhost:" + port;
    return String.join(
        "\n",
        "Vertice is serving at " + base + "/",
        "",
        "  open    " + base + "/",
        "  SPARQL  " + base + "/vertice/sparql",
        "  graphs  " + base + "/vertice/data",
        "  ask     curl "
            + base
            + "/vertice/sparql --data-urlencode 'query=SELECT * {?s ?p ?o} LIMIT 5'",
        "",
        "Ctrl-C stops it.",
        "");
  }
}
