package org.vertice.query.run;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.vertice.query.saved.NamedQuery;
import org.vertice.web.RealTables;

/**
 * What {@code GRAPH ?g} costs with and without {@link NamedGraphExecutor}, in processor time of one
 * thread: all saved queries on the real tables, and those named on the tables many times over.
 * Arguments: how many times (15), queries (timeline statements map who-met).
 */
public final class NamedGraphBenchmark {

  private static final Pattern OF_ITS_OWN =
      Pattern.compile(
          "(https://w3id\\.org/vertice/(?:claim|id/(?:event|statement|relation|tenure|count))/[^#]+)(.*)");

  private NamedGraphBenchmark() {}

  /** Prints milliseconds of each, and the ratio. */
  public static void main(String[] arguments) {
    int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
    List<String> named =
        arguments.length > 1
            ? Arrays.asList(arguments).subList(1, arguments.length)
            : List.of("timeline", "statements", "map", "who-met");
    Map<String, Query> queries = new LinkedHashMap<>();
    for (NamedQuery each : RealTables.snapshot().queries().queries()) {
      if (each.query().isSelectType()) {
        queries.put(each.name(), each.query());
      }
    }
    compare("all saved queries, real tables", 1, 11, List.copyOf(queries.values()));
    for (String name : named) {
      compare(name + ", " + times + " times the tables", times, 3, List.of(queries.get(name)));
    }
  }

  private static void compare(String what, int times, int rounds, List<Query> queries) {
    DatasetGraph general = filled(DatasetGraphFactory.createTxnMem(), times);
    DatasetGraph ours = filled(NamedGraphExecutor.newStore(), times);
    double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
    for (int round = 0; round < rounds; round++) {
      least[0] = Math.min(least[0], milliseconds(general, queries));
      least[1] = Math.min(least[1], milliseconds(ours, queries));
    }
    System.out.printf(
        Locale.ROOT,
        "%-45s general %8.0f ms  ours %6.0f ms  %.3f%n",
        what,
        least[0],
        least[1],
        least[1] / least[0]);
  }

  private static double milliseconds(DatasetGraph dataset, List<Query> queries) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (Query query : queries) {
      Txn.executeRead(
          dataset,
          () -> {
            try (QueryExec run = QueryExec.dataset(dataset).query(query).build()) {
              run.select().forEachRemaining(row -> {});
            }
          });
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e6;
  }

  private static DatasetGraph filled(DatasetGraph store, int times) {
    DatasetGraph real = RealTables.snapshot().dataset();
    List<Quad> quads = Txn.calculateRead(real, () -> list(real));
    Txn.executeWrite(
        store,
        () -> {
          for (int copy = 0; copy < times; copy++) {
            for (Quad quad : quads) {
              store.add(
                  named(quad.getGraph(), copy),
                  named(quad.getSubject(), copy),
                  quad.getPredicate(),
                  named(quad.getObject(), copy));
            }
          }
        });
    return store;
  }

  private static List<Quad> list(DatasetGraph dataset) {
    List<Quad> quads = new ArrayList<>();
    dataset.find().forEachRemaining(quads::add);
    return quads;
  }

  /** Claims and what they speak of are others in each copy; places, persons and codes stay. */
  private static Node named(Node node, int copy) {
    if (copy == 0 || !node.isURI()) {
      return node;
    }
    Matcher own = OF_ITS_OWN.matcher(node.getURI());
    return own.matches() ? NodeFactory.createURI(own.group(1) + "-" + copy + own.group(2)) : node;
  }
}
