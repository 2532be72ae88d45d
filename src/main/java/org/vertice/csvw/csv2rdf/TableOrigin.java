package org.vertice.csvw.csv2rdf;

import java.net.URI;
import java.util.List;

/**
 * The table of triples.
 *
 * @param url the table's address
 * @param file how messages name it
 * @param columnNames names of all its columns, in order, virtual ones last
 */
public record TableOrigin(URI url, String file, List<String> columnNames) {

  public TableOrigin {
    columnNames = List.copyOf(columnNames);
  }
}
