package org.vertice.report;

import java.util.Optional;

/**
 * The place of a finding. The file is named as the user named it, or relative to the project
 * folder.
 */
public sealed interface Location {

  /** The file, or the address of the thing, as shown to the user. */
  String file();

  /** The physical line, from 1; 0 where it is not known. */
  default int lineNumber() {
    return 0;
  }

  /** The character in the line, from 1; 0 where it is not known. */
  default int columnNumber() {
    return 0;
  }

  /** The physical line, from 1, where it is known. */
  default Optional<Integer> line() {
    return lineNumber() > 0 ? Optional.of(lineNumber()) : Optional.empty();
  }

  /** The character in the line, from 1, where it is known. */
  default Optional<Integer> column() {
    return columnNumber() > 0 ? Optional.of(columnNumber()) : Optional.empty();
  }

  /** The place within the file's content: record and column, JSON pointer, resource; or nothing. */
  default String within() {
    return "";
  }

  /** A whole file. */
  record FileLocation(String file) implements Location {}

  /**
   * A place in a text.
   *
   * @param lineNumber physical line, from 1
   * @param columnNumber character in the line, from 1; 0 where it is not known
   */
  record TextLocation(String file, int lineNumber, int columnNumber) implements Location {}

  /**
   * A cell of a table, or a row where {@code columnName} is empty (RFC 7111).
   *
   * @param lineNumber physical line on which the cell starts, from 1; values in quotes may have
   *     line breaks, so this does not follow from the record number
   * @param columnNumber character in the line at which the cell starts, from 1; 0 where it is not
   *     known, and the line is then the one on which the record starts
   * @param fieldNumber position of the field in its record, from 1; 0 for the row as a whole
   * @param recordNumber number of the record among the data rows, from 1 (the first after the
   *     header); 0 for a header
   * @param columnName name of the column as the metadata gives it; empty for the row as a whole
   */
  record CellLocation(
      String file,
      int lineNumber,
      int columnNumber,
      int fieldNumber,
      long recordNumber,
      String columnName)
      implements Location {

    /** A cell of which only the line of its record is known yet. */
    public CellLocation(
        String file, int lineNumber, int fieldNumber, long recordNumber, String columnName) {
      this(file, lineNumber, 0, fieldNumber, recordNumber, columnName);
    }

    /** The same cell, with its place in the text of the file. */
    public CellLocation in(int line, int column) {
      return new CellLocation(file, line, column, fieldNumber, recordNumber, columnName);
    }

    @Override
    public String within() {
      String record = recordNumber > 0 ? "record " + recordNumber : "header";
      return columnName.isEmpty() ? record : record + ", column " + columnName;
    }

    /** The position of the field in its record, from 1, where it is about one. */
    public Optional<Integer> field() {
      return fieldNumber > 0 ? Optional.of(fieldNumber) : Optional.empty();
    }
  }

  /**
   * A value in a JSON document.
   *
   * @param pointer RFC 6901 pointer; empty for the document as a whole
   * @param lineNumber physical line, from 1; 0 where it is not known
   * @param columnNumber character in the line, from 1; 0 where it is not known
   */
  record JsonLocation(String file, String pointer, int lineNumber, int columnNumber)
      implements Location {
    @Override
    public String within() {
      return pointer;
    }
  }

  /**
   * A triple or a resource for which no cell was found.
   *
   * @param file the graph's name, or the file that the triple came from
   * @param resource the resource in question, as shown to the user
   */
  record GraphLocation(String file, String resource) implements Location {
    @Override
    public String within() {
      return resource;
    }
  }
}
