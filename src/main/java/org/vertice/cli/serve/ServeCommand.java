package org.vertice.cli.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.project.GraphCommand;
import org.vertice.cli.project.ProjectGraph;
import org.vertice.cli.project.RootCommand;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.Failure;
import org.vertice.cli.terminal.UsageException;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.graph.assembly.OutputDirectory;
import org.vertice.graph.assembly.Project;
import org.vertice.query.run.NamedGraphExecutor;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.report.Measure;
import org.vertice.web.GraphServer;
import org.vertice.web.ServerOptions;
import org.vertice.web.access.AccessException;
import org.vertice.web.http.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the graph and serves it. */
@Command(
    name = "serve",
    customSynopsis = "vertice serve [--port N] [--tdb DIR] [OPTION...]",
    description = {
      "Checks the tables, builds the graph and serves it with SPARQL and pages.",
      "",
      "SPARQL 1.1 Query is at /vertice/sparql, the graphs are at /vertice/data (Graph Store Protocol,"
          + " read only). The server listens on this machine only, unless --host names another"
          + " address. Clients can change nothing. If the tables have errors, they are listed and"
          + " no server starts."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice serve",
      "  vertice serve --port 8080",
      "  vertice serve --watch             build again when a file changes",
      "  vertice serve --tdb graph         the database of vertice build -o graph --tdb",
      "  vertice serve --host 0.0.0.0 --access-log requests.log",
      "  vertice serve --host 0.0.0.0 --port 443 --password-file users \\",
      "    --tls-certificate fullchain.pem --tls-key privkey.pem"
    })
public final class ServeCommand extends GraphCommand {

  /** The time to stop in. A full heap may prevent the server from ever stopping. */
  private static final Duration MAX_STOP = Duration.ofMillis(2_500);

  /** The exit code after SIGTERM. */
  private static final int STOPPED = 143;

  private static final Duration WATCH_INTERVAL = Duration.ofMillis(500);

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port (default: 3030); 0 is any free port.")
  private int port = 3030;

  @Option(
      names = "--tdb",
      paramLabel = "DIR",
      description = "Serve the TDB2 database in this folder instead of building the graph.")
  private @Nullable Path tdb;

  @Option(
      names = "--watch",
      description =
          "Build again when tables, ontology, queries or documents change, and serve the new graph"
              + " if it has no errors. If the output is not a terminal, SIGHUP does it too.")
  private boolean watch;

  @Mixin private ServeOptions options = new ServeOptions();

