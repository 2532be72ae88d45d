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
import java.util.concurrent.Callable;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.project.BuildingOptions;
import org.vertice.cli.project.ProjectGraph;
import org.vertice.cli.project.ShadowedIris;
import org.vertice.cli.project.Vertice;
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
import org.vertice.web.pages.DocumentTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the graph and serves it. */
@Command(
    name = "serve",
    customSynopsis = "vertice serve [--port N] [--tdb DIR] [OPTION...]",
    description = {
      "Checks the tables, builds the graph and serves it with SPARQL.",
      "",
      "SPARQL 1.1 Query is at /vertice/sparql, the graphs are at /vertice/data (Graph Store Protocol,"
          + " read). It listens on this machine only, unless --host names another address, and nothing can"
          + " be written through it. Where"
          + " the tables have errors, they are listed and nothing is served."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice serve",
      "  vertice serve --port 8080",
      "  vertice serve --watch             build anew when a file changes",
      "  vertice serve --tdb graph         the database that vertice build -o graph --tdb made",
      "  vertice serve --host 0.0.0.0 --access-log requests.log",
      "  vertice serve --host 0.0.0.0 --port 443 --password-file users \\",
      "    --tls-certificate fullchain.pem --tls-key privkey.pem"
    })
public final class ServeCommand implements Callable<Integer> {

  /** So long the server has to stop; a memory that is full can keep it from ever doing so. */
  private static final Duration LONGEST_STOP = Duration.ofMillis(2_500);

  /** What a program returns that SIGTERM has ended. */
  private static final int STOPPED = 143;

  private static final Duration LOOK = Duration.ofMillis(500);

  private final Vertice vertice;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port (default: 3030); 0 takes any that is free.")
  private int port = 3030;

  @Option(
      names = "--tdb",
      paramLabel = "DIR",
      description = "Serve the TDB2 database in this folder, instead of building from the tables.")
  private @Nullable Path tdb;

  @Option(
      names = "--watch",
      description =
          "Build anew when tables, ontology, queries or documents change, and serve that if it has"
              + " no errors. Where the output is not a terminal, SIGHUP does it too.")
  private boolean watch;

  @Mixin private ServeLimits limits = new ServeLimits();

  @Mixin private BuildingOptions findingsOptions = new BuildingOptions();

