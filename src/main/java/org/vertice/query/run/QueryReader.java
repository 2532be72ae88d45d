package org.vertice.query.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.lang.SyntaxVarScope;
import org.apache.jena.sparql.lang.sparql_11.ParseException;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.apache.jena.sparql.lang.sparql_11.TokenMgrError;
import org.vertice.query.expression.BoundedExpressions;
import org.vertice.query.expression.QueryRefused;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location;
import org.vertice.report.Location.FileLocation;
import org.vertice.report.Location.TextLocation;

/**
 * Reads a query, SPARQL 1.1 and nothing more, so that it means the same at any endpoint. Updates
 * are refused: the tables are the system of record.
 *
 * @param prefixes none where a query must stand on its own; a prefix that the query declares itself
 *     means what the query says
 */
public record QueryReader(PrefixMapping prefixes) {

  private static final String BASE = "https://w3id.org/vertice/";

  private static final Pattern STOP = Pattern.compile("at line (\\d{1,9}), column (\\d{1,9})");

  /**
   * The query, parsed.
   *
   * @param file what findings name: a file, or the option that the text came from
   * @param sink gets what is wrong, with line and column
   * @return empty when anything was reported
   */
  public Optional<Query> read(String text, String file, DiagnosticSink sink) {
    QueryTokens tokens = new QueryTokens(text);
    try {
      Query start = new Query();
      start.getPrefixMapping().setNsPrefixes(prefixes);
      start.setBaseURI(BASE);
      start.setSyntax(Syntax.syntaxSPARQL_11);
      start.setStrict(true);
      return Optional.of(BoundedExpressions.in(parsed(start, tokens)));
    } catch (QueryRefused refused) {
      sink.report(Diagnostic.error("query-refused", refused.getMessage(), new FileLocation(file)));
    } catch (StackOverflowError deep) {
      sink.report(
          Diagnostic.error(
              "query-refused", "The query is nested too deeply.", new FileLocation(file)));
    } catch (ParseException broken) {
      Token met = broken.currentToken.next;
      sink.report(
          tokens.isUpdate()
              ? updateRefused(file)
              : syntax(
                  SyntaxMessage.of(broken),
                  new TextLocation(file, met.beginLine, met.beginColumn)));
    } catch (TokenMgrError broken) {
      sink.report(
          tokens.isUpdate()
              ? updateRefused(file)
              : syntax(SyntaxMessage.of(broken), place(broken, file)));
    } catch (QueryException broken) {
      Location place =
          broken instanceof QueryParseException parsing && parsing.getLine() > 0
              ? new TextLocation(file, parsing.getLine(), Math.max(parsing.getColumn(), 0))
              : new FileLocation(file);
      sink.report(
          tokens.isUpdate() ? updateRefused(file) : syntax(SyntaxMessage.of(broken), place));
    } catch (ArithmeticException | IllegalArgumentException broken) {
      sink.report(
          Diagnostic.error(
              "query-syntax",
              "A value in the query cannot be read: " + broken.getMessage(),
              new FileLocation(file)));
    }
    return Optional.empty();
  }

  /** What Jena's own reader does, with the tokens counted. */
  private static Query parsed(Query start, QueryTokens tokens) throws ParseException {
    SPARQLParser11 parser = new SPARQLParser11(tokens);
    parser.setQuery(start);
    parser.QueryUnit();
    SyntaxVarScope.check(start);
    return start;
  }

  private static Diagnostic updateRefused(String file) {
    return Diagnostic.error(
            "query-is-update",
            "This is a SPARQL Update; the graph is only read here.",
            new FileLocation(file))
        .withFix("to change the graph, change a row in seeds/");
  }

  private static Diagnostic syntax(SyntaxMessage message, Location place) {
    Diagnostic finding = Diagnostic.error("query-syntax", message.problem(), place);
    return message.fix().map(finding::withFix).orElse(finding);
  }

  private static Location place(TokenMgrError broken, String file) {
    Matcher stop = STOP.matcher(String.valueOf(broken.getMessage()));
    return stop.find()
        ? new TextLocation(file, Integer.parseInt(stop.group(1)), Integer.parseInt(stop.group(2)))
        : new FileLocation(file);
  }
}
