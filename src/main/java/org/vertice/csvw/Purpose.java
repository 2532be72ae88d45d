package org.vertice.csvw;

import org.jspecify.annotations.Nullable;
import org.vertice.csvw.csv2rdf.Conversion;

/**
 * What tables are read for.
 *
 * @param validating whether what only a validator has to report is reported
 * @param conversion takes the tables; null if they are only checked
 */
record Purpose(boolean validating, @Nullable Conversion conversion) {

  static Purpose validation() {
    return new Purpose(true, null);
  }

  static Purpose converting(Conversion conversion) {
    return new Purpose(false, conversion);
  }

  /** The same, without anything being made of the tables. */
  Purpose onlyChecking() {
    return new Purpose(validating, null);
  }
}
