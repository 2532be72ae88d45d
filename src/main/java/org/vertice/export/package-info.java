/**
 * Writes a dataset as files of many formats, and, in {@code push}, into other servers.
 *
 * <p>Enter at {@link org.vertice.export.DatasetExporter}. A new format is a constant of {@link
 * org.vertice.export.ExportFormat} and a case in the exporter; the command line, the downloads and
 * the dataset's description then have it. Identical datasets make identical bytes.
 *
 * <p>Jena writes the formats of RDF. Own code are the formats that it lacks: reified claims,
 * nanopublications, flat CSV tables, and the network that saved queries find as GraphML and GEXF.
 * Libraries for those two bring a graph model of their own to be filled; each format is 100 lines
 * on the JDK's XML writer.
 *
 * <p>The input is a dataset; how it was built is not known here.
 */
@NullMarked
package org.vertice.export;

import org.jspecify.annotations.NullMarked;
