package org.vertice.cli.share;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.project.BuildingOptions;
import org.vertice.cli.project.ProjectGraph;
import org.vertice.cli.project.Vertice;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.Failure;
import org.vertice.cli.terminal.FailureMessages;
import org.vertice.cli.terminal.ProcessContext;
import org.vertice.cli.terminal.Prompt;
import org.vertice.cli.terminal.UsageException;
import org.vertice.export.DatasetExporter;
import org.vertice.export.SelfDescription;
import org.vertice.export.StatementCounts;
import org.vertice.export.push.Login;
import org.vertice.export.push.RefusedException;
import org.vertice.export.push.RemoteStore;
import org.vertice.export.push.Retries;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.report.Measure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads the graph into a running server. */
@Command(
    name = "push",
    customSynopsis = "vertice push URL [--default-graph IRI] [--retries N]",
    description = {
      "Replaces all that a running server holds at this address with the graph: whole or not at all.",
      "",
      "A Fuseki, or another server with the Graph Store Protocol for quads, takes it in one request;"
          + " an RDF4J Server's repository in one transaction, which is ended only when the server"
          + " has counted as much as was sent. A Virtuoso, which needs --default-graph, takes it into"
          + " graphs aside, and when it has counted them, into their places in one operation; of what"
          + " it holds, only what was pushed there is replaced.",
      "",
      "User and password come from VERTICE_PUSH_USER and VERTICE_PUSH_PASSWORD; what is missing and"
          + " needed is asked for. What the server holds afterwards is read back and counted."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice push http://localhost:3031/ds/data",
      "  vertice push http://localhost:8080/rdf4j-server/repositories/treaties",
      "  vertice push http://localhost:8890/sparql-auth \\",
      "    --default-graph https://example.org/graph/accepted",
      "  VERTICE_PUSH_USER=anna vertice push https://example.org/ds/data"
    })
public final class PushCommand implements Callable<Integer> {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final int MOST_RETRIES = 20;

  private final Vertice vertice;

  @Parameters(
      paramLabel = "URL",
      description =
          "A dataset's Graph Store endpoint, such as http://localhost:3031/ds/data; an RDF4J"
              + " repository, http://HOST/rdf4j-server/repositories/NAME; a Virtuoso,"
              + " http://HOST:8890/sparql-auth.")
  private URI url = URI.create("");

  @Option(
      names = "--retries",
      paramLabel = "N",
      description =
          "How often it is tried again where nobody answers, the connection breaks or the server is"
              + " busy (default: 3), after half a second, one, two… or when the server says.")
  private int retries = 3;

  @Option(
      names = "--default-graph",
      paramLabel = "IRI",
      description =
          "Put the accepted view into this graph, for a store without a default graph, or one whose"
              + " queries ask all graphs together. Queries for facts only then say FROM <IRI>.")
  private @Nullable String defaultGraph;

  @Mixin private BuildingOptions findingsOptions = new BuildingOptions();

