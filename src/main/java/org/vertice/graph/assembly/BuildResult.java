package org.vertice.graph.assembly;

import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.vertice.csvw.model.TableGroup;
import org.vertice.graph.claim.Claim;

/**
 * What a build made. It is fit for use only if no error was found.
 *
 * @param dataset accepted view in the default graph, claims and rows in named graphs
 * @param group the tables and what their metadata says
 * @param claims all claims, by name
 * @param rows number of rows by table file
 * @param prefixes for reading and writing, by prefix
 * @param documentsRead how many cited documents were read
 * @param evidence what the claims show together, and by which rules facts were inferred
 */
public record BuildResult(
    DatasetGraph dataset,
    TableGroup group,
    List<Claim> claims,
    Map<String, Long> rows,
    Map<String, String> prefixes,
    int documentsRead,
    Evidence evidence) {

  public BuildResult {
    claims = List.copyOf(claims);
  }

  /** What there is without a project. */
  static BuildResult none() {
    return new BuildResult(
        DatasetGraphFactory.create(),
        TableGroup.none(),
        List.of(),
        Map.of(),
        Map.of(),
        0,
        new Evidence(List.of(), List.of()));
  }

  /** Rows of all tables together. */
  public long rowCount() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
