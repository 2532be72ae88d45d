package org.vertice.csvw.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds where cells begin in the text of a file, for messages about them. Rows are read without
 * positions, because few are needed; a file with findings is read a second time.
 */
public final class CellPositions {

  private CellPositions() {}

  /**
   * A cell to be found.
   *
   * @param line physical line on which its row begins, from 1
   * @param field position in its row, from 1
   */
  public record Cell(int line, int field) {}

  /** Is called at the start of each value of a file. */
  @FunctionalInterface
  interface Listener {

    /**
     * A value starts.
     *
     * @param rowLine physical line on which its row begins, from 1
     * @param field position in its row, from 1; skipped columns count
     * @param position where its text begins; at the quote, if it is in quotes
     */
    void valueStarts(int rowLine, int field, Position position);
  }

  /**
   * Finds cells.
   *
   * @param bytes the file; closed afterwards
   * @return the positions of the cells that exist
   */
  public static Map<Cell, Position> find(InputStream bytes, Dialect dialect, Set<Cell> cells)
      throws IOException {
    Map<Cell, Position> found = new HashMap<>();
    Listener starts =
        (line, field, place) -> {
          Cell here = new Cell(line, field);
          if (cells.contains(here)) {
            found.put(here, place);
          }
        };
    int last = cells.stream().mapToInt(Cell::line).max().orElse(0);
    try (RowReader rows = RowReader.reread(bytes, dialect, starts)) {
      SourceRow row = rows.next();
      while (row != null && row.lineNumber() <= last) {
        row = rows.next();
      }
    }
    return found;
  }
}
