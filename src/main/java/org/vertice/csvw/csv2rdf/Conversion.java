package org.vertice.csvw.csv2rdf;

import java.util.List;
import java.util.Optional;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.model.Table;

/**
 * Converts a table group, one table after the other, row by row (Generating RDF, section 4.2).
 * Tables whose output is suppressed are not handed to it.
 */
public interface Conversion {

  /** A conversion in a mode, whose triples go to a sink. */
  static Conversion in(ConversionMode mode, RowTripleSink sink) {
    return mode == ConversionMode.STANDARD ? new StandardMode(sink) : new MinimalMode(sink);
  }

  /** The group begins. */
  void groupBegins(Optional<String> id, List<Annotation> annotations, List<Annotation.Value> notes);

  /** A table begins. */
  TableConversion tableBegins(Table table);
}
