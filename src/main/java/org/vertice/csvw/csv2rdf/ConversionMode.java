package org.vertice.csvw.csv2rdf;

/** How much a conversion says (Generating RDF from Tabular Data on the Web, section 4). */
public enum ConversionMode {
  /** What the cells state, and the table group, the tables and the rows as things of their own. */
  STANDARD,
  /** What the cells state, and nothing else. */
  MINIMAL
}
