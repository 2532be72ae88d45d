package org.vertice.server.exec;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;

/**
 * REGEX and REPLACE that stop when the query's time is up. Java's matcher backtracks, for some
 * patterns longer than the sun will shine, and cannot be stopped from without; but it asks for each
 * character, and there the clock is looked at.
 */
final class BoundedPatterns {

  private BoundedPatterns() {}

  /** The same query, whose patterns stop at this moment of {@link System#nanoTime()}. */
  static Query in(Query query, long end) {
    String text = query.toString().toLowerCase(Locale.ROOT);
    if (!text.contains("regex") && !text.contains("replace")) {
      return query;
    }
    ElementTransformCopyBase elements = new ElementTransformCopyBase();
    return QueryTransformOps.transform(
        query,
        elements,
        new ExprTransformApplyElementTransform(elements) {
          @Override
          public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Regex) {
              return new BoundedRegex(arguments, end);
            }
            return function instanceof E_StrReplace
                ? new BoundedReplace(arguments, end)
                : super.transform(function, arguments);
          }
        });
  }

  /** Lets the matcher go through the text once, for as long as there is time. */
  private static boolean finds(
      List<NodeValue> arguments, int flags, LastPattern patterns, long end) {
    NodeValue text = arguments.get(0);
    NodeValue pattern = arguments.get(1);
    if (!text.asNode().isLiteral() || !pattern.isString()) {
      return false;
    }
    String modifiers = arguments.size() > flags ? arguments.get(flags).asUnquotedString() : null;
    Pattern compiled = patterns.of(pattern.getString(), modifiers);
    var matcher = compiled.matcher(new TimedText(text.asNode().getLiteralLexicalForm(), end));
    boolean found = false;
    while (matcher.find()) {
      found = true;
      if (flags == 2) {
        break;
      }
    }
    return found;
  }

  /** A pattern is the same for most rows; an expression is evaluated by one thread. */
  private static final class LastPattern {

    private @Nullable Pattern compiled;
    private String text = "";
    private @Nullable String modifiers;

    Pattern of(String wanted, @Nullable String wantedModifiers) {
      Pattern last = compiled;
      if (last == null || !text.equals(wanted) || !Objects.equals(modifiers, wantedModifiers)) {
        last = RegexEngine.makePattern("REGEX", wanted, wantedModifiers);
        compiled = last;
        text = wanted;
        modifiers = wantedModifiers;
      }
      return last;
    }
  }

  private static final class BoundedRegex extends E_Regex {
    private final long end;
    private final LastPattern patterns = new LastPattern();

    BoundedRegex(ExprList arguments, long end) {
      super(arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
      this.end = end;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      // What Jena's own would find, or complain of, where there is no danger.
      return arguments.get(0).isLangString() || arguments.get(0).isString()
          ? NodeValue.booleanReturn(finds(arguments, 2, patterns, end))
          : super.eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new BoundedRegex(arguments, end);
    }
  }

  private static final class BoundedReplace extends E_StrReplace {
    private final long end;
    private final LastPattern patterns = new LastPattern();

    BoundedReplace(ExprList arguments, long end) {
      super(
          arguments.get(0),
          arguments.get(1),
          arguments.get(2),
          arguments.size() > 3 ? arguments.get(3) : null);
      this.end = end;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      boolean unused = finds(arguments, 3, patterns, end);
      return super.eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new BoundedReplace(arguments, end);
    }
  }

  /** A text that can be read only until a moment. */
  private static final class TimedText implements CharSequence {

    /** Looking at the clock costs more than reading a character. */
    private static final int BETWEEN_LOOKS = 1 << 14;

    private final String text;
    private final long end;
    private int reads;

    TimedText(String text, long end) {
      this.text = text;
      this.end = end;
    }

    @Override
    public char charAt(int index) {
      if (++reads % BETWEEN_LOOKS == 0 && System.nanoTime() - end > 0) {
        throw new QueryCancelledException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int stop) {
      return new TimedText(text.substring(start, stop), end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
