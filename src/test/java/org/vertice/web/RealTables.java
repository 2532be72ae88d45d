package org.vertice.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.vertice.graph.assembly.BuildOptions;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.graph.assembly.GraphBuilder;
import org.vertice.graph.assembly.Project;
import org.vertice.query.run.NamedGraphExecutor;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.web.http.Snapshot;

/** The project's own tables. */
public final class RealTables {

  private RealTables() {}

  /** Made when it is first asked for. */
  private static final class Plain {
    private static final Snapshot SNAPSHOT = make();

    private static Snapshot make() {
      try {
        return snapshot(Optional.empty());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Built without the texts at hand; the same for all tests, since nothing can change it. */
  public static Snapshot snapshot() {
    return Plain.SNAPSHOT;
  }

  /** Built with the texts of a folder. */
  public static Snapshot snapshot(Optional<Path> documents) throws IOException {
    BuildResult built =
        GraphBuilder.build(new Project(Path.of("")), new BuildOptions(documents), finding -> {});
    DatasetGraph store = NamedGraphExecutor.newStore();
    Txn.executeWrite(
        store,
        () -> {
          built.dataset().find().forEachRemaining(store::add);
          store.prefixes().putAll(built.prefixes());
        });
    return Snapshot.of(store, QueryLibrary.load(Path.of("queries"), finding -> {}));
  }
}
