package org.vertice.csvw.csv2rdf;

import org.vertice.csvw.rdf.Term;

/** Names of RDF and of the CSVW vocabulary. */
final class RdfTerms {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String CSVW = "http://www.w3.org/ns/csvw#";

  static final Term.Iri TYPE = Term.Iri.constant(RDF + "type");
  static final Term.Iri FIRST = Term.Iri.constant(RDF + "first");
  static final Term.Iri REST = Term.Iri.constant(RDF + "rest");
  static final Term.Iri NIL = Term.Iri.constant(RDF + "nil");
  static final Term.Iri LANG_STRING = Term.Iri.constant(RDF + "langString");
  static final Term.Iri STRING = Term.Iri.constant(XSD + "string");
  static final Term.Iri INTEGER = Term.Iri.constant(XSD + "integer");
  static final Term.Iri TABLE_GROUP = Term.Iri.constant(CSVW + "TableGroup");
  static final Term.Iri TABLE_CLASS = Term.Iri.constant(CSVW + "Table");
  static final Term.Iri ROW_CLASS = Term.Iri.constant(CSVW + "Row");
  static final Term.Iri TABLE = Term.Iri.constant(CSVW + "table");
  static final Term.Iri ROW = Term.Iri.constant(CSVW + "row");
  static final Term.Iri ROWNUM = Term.Iri.constant(CSVW + "rownum");
  static final Term.Iri URL = Term.Iri.constant(CSVW + "url");
  static final Term.Iri TITLE = Term.Iri.constant(CSVW + "title");
  static final Term.Iri DESCRIBES = Term.Iri.constant(CSVW + "describes");
  static final Term.Iri NOTE = Term.Iri.constant(CSVW + "note");

  private RdfTerms() {}

  /** A string in a language, or a plain string where the language is undetermined. */
  static Term.Literal text(String text, String language) {
    return language.equals("und") || language.isEmpty()
        ? new Term.Literal(text, STRING, null)
        : new Term.Literal(text, LANG_STRING, language);
  }
}
