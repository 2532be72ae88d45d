package org.vertice.query.run;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.Token;

/**
 * The text of a query that has been parsed: its variables and IRIs, and where they stand.
 *
 * @param text valid SPARQL
 */
public record QueryText(String text) {

  /**
   * A variable where it first stands.
   *
   * @param name without question mark
   * @param line from 1
   * @param column from 1
   */
  public record Variable(String name, int line, int column) {}

  /**
   * An IRI where it stands.
   *
   * @param written in full or with a prefix
   * @param line from 1
   * @param column from 1
   */
  public record Term(String iri, String written, int line, int column) {}

  /** Each variable once, in the order of the text. */
  public List<Variable> variables() {
    Map<String, Variable> found = new LinkedHashMap<>();
    for (Token token : tokens(SPARQLParser11Constants.VAR1, SPARQLParser11Constants.VAR2)) {
      String name = token.image.substring(1);
      found.putIfAbsent(name, new Variable(name, token.beginLine, token.beginColumn));
    }
    return List.copyOf(found.values());
  }

  /** The IRIs, in the order of the text. */
  public List<Term> terms(PrefixMapping prefixes) {
    return tokens(SPARQLParser11Constants.IRIref, SPARQLParser11Constants.PNAME_LN).stream()
        .map(token -> term(token, prefixes))
        .toList();
  }

  private static Term term(Token token, PrefixMapping prefixes) {
    String iri =
        token.kind == SPARQLParser11Constants.IRIref
            ? token.image.substring(1, token.image.length() - 1)
            : prefixes.expandPrefix(token.image);
    return new Term(iri, token.image, token.beginLine, token.beginColumn);
  }

  private List<Token> tokens(Integer... kinds) {
    List<Token> found = new ArrayList<>();
    var lexer = new SPARQLParser11TokenManager(new JavaCharStream(new StringReader(text)));
    for (Token token = lexer.getNextToken();
        token.kind != SPARQLParser11Constants.EOF;
        token = lexer.getNextToken()) {
      if (List.of(kinds).contains(token.kind)) {
        found.add(token);
      }
    }
    return found;
  }
}
