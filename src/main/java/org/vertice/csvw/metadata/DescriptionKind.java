package org.vertice.csvw.metadata;

/** The kinds of objects that a metadata document is made of. */
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

  /** Whether common properties may stand in it (section 5.8). */
  boolean annotated() {
    return annotated;
  }

  /** Whether it has to contain nothing but what is defined for it (section 5.5, foreign keys). */
  boolean closed() {
    return this == FOREIGN_KEY || this == REFERENCE;
  }
}