  public ServeCommand(RootCommand root) {
    super(root);
  }

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65_535) {
      throw new UsageException("There is no port " + port + ".", "Ports are 0 to 65535.");
    }
    if (watch && tdb != null) {
      throw new UsageException(
          "--watch and --tdb cannot be used together.",
          "A database does not change with the tables.");
    }
    ProjectGraph graph = graph();
    QueryLibrary queries = graph.usableQueries();
    ServerOptions setup = options.forServer(port, root);
    Optional<Snapshot> snapshot =
        tdb == null
            ? built(graph).map(dataset -> Snapshot.of(dataset, queries))
            : Optional.of(Snapshot.ofLarge(opened(tdb), queries));
    if (snapshot.isEmpty()) {
      return ExitCode.FAILED;
    }
    try (GraphServer server = started(setup, snapshot.get());
        Reloader reloader = reloader(server)) {
      server.status().noted(graph.lines());
      if (tdb != null) {
        noteShadowedIris(snapshot.get(), graph, server);
      }
      if (watch) {
        reloader.watch(watched(), WATCH_INTERVAL);
      }
      if (tdb == null && !root.out().isTerminal()) {
        HangUpSignal.onEach(reloader::request);
      }
      root.out().text(welcome(server.port(), queries));
      Thread stop = new Thread(() -> close(server), "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      server.join();
    }
    return ExitCode.CLEAN;
  }

  /** Closes the server, and ends the process in time whatever the server waits for. */
  private static void close(GraphServer server) {
    Thread last =
        new Thread(
            () -> {
              try {
                Thread.sleep(MAX_STOP.toMillis());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(STOPPED);
            },
            "end");
    last.setDaemon(true);
    last.start();
    server.close();
  }

  private Reloader reloader(GraphServer server) {
    return new Reloader(this::attempt, server, root.err().messages());
  }

  private List<Path> watched() {
    Project project = new Project(root.projectFolder());
    List<Path> folders =
        new ArrayList<>(List.of(project.seeds(), project.ontology(), project.queries()));
    root.documentsFolder().ifPresent(folders::add);
    return folders;
  }

  /** Builds the graph and reads the queries; an error in either prevents both. */
  private Reloader.Attempt attempt() throws IOException {
    ProjectGraph graph = graph();
    QueryLibrary queries = graph.queries();
    Optional<Snapshot> snapshot =
        graph.withoutErrors().map(built -> Snapshot.of(stored(built), queries));
    return new Reloader.Attempt(snapshot, graph.lines());
  }

  private GraphServer started(ServerOptions options, Snapshot snapshot)
      throws IOException, Failure {
    try {
      return GraphServer.start(options, snapshot);
    } catch (AccessException e) {
      throw new Failure(String.valueOf(e.getMessage()), e.fix());
    } catch (UnknownHostException e) {
      throw new Failure(
          "There is no address " + options.host() + ".", "Use an address of this machine.");
    } catch (BindException e) {
      String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      throw reason.contains("permission")
          ? new Failure(
              "You have no permission to use port " + port + ".",
              "Use a port above 1023: --port 3030.")
          : new Failure(
              "Port " + port + " is used by another program.",
              "Use another, such as --port " + (port + 1) + ", or stop that program.");
    }
  }

  private Optional<DatasetGraph> built(ProjectGraph graph) throws IOException {
    Optional<BuildResult> result = graph.withoutErrors();
    if (result.isPresent()) {
      graph.note(
          ProjectGraph.shadowedIris(result.get().dataset(), options.base()),
          Measure.of(result.get().rowCount(), "row"));
    }
    return result.map(ServeCommand::stored);
  }

  /** Searching a large database takes long: it is served in the meantime. */
  private void noteShadowedIris(Snapshot snapshot, ProjectGraph graph, GraphServer server) {
    Thread looking =
        new Thread(
            () -> {
              try {
                graph.note(
                    ProjectGraph.shadowedIris(snapshot.dataset(), options.base()),
                    new Measure(1, "database", "databases"));
                server.status().noted(graph.lines());
              } catch (IOException | RuntimeException e) {
                String reason = "The database could not be searched: " + e.getMessage();
                root.err().messages().println(reason);
              }
            },
            "shadowed IRIs");
    looking.setDaemon(true);
    looking.start();
  }

  /** The graph in a store for parallel readers. */
  private static DatasetGraph stored(BuildResult built) {
    DatasetGraph store = NamedGraphExecutor.newStore();
    Txn.executeWrite(
        store,
        () -> {
          built.dataset().find().forEachRemaining(store::add);
          store.prefixes().putAll(built.prefixes());
        });
    return store;
  }

  /** Opens a database that exists; never creates one. */
  private DatasetGraph opened(Path named) throws IOException, Failure {
    Path folder = root.context().resolve(named);
    OutputDirectory.recover(folder);
    Path database = folder.resolve(ProjectGraph.DATABASE);
    Path store = Files.isDirectory(database) ? database : folder;
    if (!Files.isDirectory(store.resolve("Data-0001"))) {
      throw new Failure(
          "There is no TDB2 database in " + root.context().shown(folder) + ".",
          "Create one: vertice build -o " + named + " --tdb");
    }
    try {
      return DatabaseMgr.connectDatasetGraph(Location.create(store));
    } catch (TDBException e) {
      throw new Failure(
          "The database in "
              + root.context().shown(folder)
              + " cannot be opened: "
              + e.getMessage(),
          "Stop the program that uses it.");
    }
  }

  private String welcome(int port, QueryLibrary queries) {
    String base = options.home(port);
    String saved =
        queries.queries().stream()
            .filter(query -> query.parameters().stream().noneMatch(each -> each.mustBeGiven()))
            .findFirst()
            .map(NamedQuery::name)
            .filter(name -> tdb == null)
            .map(name -> "  or      " + root.command() + " query " + name + "\n")
            .orElse("");
    return """
        Vertice serves the graph.

          open    %s/
          SPARQL  %s/vertice/sparql
          graphs  %s/vertice/data
          API     %s/api/openapi.json
          ask     %s %s/vertice/sparql -H 'Accept: text/csv' \\
                    --data-urlencode 'query=SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 5'
        %s
        Ctrl-C stops it.
        """
        .formatted(base, base, base, base, options.curl(), base, saved);
  }
}
