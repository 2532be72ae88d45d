package org.vertice.csvw.metadata;

import org.vertice.csvw.datatype.DatatypeSpec;
import org.vertice.report.Location.JsonLocation;

/**
 * A datatype (Metadata Vocabulary, section 5.11).
 *
 * @param spec what it is
 * @param place its location
 */
public record DatatypeDescription(DatatypeSpec spec, JsonLocation place) {}
