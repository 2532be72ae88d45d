package org.vertice.csvw.csv2rdf;

import java.net.URI;
import java.util.List;

/**
 * The table that triples come from.
 *
 * @param url the table's address
 * @param file how messages name it
 * @param columnNames names of all its columns, virtual ones last, in order
 */
public record TableOrigin(URI url, String file, List<String> columnNames) {

  public TableOrigin {
    columnNames = List.copyOf(columnNames);
  }
}
