package org.vertice.cli;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vertice.build.BuildResult;
import org.vertice.export.DatasetExporter;
import org.vertice.export.GraphStorePublisher;
import org.vertice.export.GraphStorePublisher.Login;
import org.vertice.export.GraphStorePublisher.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Loads the graph into a running server. */
@Command(
    name = "push",
    customSynopsis = "vertice push URL",
    description = {
      "Replaces the dataset of a running Fuseki with the graph, by one PUT to its Graph Store Protocol"
          + " endpoint: whole or not at all.",
      "",
      "User and password come from VERTICE_PUSH_USER and VERTICE_PUSH_PASSWORD."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  vertice push http://localhost:3031/ds/data"})
final class PushCommand implements Callable<Integer> {

  private final Vertice vertice;

  @Mixin private FindingsOptions findingsOptions = new FindingsOptions();

  @Parameters(paramLabel = "URL", description = "The endpoint, such as http://host:3030/ds/data.")
  private URI url = URI.create("");

  PushCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    Optional<BuildResult> built = new ProjectGraph(vertice, findingsOptions).fitForUse();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    Optional<Login> login =
        vertice
            .surroundings()
            .variable("VERTICE_PUSH_USER")
            .map(
                user ->
                    new Login(
                        user, vertice.surroundings().variable("VERTICE_PUSH_PASSWORD").orElse("")));
    try {
      new GraphStorePublisher(url, login)
          .replaceWith(new DatasetExporter(built.get().dataset(), built.get().prefixes()));
    } catch (RefusedException e) {
      throw new Failure(
          e.getMessage() + " Its dataset is as it was.", "look at the address " + url);
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure(
          "The server at " + url + " cannot be reached.", "start it, or name its address");
    }
    vertice
        .surroundings()
        .out()
        .text("Pushed " + built.get().claims().size() + " claims to " + url + "\n");
    return ExitCode.CLEAN;
  }
}