  public ServeCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65_535) {
      throw new UsageException("There is no port " + port + ".", "Ports are 0 to 65535.");
    }
    if (watch && tdb != null) {
      throw new UsageException(
          "--watch and --tdb do not go together.", "A database does not change with the tables.");
    }
    ProjectGraph graph = new ProjectGraph(vertice, findingsOptions);
    QueryLibrary queries = graph.usableQueries();
    ServerOptions options = limits.options(port, vertice.surroundings()).withTexts(texts());
    Optional<Snapshot> snapshot =
        tdb == null
            ? built(graph).map(dataset -> Snapshot.of(dataset, queries))
            : Optional.of(Snapshot.ofLarge(opened(tdb), queries));
    if (snapshot.isEmpty()) {
      return ExitCode.FAILED;
    }
    try (GraphServer server = started(options, snapshot.get());
        Reloader reloader = reloader(server)) {
      server.note(graph.lines());
      if (tdb != null) {
        tellOfHiddenThings(snapshot.get(), graph, server);
      }
      if (watch) {
        reloader.watch(watched(), LOOK);
      }
      if (tdb == null && !vertice.surroundings().out().isTerminal()) {
        HangUpSignal.onEach(reloader::request);
      }
      vertice.surroundings().out().text(welcome(server.port(), queries));
      Thread stop = new Thread(() -> close(server), "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      server.join();
    }
    return ExitCode.CLEAN;
  }

  /** Closes the server. Whatever it waits for, the program ends in time, as the signal asked. */
  private static void close(GraphServer server) {
    Thread last =
        new Thread(
            () -> {
              try {
                Thread.sleep(LONGEST_STOP.toMillis());
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

  private DocumentTexts texts() throws UsageException {
    return limits.showsTexts()
        ? vertice.documentsFolder().<DocumentTexts>map(FolderTexts::new).orElse(DocumentTexts.NONE)
        : DocumentTexts.NONE;
  }

  private Reloader reloader(GraphServer server) {
    return new Reloader(this::attempt, server, vertice.surroundings().err().messages());
  }

  private List<Path> watched() {
    Project project = new Project(vertice.projectFolder());
    List<Path> folders =
        new ArrayList<>(List.of(project.seeds(), project.ontology(), project.queries()));
    vertice.documentsFolder().ifPresent(folders::add);
    return folders;
  }

  /** Builds the graph and reads the queries; an error in either stands against both. */
  private Reloader.Attempt attempt() throws IOException {
    ProjectGraph graph = new ProjectGraph(vertice, findingsOptions);
    QueryLibrary queries = graph.queries();
    Optional<Snapshot> snapshot =
        graph.fitForUse().map(built -> Snapshot.of(forServing(built), queries));
    return new Reloader.Attempt(snapshot, graph.lines());
  }

  private GraphServer started(ServerOptions options, Snapshot snapshot)
      throws IOException, Failure {
    try {
      return GraphServer.start(options, snapshot);
    } catch (AccessException e) {
      throw new Failure(String.valueOf(e.getMessage()), e.fix());
    } catch (UnknownHostException e) {
      throw new Failure("There is no address " + options.host() + ".", "Name one of this machine.");
    } catch (BindException e) {
      String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      throw reason.contains("permission")
          ? new Failure("You may not use port " + port + ".", "Take one above 1023: --port 3030.")
          : new Failure(
              "Port " + port + " is used by another program.",
              "Name another, such as --port " + (port + 1) + ", or stop that program.");
    }
  }

  private Optional<DatasetGraph> built(ProjectGraph graph) throws IOException {
    Optional<BuildResult> result = graph.fitForUse();
    if (result.isPresent()) {
      graph.tell(
          ShadowedIris.in(result.get().dataset(), limits.base()),
          Measure.of(result.get().rowCount(), "row"));
    }
    return result.map(ServeCommand::forServing);
  }

  /** A large database takes long to look through: it is served meanwhile. */
  private void tellOfHiddenThings(Snapshot snapshot, ProjectGraph graph, GraphServer server) {
    Thread looking =
        new Thread(
            () -> {
              try {
                graph.tell(
                    ShadowedIris.in(snapshot.dataset(), limits.base()),
                    new Measure(1, "database", "databases"));
                server.note(graph.lines());
              } catch (IOException | RuntimeException e) {
                String reason = "The database could not be looked through: " + e.getMessage();
                vertice.surroundings().err().messages().println(reason);
              }
            },
            "hidden things");
    looking.setDaemon(true);
    looking.start();
  }

  /** The graph in a store that answers several readers at once. */
  private static DatasetGraph forServing(BuildResult built) {
    DatasetGraph store = NamedGraphExecutor.newStore();
    Txn.executeWrite(
        store,
        () -> {
          built.dataset().find().forEachRemaining(store::add);
          store.prefixes().putAll(built.prefixes());
        });
    return store;
  }

  /** Opens a database, and makes none: an empty or a wrong folder is named. */
  private DatasetGraph opened(Path named) throws IOException, Failure {
    Path folder = vertice.surroundings().resolve(named);
    OutputDirectory.recover(folder);
    Path database = folder.resolve(ProjectGraph.DATABASE);
    Path store = Files.isDirectory(database) ? database : folder;
    if (!Files.isDirectory(store.resolve("Data-0001"))) {
      throw new Failure(
          "There is no TDB2 database in " + vertice.surroundings().shown(folder) + ".",
          "Make one: vertice build -o " + named + " --tdb");
    }
    try {
      return DatabaseMgr.connectDatasetGraph(Location.create(store));
    } catch (TDBException e) {
      throw new Failure(
          "The database in "
              + vertice.surroundings().shown(folder)
              + " cannot be opened: "
              + e.getMessage(),
          "Stop the program that uses it.");
    }
  }

  private String welcome(int port, QueryLibrary queries) {
    String base = limits.home(port);
    String saved =
        queries.queries().stream()
            .filter(query -> query.parameters().stream().noneMatch(each -> each.mustBeGiven()))
            .findFirst()
            .map(NamedQuery::name)
            .filter(name -> tdb == null)
            .map(name -> "  or      " + vertice.command() + " query " + name + "\n")
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
        .formatted(base, base, base, base, limits.curl(), base, saved);
  }
}
