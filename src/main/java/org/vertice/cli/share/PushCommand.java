package org.vertice.cli.share;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.project.GraphCommand;
import org.vertice.cli.project.ProjectGraph;
import org.vertice.cli.project.RootCommand;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads the graph into a running server. */
@Command(
    name = "push",
    customSynopsis = "vertice push URL [--default-graph IRI] [--retries N]",
    description = {
      "Replaces the content of a running server by the graph, completely or not at all.",
      "",
      "Fuseki and other servers with the Graph Store Protocol for quads receive the graph in one"
          + " request. A repository of RDF4J Server receives it in one transaction, which is"
          + " committed only after the server has counted all statements. Virtuoso, which needs"
          + " --default-graph, receives it into temporary graphs, which replace the graphs of the"
          + " last push in one operation; other graphs stay as they are.",
      "",
      "User and password come from VERTICE_PUSH_USER and VERTICE_PUSH_PASSWORD; the command asks for"
          + " what is missing. Afterwards the content is read back and counted."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice push http://localhost:3031/ds/data",
      "  vertice push http://localhost:8080/rdf4j-server/repositories/treaties",
      "  vertice push http://localhost:8890/sparql-auth \\",
      "    --default-graph https://example.org/graph/accepted",
      "  VERTICE_PUSH_USER=anna vertice push https://example.org/ds/data"
    })
public final class PushCommand extends GraphCommand {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final int MOST_RETRIES = 20;

  @Parameters(
      paramLabel = "URL",
      description =
          "The Graph Store endpoint of a dataset, such as http://localhost:3031/ds/data; an RDF4J"
              + " repository: http://HOST/rdf4j-server/repositories/NAME; or Virtuoso:"
              + " http://HOST:8890/sparql-auth.")
  private URI url = URI.create("");

  @Option(
      names = "--retries",
      paramLabel = "N",
      description =
          "The number of retries if no server answers, the connection breaks or the server is busy"
              + " (default: 3): after half a second, one, two and so on, or when the server says.")
  private int retries = 3;

  @Option(
      names = "--default-graph",
      paramLabel = "IRI",
      description =
          "Put the accepted view into this named graph, for stores that have no default graph or"
              + " query all graphs together. Queries for accepted facts then need FROM <IRI>.")
  private @Nullable String defaultGraph;

  public PushCommand(RootCommand root) {
    super(root);
  }

  @Override
  public Integer call() throws Exception {
    checkArguments();
    Optional<Login> login = loginOfEnvironment();
    ProjectGraph project = graph();
    Optional<BuildResult> built = project.withoutErrors();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    SelfDescription.addTo(built.get().dataset(), project.usableQueries(), built.get().prefixes());
    try {
      DatasetExporter graph = placed(built.get());
      RemoteStore store = pushed(graph, login);
      String verified = verified(store, graph.counts());
      String claims = Measure.of(built.get().claims().size(), "claim").words();
      root.out().text("Pushed " + claims + " to " + url + "\n" + verified);
      root.out().text(advice(store));
      return ExitCode.CLEAN;
    } catch (RefusedException e) {
      throw new Failure(e.getMessage() + " Its content has not changed.", e.fix());
    } catch (IOException e) {
      throw unreached(e);
    }
  }

  /** The graph, with the accepted view in the requested graph. */
  private DatasetExporter placed(BuildResult built) throws UsageException {
    if (defaultGraph == null) {
      return new DatasetExporter(built.dataset(), built.prefixes());
    }
    Node facts = NodeFactory.createURI(defaultGraph);
    if (built.dataset().containsGraph(facts)) {
      throw new UsageException(
          "The graph has another named graph " + defaultGraph + ".", "Choose another IRI.");
    }
    DatasetGraph placed = DatasetGraphFactory.create();
    built.dataset().stream()
        .map(quad -> quad.isDefaultGraph() ? new Quad(facts, quad.asTriple()) : quad)
        .forEach(placed::add);
    return new DatasetExporter(placed, built.prefixes());
  }

