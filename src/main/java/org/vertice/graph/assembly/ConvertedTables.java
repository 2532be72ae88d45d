package org.vertice.graph.assembly;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.model.TableGroup;
import org.vertice.graph.claim.Claim;

/**
 * The tables as triples.
 *
 * @param dataset the ontologies, claims and rows. Only the stages of {@link GraphBuilder} that say
 *     so add to it, each in its turn; checks read it
 * @param group the tables as their metadata describes them
 * @param claims all claims, by name
 * @param rowCounts number of rows, by table file
 * @param places where each triple stands
 */
record ConvertedTables(
    DatasetGraph dataset,
    TableGroup group,
    List<Claim> claims,
    Map<String, Long> rowCounts,
    TriplePlaces places) {

  /** The files of the tables that the metadata describes. */
  Set<String> files() {
    return group.tables().stream().map(Table::file).collect(Collectors.toSet());
  }
}
