package org.vertice.csvw.csv2rdf;

import org.vertice.csvw.model.CellValue;
import org.vertice.csvw.model.Column;
import org.vertice.csvw.rdf.Term;

/** Makes literals from a column's values (Generating RDF, section 4.3 Interpreting datatypes). */
final class LiteralMaker {

  private final Term.Iri datatype;
  private final String language;
  private final boolean plainString;
  private final boolean plainBase;

  LiteralMaker(Column column) {
    this.language = column.values().language();
    this.plainString = column.datatypeIri().equals(RdfTerms.STRING.value());
    this.plainBase = column.values().base().equals("string");
    this.datatype = Term.Iri.constant(column.datatypeIri());
  }

  /**
   * An invalid value becomes a string, with the column's language only if the base datatype is
   * string (Model for Tabular Data, section 6.4, step 8).
   */
  Term.Literal literal(CellValue.Single value) {
    if (!value.valid() && !plainBase) {
      return new Term.Literal(value.lexical(), RdfTerms.STRING, null);
    }
    return plainString || !value.valid()
        ? RdfTerms.text(value.lexical(), language)
        : new Term.Literal(value.lexical(), datatype, null);
  }

  /** The value as a title, whatever its datatype. */
  Term.Literal title(CellValue.Single value) {
    return plainString
        ? RdfTerms.text(value.lexical(), language)
        : new Term.Literal(value.lexical(), RdfTerms.STRING, null);
  }
}