  private String advice(RemoteStore store) {
    return Optional.ofNullable(defaultGraph)
        .map(facts -> "To query accepted facts only, use FROM <" + facts + ">")
        .or(store::advice)
        .map(said -> said + "\n")
        .orElse("");
  }

  /** Asks for a user and password if the server wants them and none are set. */
  private RemoteStore pushed(DatasetExporter graph, Optional<Login> login)
      throws IOException, InterruptedException {
    Optional<String> facts = Optional.ofNullable(defaultGraph);
    RemoteStore store = RemoteStore.at(url, login, facts);
    try {
      withRetries().of(() -> store.replaceWith(graph));
      return store;
    } catch (RefusedException e) {
      Optional<Login> asked =
          login.isEmpty() && e.wantsLogin() ? loginOfPrompt() : Optional.empty();
      if (asked.isEmpty()) {
        throw e;
      }
      RemoteStore known = RemoteStore.at(url, asked, facts);
      withRetries().of(() -> known.replaceWith(graph));
      return known;
    }
  }

  private Retries withRetries() {
    return new Retries(
        retries, FIRST_PAUSE, said -> root.err().messages().println(url + ": " + said));
  }

  /** A web page or a proxy may answer with success and store nothing. */
  private String verified(RemoteStore store, StatementCounts sent)
      throws InterruptedException, Failure {
    Optional<StatementCounts> held;
    try {
      held = store.readBack();
    } catch (IOException e) {
      return "Not verified: the content could not be read back: "
          + FailureMessages.sentence(e)
          + "\n";
    }
    if (held.isEmpty()) {
      return "Not verified: the server does not return the dataset as N-Quads.\n";
    }
    if (!held.get().equals(sent)) {
      throw new Failure(
          "The server accepted the request, but does not have the graph: it has "
              + held.get().words()
              + "; "
              + sent.words()
              + " were sent.",
          "Check that the server can replace a whole dataset with named graphs.");
    }
    return "Read back: " + sent.words() + ".\n";
  }

  private Failure unreached(IOException error) {
    if (Retries.isUnknownHost(error)) {
      return new Failure("There is no host " + url.getHost() + ".", "Correct the address.");
    }
    if (error instanceof SSLException) {
      return new Failure(
          "Java does not trust the server at " + url + ": " + FailureMessages.sentence(error),
          "Use a certificate of an authority that Java knows, or name a trust store:"
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
            + " The server has its old content or, if only its answer was lost, the new graph;"
            + " never a part of it.",
        "Push again: pushing twice does no harm.");
  }

  private void checkArguments() throws UsageException {
    if (retries < 0 || retries > MOST_RETRIES) {
      throw new UsageException(
          "--retries is " + retries + ".", "It is a number from 0 to " + MOST_RETRIES + ".");
    }
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null) {
      throw new UsageException(
          "\"" + url + "\" is not the address of a server.",
          "Write http://HOST:PORT/DATASET/data.");
    }
    if (defaultGraph != null && !isAbsolute(defaultGraph)) {
      throw new UsageException(
          "\"" + defaultGraph + "\" is not the name of a graph.",
          "Write an absolute IRI, such as https://example.org/graph/accepted.");
    }
    if (url.getUserInfo() != null) {
      throw new UsageException(
          "The address contains a password, which others could see.",
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
    ProcessContext context = root.context();
    return context
        .variable("VERTICE_PUSH_USER")
        .map(
            user ->
                new Login(
                    user,
                    context
                        .variable("VERTICE_PUSH_PASSWORD")
                        .or(() -> context.prompt().secret("Password of " + user))
                        .orElse("")));
  }

  private Optional<Login> loginOfPrompt() {
    Prompt prompt = root.context().prompt();
    return prompt
        .line("User at " + url.getHost())
        .flatMap(user -> prompt.secret("Password").map(password -> new Login(user, password)));
  }
}