  public PushCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    mustBeUsable();
    Optional<Login> login = loginOfEnvironment();
    ProjectGraph project = new ProjectGraph(vertice, findingsOptions);
    Optional<BuildResult> built = project.fitForUse();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    SelfDescription.addTo(built.get().dataset(), project.usableQueries(), built.get().prefixes());
    try {
      DatasetExporter graph = placed(built.get());
      RemoteStore store = pushed(graph, login);
      String verified = verified(store, graph.counts());
      String claims = Measure.of(built.get().claims().size(), "claim").words();
      vertice.surroundings().out().text("Pushed " + claims + " to " + url + "\n" + verified);
      vertice.surroundings().out().text(advice(store));
      return ExitCode.CLEAN;
    } catch (RefusedException e) {
      throw new Failure(e.getMessage() + " What it holds is as it was.", e.fix());
    } catch (IOException e) {
      throw unreached(e);
    }
  }

  /** The graph, with the accepted view where it is wanted. */
  private DatasetExporter placed(BuildResult built) throws UsageException {
    if (defaultGraph == null) {
      return new DatasetExporter(built.dataset(), built.prefixes());
    }
    Node facts = NodeFactory.createURI(defaultGraph);
    if (built.dataset().containsGraph(facts)) {
      throw new UsageException(
          "The graph has " + defaultGraph + " already, for something else.", "Name another.");
    }
    DatasetGraph placed = DatasetGraphFactory.create();
    built.dataset().stream()
        .map(quad -> quad.isDefaultGraph() ? new Quad(facts, quad.asTriple()) : quad)
        .forEach(placed::add);
    return new DatasetExporter(placed, built.prefixes());
  }

  private String advice(RemoteStore store) {
    return Optional.ofNullable(defaultGraph)
        .map(facts -> "For facts only, queries say FROM <" + facts + ">")
        .or(store::advice)
        .map(said -> said + "\n")
        .orElse("");
  }

  /** A server that wants to know who asks is told, if there is somebody to say it. */
  private RemoteStore pushed(DatasetExporter graph, Optional<Login> login)
      throws IOException, InterruptedException {
    Optional<String> facts = Optional.ofNullable(defaultGraph);
    RemoteStore store = RemoteStore.at(url, login, facts);
    try {
      patience().of(() -> store.replaceWith(graph));
      return store;
    } catch (RefusedException e) {
      Optional<Login> asked =
          login.isEmpty() && e.wantsLogin() ? loginOfPrompt() : Optional.empty();
      if (asked.isEmpty()) {
        throw e;
      }
      RemoteStore known = RemoteStore.at(url, asked, facts);
      patience().of(() -> known.replaceWith(graph));
      return known;
    }
  }

  private Retries patience() {
    return new Retries(
        retries,
        FIRST_PAUSE,
        said -> vertice.surroundings().err().messages().println(url + ": " + said));
  }

  /** A server may answer that all is well and keep nothing: a web page, a proxy. */
  private String verified(RemoteStore store, StatementCounts sent)
      throws InterruptedException, Failure {
    Optional<StatementCounts> held;
    try {
      held = store.readBack();
    } catch (IOException e) {
      return "Not verified: reading it back failed: " + FailureMessages.sentence(e) + "\n";
    }
    if (held.isEmpty()) {
      return "Not verified: the server does not give the dataset back as N-Quads.\n";
    }
    if (!held.get().equals(sent)) {
      throw new Failure(
          "The server took the request, and does not hold the graph: "
              + held.get().words()
              + " are there, "
              + sent.words()
              + " were sent.",
          "See what kind of store it is: it must replace a whole dataset with named graphs.");
    }
    return "Read back: " + sent.words() + ".\n";
  }

  private Failure unreached(IOException error) {
    if (Retries.isUnknownHost(error)) {
      return new Failure("There is no host " + url.getHost() + ".", "Correct the address.");
    }
    if (error instanceof SSLException) {
      return new Failure(
          "The server at " + url + " is not trusted: " + FailureMessages.sentence(error),
          "Have its certificate signed by an authority that Java knows, or name a trust store:"
              + " VERTICE_JAVA_OPTS=-Djavax.net.ssl.trustStore=FILE.");
    }
    if (error instanceof ConnectException || error instanceof HttpConnectTimeoutException) {
      return new Failure("No server answers at " + url + ".", "Start it, or correct the address.");
    }
    return new Failure(
        "The connection to "
            + url
            + " broke: "
            + FailureMessages.sentence(error)
            + " The server holds what it held or, if only its answer was lost, the new graph;"
            + " nothing between.",
        "Push again: twice does no harm.");
  }

  private void mustBeUsable() throws UsageException {
    if (retries < 0 || retries > MOST_RETRIES) {
      throw new UsageException(
          "--retries is " + retries + ".", "It is a number from 0 to " + MOST_RETRIES + ".");
    }
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null) {
      throw new UsageException(
          "\"" + url + "\" is no address of a server.", "Write http://HOST:PORT/DATASET/data.");
    }
    if (defaultGraph != null && !isAbsolute(defaultGraph)) {
      throw new UsageException(
          "\"" + defaultGraph + "\" is no name of a graph.",
          "Write an absolute IRI, such as https://example.org/graph/accepted.");
    }
    if (url.getUserInfo() != null) {
      throw new UsageException(
          "A password does not belong into an address, where others can see it.",
          "Set VERTICE_PUSH_USER and VERTICE_PUSH_PASSWORD.");
    }
  }

  private static boolean isAbsolute(String iri) {
    try {
      return IRIx.create(iri).isAbsolute();
    } catch (IRIException e) {
      return false;
    }
  }

  private Optional<Login> loginOfEnvironment() {
    ProcessContext around = vertice.surroundings();
    return around
        .variable("VERTICE_PUSH_USER")
        .map(
            user ->
                new Login(
                    user,
                    around
                        .variable("VERTICE_PUSH_PASSWORD")
                        .or(() -> around.prompt().secret("Password of " + user))
                        .orElse("")));
  }

  private Optional<Login> loginOfPrompt() {
    Prompt prompt = vertice.surroundings().prompt();
    return prompt
        .line("User at " + url.getHost())
        .flatMap(user -> prompt.secret("Password").map(password -> new Login(user, password)));
  }
}
