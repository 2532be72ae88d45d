package org.vertice.csvw.metadata;

/** The kinds of description objects in metadata documents. */
enum DescriptionKind {
  TABLE_GROUP("TableGroup", "a table group", true),
  TABLE("Table", "a table", true),
  SCHEMA("Schema", "a schema", true),
  COLUMN("Column", "a column", true),
  DIALECT("Dialect", "a dialect", false),
  TRANSFORMATION("Template", "a transformation", true),
  DATATYPE("Datatype", "a datatype", true),
  NUMBER_FORMAT("NumericFormat", "a number format", false),
  FOREIGN_KEY("ForeignKey", "a foreign key", false),
  REFERENCE("TableReference", "a reference", false);

  private final String typeName;
  private final String words;
  private final boolean annotated;

  DescriptionKind(String typeName, String words, boolean annotated) {
    this.typeName = typeName;
    this.words = words;
    this.annotated = annotated;
  }

  /** The only value that {@code @type} may have. */
  String typeName() {
    return typeName;
  }

  /** How a message names it. */
  String words() {
    return words;
  }

  /** Whether it may have common properties (section 5.8). */
  boolean annotated() {
    return annotated;
  }

  /** Whether other properties than its own are an error (section 5.5, foreign keys). */
  boolean closed() {
    return this == FOREIGN_KEY || this == REFERENCE;
  }
}
