package org.vertice.graph.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.FileLocation;

/** Builds the graph of a project. */
public final class GraphBuilder {

  private GraphBuilder() {}

  /** The way of the data. */
  private static List<BuildStep> steps() {
    return List.of(
        new ReadOntologies(),
        new ConvertTables(),
        new CiteDocuments(),
        new AcceptFacts(),
        new CheckClaims(),
        new CheckClaimSubjects(),
        new CheckDates(),
        new CheckCodes(),
        new CheckIris(),
        CheckEngineTerms.step(),
        new InferFacts(),
        new WeighEvidence(),
        new CheckVocabulary(),
        new CheckFiles(),
        new CheckShapes(),
        new LocateFindings());
  }

  /**
   * Builds the graph. All findings of all steps are reported; whether an error stops what follows
   * is the caller's decision.
   *
   * @throws IOException if something that is there cannot be read
   */
  public static BuildResult build(Project project, BuildOptions options, DiagnosticSink findings)
      throws IOException {
    BuildState state = new BuildState(project, options, findings);
    if (Files.isRegularFile(project.metadata())) {
      for (BuildStep step : steps()) {
        step.run(state);
      }
    } else {
      findings.report(
          Diagnostic.error(
                  "project-missing",
                  "There is no project here: "
                      + project.root()
                      + " has no seeds/csv-metadata.json.",
                  new FileLocation(project.root().toString()))
              .withHint("Name a folder with ontology/, seeds/ and queries/ by -C DIR."));
    }
    return new BuildResult(
        state.dataset,
        state.group,
        state.claims,
        state.rows,
        state.prefixes,
        state.documentsAtHand,
        new Evidence(state.disagreements, state.rules));
  }
}
