package org.vertice.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vertice.build.BuildResult;
import org.vertice.export.DatasetExporter;
import org.vertice.export.GraphStorePublisher;
import org.vertice.export.GraphStorePublisher.Login;
import org.vertice.export.GraphStorePublisher.RefusedException;
import org.vertice.export.StatementCounts;
import org.vertice.report.Measure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Loads the graph into a running server. */
@Command(
    name = "push",
    customSynopsis = "vertice push URL",
    description = {
      "Replaces the dataset of a running Fuseki, or of another server with the Graph Store Protocol,"
          + " with the graph: whole or not at all.",
      "",
      "User and password come from VERTICE_PUSH_USER and VERTICE_PUSH_PASSWORD; what is missing and"
          + " needed is asked for. What the server holds afterwards is read back and counted."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice push http://localhost:3031/ds/data",
      "  VERTICE_PUSH_USER=anna vertice push https://example.org/ds/data"
    })
final class PushCommand implements Callable<Integer> {

  private final Vertice vertice;

  @Parameters(
      paramLabel = "URL",
      description = "The dataset's Graph Store endpoint, such as http://localhost:3031/ds/data.")
  private URI url = URI.create("");

  @Mixin private FindingsOptions findingsOptions = new FindingsOptions();

  PushCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    mustBeUsable();
    Optional<Login> login = loginOfEnvironment();
    Optional<BuildResult> built = new ProjectGraph(vertice, findingsOptions).fitForUse();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    DatasetExporter graph = new DatasetExporter(built.get().dataset(), built.get().prefixes());
    try {
      String verified = verified(pushed(graph, login), graph.counts());
      String claims = Measure.of(built.get().claims().size(), "claim").words();
      vertice.surroundings().out().text("Pushed " + claims + " to " + url + "\n" + verified);
    } catch (RefusedException e) {
      throw new Failure(e.getMessage() + " Its dataset is as it was.", mend(e));
    } catch (ConnectException | HttpTimeoutException e) {
      throw new Failure("No server answers at " + url + ".", "Start it, or correct the address.");
    } catch (IOException e) {
      throw new Failure(
          "The connection to " + url + " broke: " + FailureMessages.sentence(e),
          "Push again: a request that did not arrive whole is not carried out.");
    }
    return ExitCode.CLEAN;
  }

  /** A server that wants to know who asks is told, if there is somebody to say it. */
  private GraphStorePublisher pushed(DatasetExporter graph, Optional<Login> login)
      throws IOException, InterruptedException {
    GraphStorePublisher publisher = new GraphStorePublisher(url, login);
    try {
      publisher.replaceWith(graph);
      return publisher;
    } catch (RefusedException e) {
      Optional<Login> asked =
          login.isEmpty() && e.wantsLogin() ? loginOfPrompt() : Optional.empty();
      if (asked.isEmpty()) {
        throw e;
      }
      GraphStorePublisher known = new GraphStorePublisher(url, asked);
      known.replaceWith(graph);
      return known;
    }
  }

  /** A server may answer that all is well and keep nothing: a web page, a proxy. */
  private String verified(GraphStorePublisher publisher, StatementCounts sent)
      throws IOException, InterruptedException, Failure {
    Optional<StatementCounts> held = publisher.readBack();
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

  private void mustBeUsable() throws UsageException {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null) {
      throw new UsageException(
          "\"" + url + "\" is no address of a server.", "Write http://HOST:PORT/DATASET/data.");
    }
    if (url.getUserInfo() != null) {
      throw new UsageException(
          "A password does not belong into an address, where others can see it.",
          "Set VERTICE_PUSH_USER and VERTICE_PUSH_PASSWORD.");
    }
  }

  private Optional<Login> loginOfEnvironment() {
    Surroundings around = vertice.surroundings();
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

  private String mend(RefusedException refusal) {
    return refusal.wantsLogin()
        ? "Set VERTICE_PUSH_USER and VERTICE_PUSH_PASSWORD."
        : "Look at the address: of a Fuseki's dataset ds it ends in /ds/data.";
  }
}
