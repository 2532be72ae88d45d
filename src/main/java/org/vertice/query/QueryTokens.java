package org.vertice.query;

import java.io.StringReader;
import java.util.Locale;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.jspecify.annotations.Nullable;
import org.vertice.query.expression.Bounds;
import org.vertice.query.expression.EndingExpressions;
import org.vertice.query.expression.QueryRefused;

/**
 * The words and signs of a query, on their way to the parser: so many and no more, nested so deep
 * and no deeper. REGEX and REPLACE are handed on as functions with an IRI, since the parser would
 * have Java read their patterns.
 */
final class QueryTokens extends SPARQLParser11TokenManager {

  /** How a long literal ends whose value is a text. */
  private static final String[] TEXTS = {"string", "Literal", "HTML", "JSON", "html", "json"};

  private @Nullable Token next;
  private int tokens;
  private int depth;
  private boolean longText;
  private boolean typed;

  QueryTokens(String text) {
    super(new JavaCharStream(new StringReader(text), 1, 1));
  }

  @Override
  public Token getNextToken() {
    Token token = next == null ? taken() : next;
    next = null;
    if (token.kind == SPARQLParser11Constants.REGEX
        || token.kind == SPARQLParser11Constants.REPLACE) {
      next = taken();
      if (next.kind == SPARQLParser11Constants.LPAREN) {
        boolean regex = token.kind == SPARQLParser11Constants.REGEX;
        token.kind = SPARQLParser11Constants.IRIref;
        token.image = "<" + (regex ? EndingExpressions.REGEX : EndingExpressions.REPLACE) + ">";
      }
    }
    return token;
  }

  private Token taken() {
    Token token = super.getNextToken();
    if (++tokens > QueryLimits.TOKENS) {
      throw new QueryRefused(
          "The query has more than %,d words and signs; ask in several queries."
              .formatted(QueryLimits.TOKENS));
    }
    switch (token.kind) {
      case SPARQLParser11Constants.LPAREN,
          SPARQLParser11Constants.LBRACE,
          SPARQLParser11Constants.LBRACKET ->
          deeper(token);
      case SPARQLParser11Constants.RPAREN,
          SPARQLParser11Constants.RBRACE,
          SPARQLParser11Constants.RBRACKET ->
          depth--;
      default -> {
        // no bracket
      }
    }
    checkLength(token);
    return token;
  }

  private void deeper(Token token) {
    if (++depth > QueryLimits.DEPTH) {
      throw new QueryRefused(
          "Line %d, column %d: brackets are nested more than %d deep."
              .formatted(token.beginLine, token.beginColumn, QueryLimits.DEPTH));
    }
  }

  /** A number is read as soon as it is met, in a time that grows with the square of its length. */
  private void checkLength(Token token) {
    boolean number =
        token.kind >= SPARQLParser11Constants.INTEGER
            && token.kind <= SPARQLParser11Constants.DOUBLE_NEGATIVE;
    boolean isLong = token.image != null && token.image.length() > Bounds.DIGITS;
    if ((number && isLong) || (typed && !isOfText(token))) {
      throw new QueryRefused(
          String.format(
              Locale.ROOT,
              "Line %d, column %d: a number, date or duration has more than %,d characters.",
              token.beginLine,
              token.beginColumn,
              Bounds.DIGITS));
    }
    typed = longText && token.kind == SPARQLParser11Constants.DATATYPE;
    longText =
        isLong
            && token.kind >= SPARQLParser11Constants.STRING_LITERAL1
            && token.kind <= SPARQLParser11Constants.STRING_LITERAL_LONG2;
  }

  private static boolean isOfText(Token datatype) {
    String name =
        datatype.image.endsWith(">")
            ? datatype.image.substring(0, datatype.image.length() - 1)
            : datatype.image;
    for (String each : TEXTS) {
      if (name.endsWith(each)) {
        return true;
      }
    }
    return false;
  }
}
