package org.vertice.export;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Fills a TDB2 database with triples as they come, through its bulk loader: no file between. */
public final class DatabaseLoad {

  private DatabaseLoad() {}

  /**
   * Makes a database.
   *
   * @param folder an empty folder
   * @param source passes all triples on, from this thread; what it throws ends the load, and the
   *     folder then holds the triples so far
   */
  public static void into(Path folder, Consumer<StreamRDF> source) {
    DatasetGraph store = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    try {
      DataLoader loader = LoaderFactory.parallelLoader(store, MonitorOutputs.nullOutput());
      loader.startBulk();
      try {
        source.accept(loader.stream());
      } finally {
        // In no other way do all of its threads end.
        loader.finishBulk();
      }
    } finally {
      TDBInternal.expel(store);
    }
  }
}
