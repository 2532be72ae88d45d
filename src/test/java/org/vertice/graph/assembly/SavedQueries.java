package org.vertice.graph.assembly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.vertice.query.result.AnswerHandler;
import org.vertice.query.run.QueryRunner;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.QueryLibrary;

/** The project's saved queries, asked on its real tables. */
final class SavedQueries {

  /** The cited texts, where this machine has them. */
  static final Optional<Path> TEXTS =
      Optional.ofNullable(System.getenv("VERTICE_DOCUMENTS")).map(Path::of);

  private final BuildResult built;
  private final QueryLibrary library;

  private SavedQueries(BuildResult built, QueryLibrary library) {
    this.built = built;
    this.library = library;
  }

  /** Builds the graph; without the texts it has no offsets. */
  static SavedQueries on(Optional<Path> texts) throws IOException {
    return new SavedQueries(
        GraphBuilder.build(new Project(Path.of("")), new BuildOptions(texts), ignored -> {}),
        QueryLibrary.load(Path.of("queries"), ignored -> {}));
  }

  List<NamedQuery> all() {
    return library.queries();
  }

  BuildResult built() {
    return built;
  }

  /** The answer as the program writes it. */
  void write(String name, Map<String, String> parameters, AnswerHandler writer) throws Exception {
    new QueryRunner(built.dataset(), Duration.ofSeconds(60))
        .run(
            library
                .find(name)
                .orElseThrow()
                .bind(
                    parameters,
                    finding -> {
                      throw new AssertionError(finding);
                    })
                .orElseThrow(),
            writer);
  }

  /** Rows as column → text; what is unbound is an empty text, and an ASK has one column. */
  List<Map<String, String>> rows(String name, Map<String, String> parameters) throws Exception {
    Rows rows = new Rows();
    write(name, parameters, rows);
    return rows.all;
  }

  private static final class Rows implements AnswerHandler {
    private final List<Map<String, String>> all = new ArrayList<>();

    @Override
    public void rows(RowSet rows) {
      while (rows.hasNext()) {
        Binding binding = rows.next();
        Map<String, String> row = new LinkedHashMap<>();
        for (Var variable : rows.getResultVars()) {
          row.put(
              variable.getVarName(),
              Optional.ofNullable(binding.get(variable)).map(Rows::text).orElse(""));
        }
        all.add(row);
      }
    }

    @Override
    public void answer(boolean yes) {
      all.add(Map.of("answer", yes ? "yes" : "no"));
    }

    @Override
    public void graph(Graph graph) {
      throw new UnsupportedOperationException();
    }

    private static String text(Node term) {
      return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    }
  }
}
