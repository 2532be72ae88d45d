package org.vertice.csvw;

import org.jspecify.annotations.Nullable;
import org.vertice.csvw.csv2rdf.Conversion;
import org.vertice.csvw.validation.Strictness;

/**
 * What tables are read for.
 *
 * @param rigour how strictly
 * @param conversion takes the tables; null if they are only checked
 */
record Purpose(Strictness rigour, @Nullable Conversion conversion) {

  static Purpose validation() {
    return new Purpose(Strictness.VALIDATING, null);
  }

  static Purpose converting(Strictness rigour, Conversion conversion) {
    return new Purpose(rigour, conversion);
  }

  /** The same, without anything being made of the tables. */
  Purpose onlyChecking() {
    return new Purpose(rigour, null);
  }
}
