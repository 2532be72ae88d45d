package org.vertice.csvw.csv2rdf;

/** The modes of conversion (Generating RDF from Tabular Data on the Web, section 4). */
public enum ConversionMode {
  /** The content of the cells, and descriptions of the table group, the tables and the rows. */
  STANDARD,
  /** The content of the cells only. */
  MINIMAL
}
