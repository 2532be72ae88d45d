package org.vertice.query.run;

import java.io.StringReader;
import java.util.Locale;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.jspecify.annotations.Nullable;
import org.vertice.query.expression.BoundedExpressions;
import org.vertice.query.expression.QueryRefused;
import org.vertice.query.expression.ValueLimits;

/**
 * The tokens of a query for the parser, limited in number, length and nesting. REGEX and REPLACE
 * become functions with an IRI, because the parser would compile their patterns with Java's own
 * engine.
 */
final class QueryTokens extends SPARQLParser11TokenManager {

  /** Kinds of tokens that begin an update; no other kind lies between them. */
  private static final int FIRST_OF_UPDATE = SPARQLParser11Constants.INSERT;

  private static final int LAST_OF_UPDATE = SPARQLParser11Constants.COPY;

  /** Least size of the lexer's buffer, which would otherwise grow bit by bit for a long token. */
  private static final int LEAST = 1 << 12;

  private @Nullable Token next;
  private int tokens;
  private int depth;
  private int inRow;
  private boolean described;
  private boolean begun;
  private boolean update;
  private boolean longText;
  private boolean typed;

  QueryTokens(String text) {
    super(new JavaCharStream(new StringReader(text), 1, 1, Math.max(LEAST, text.length() + 1)));
  }

  @Override
  public Token getNextToken() {
    Token token = next == null ? read() : next;
    next = null;
    if (token.kind == SPARQLParser11Constants.REGEX
        || token.kind == SPARQLParser11Constants.REPLACE) {
      next = read();
      if (next.kind == SPARQLParser11Constants.LPAREN) {
        boolean regex = token.kind == SPARQLParser11Constants.REGEX;
        token.kind = SPARQLParser11Constants.IRIref;
        token.image = "<" + (regex ? BoundedExpressions.REGEX : BoundedExpressions.REPLACE) + ">";
      }
    }
    return token;
  }

  private Token read() {
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
          open(token);
      case SPARQLParser11Constants.RPAREN,
          SPARQLParser11Constants.RBRACE,
          SPARQLParser11Constants.RBRACKET ->
          depth--;
      default -> {
        // no bracket
      }
    }
    checkLength(token);
    checkName(token);
    checkRow(token);
    noteKind(token);
    return token;
  }

  /** Whether the text is an update, as far as it was read: its first word after the prologue. */
  boolean isUpdate() {
    return update;
  }

  private void noteKind(Token token) {
    switch (token.kind) {
      case SPARQLParser11Constants.BASE,
          SPARQLParser11Constants.PREFIX,
          SPARQLParser11Constants.IRIref,
          SPARQLParser11Constants.PNAME_NS -> {
        // the prologue
      }
      default -> {
        boolean changes =
            (token.kind >= FIRST_OF_UPDATE && token.kind <= LAST_OF_UPDATE)
                || token.kind == SPARQLParser11Constants.DROP
                || token.kind == SPARQLParser11Constants.WITH;
        update |= !begun && changes;
        begun = true;
      }
    }
  }

  /** An IRI is made absolute in a time that grows with the square of its length. */
  private static void checkName(Token token) {
    boolean name =
        token.kind >= SPARQLParser11Constants.IRIref
            && token.kind <= SPARQLParser11Constants.LANGTAG;
    if (name && token.image.length() > ValueLimits.NAME) {
      throw refused(token, "an IRI or a name has more than %,d characters.", ValueLimits.NAME);
    }
  }

  /** Each column is compared with all before it, and what is described is looked up one by one. */
  private void checkRow(Token token) {
    described |= token.kind == SPARQLParser11Constants.DESCRIBE;
    boolean variable =
        token.kind == SPARQLParser11Constants.VAR1 || token.kind == SPARQLParser11Constants.VAR2;
    boolean iri =
        token.kind == SPARQLParser11Constants.IRIref
            || token.kind == SPARQLParser11Constants.PNAME_LN
            || token.kind == SPARQLParser11Constants.PNAME_NS;
    boolean head = token.kind == SPARQLParser11Constants.DESCRIBE;
    if (variable || head || (described && iri)) {
      inRow++;
    } else {
      inRow = 0;
      described = false;
    }
    if (inRow > QueryLimits.COLUMNS) {
      throw refused(token, "more than %,d variables or things in a row.", QueryLimits.COLUMNS);
    }
  }

  private void open(Token token) {
    if (++depth > QueryLimits.DEPTH) {
      throw refused(token, "brackets are nested more than %d deep.", QueryLimits.DEPTH);
    }
  }

  /** A number is read as soon as it is met, in a time that grows with the square of its length. */
  private void checkLength(Token token) {
    boolean number =
        token.kind >= SPARQLParser11Constants.INTEGER
            && token.kind <= SPARQLParser11Constants.DOUBLE_NEGATIVE;
    boolean isLong = token.image != null && token.image.length() > ValueLimits.DIGITS;
    if ((number && isLong) || (typed && !isOfText(token))) {
      throw refused(
          token, "a number, date or duration has more than %,d characters.", ValueLimits.DIGITS);
    }
    typed = longText && token.kind == SPARQLParser11Constants.DATATYPE;
    longText =
        isLong
            && token.kind >= SPARQLParser11Constants.STRING_LITERAL1
            && token.kind <= SPARQLParser11Constants.STRING_LITERAL_LONG2;
  }

  private static boolean isOfText(Token datatype) {
    return ValueLimits.isText(datatype.image.replaceFirst(">$", ""));
  }

  private static QueryRefused refused(Token token, String message, int limit) {
    return new QueryRefused(
        String.format(
            Locale.ROOT,
            "Line %d, column %d: " + message,
            token.beginLine,
            token.beginColumn,
            limit));
  }
}
