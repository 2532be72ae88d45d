package org.vertice.query.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses a pattern (XSD 1.1 part 2, appendix G, with what XPath and XQuery Functions and Operators
 * 3.1, 5.6.1 adds). It accepts more only where the meaning is clear: a sign that needs no escape
 * may have one, and {@code ]} and a closing brace may stand for themselves.
 */
final class PatternParser {

  /** Most nested brackets; no real pattern has more. */
  private static final int DEEPEST = 100;

  /** Most classes; a pattern with more has too many parts in any case. */
  private static final int MOST_CLASSES = 10_000;

  /** Most digits of a count. */
  private static final int COUNT_DIGITS = 6;

  private static final CodePoints LINE_ENDS = CodePoints.of('\n', '\r');

  private final int[] text;
  private final PatternFlags flags;
  private final Map<CodePoints, CodePoints> variants = new HashMap<>();
  private int at;
  private int depth;
  private int classes;

  private PatternParser(int[] text, PatternFlags flags) {
    this.text = text;
    this.flags = flags;
  }

  static Regex parse(String pattern, PatternFlags flags) throws PatternRefused {
    int[] text = pattern.codePoints().toArray();
    PatternParser parser = new PatternParser(text, flags);
    if (flags.literal()) {
      List<Regex> all = new ArrayList<>();
      for (int each : text) {
        all.add(parser.one(each));
      }
      return new Regex.Sequence(all);
    }
    Regex whole = parser.choice();
    if (parser.at < text.length) {
      throw parser.refused(") has no opening bracket; write \\) for the sign itself.");
    }
    return whole;
  }

  private PatternRefused refused(String reason) {
    return PatternRefused.at(Math.min(at, Math.max(0, text.length - 1)), reason);
  }

  private boolean more() {
    while (flags.spaced() && at < text.length && isBlank(text[at])) {
      at++;
    }
    return at < text.length;
  }

  private static boolean isBlank(int character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
  }

  private boolean takes(int wanted) {
    if (more() && text[at] == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private Regex one(int character) {
    return new Regex.One(flags.anyCase() ? CaseVariants.of(character) : CodePoints.of(character));
  }

  private Regex choice() throws PatternRefused {
    List<Regex> branches = new ArrayList<>();
    do {
      branches.add(branch());
    } while (takes('|'));
    return branches.size() == 1 ? branches.get(0) : new Regex.Choice(branches);
  }

  private Regex branch() throws PatternRefused {
    List<Regex> parts = new ArrayList<>();
    while (more() && text[at] != '|' && text[at] != ')') {
      parts.add(quantified(atom()));
    }
    return new Regex.Sequence(parts);
  }

  private Regex atom() throws PatternRefused {
    int sign = text[at];
    return switch (sign) {
      case '(' -> group();
      case '[' -> new Regex.One(new ClassParser().parse());
      case '.' -> {
        at++;
        yield new Regex.One(flags.dotIsAll() ? CodePoints.ALL : LINE_ENDS.complement());
      }
      case '^', '$' -> {
        at++;
        yield new Regex.Edge(sign == '$', flags.lines());
      }
      case '\\' -> escape();
      case '*', '+', '?', '{' ->
          throw refused(
              Character.toString(sign)
                  + " has nothing before it to repeat; write \\"
                  + Character.toString(sign)
                  + " for the sign itself.");
      default -> {
        at++;
        yield one(sign);
      }
    };
  }

  private Regex group() throws PatternRefused {
    if (++depth > DEEPEST) {
      throw refused("brackets are nested more than " + DEEPEST + " deep.");
    }
    at++;
    boolean captures = true;
    if (at < text.length && text[at] == '?') {
      if (at + 1 >= text.length || text[at + 1] != ':') {
        throw refused(
            "only (?: may follow a bracket: lookahead and lookbehind are not supported, and flags"
                + " are an argument of their own.");
      }
      captures = false;
      at += 2;
    }
    Regex inner = choice();
    if (!takes(')')) {
      throw refused("a bracket ( is not closed.");
    }
    depth--;
    return new Regex.Group(inner, captures);
  }

  private Regex quantified(Regex inner) throws PatternRefused {
    if (!more() || "*+?{".indexOf(text[at]) < 0) {
      return inner;
    }
    if (inner instanceof Regex.Edge) {
      throw refused("a beginning or an end cannot be repeated.");
    }
    int[] times =
        switch (text[at++]) {
          case '*' -> new int[] {0, Regex.UNBOUNDED};
          case '+' -> new int[] {1, Regex.UNBOUNDED};
          case '?' -> new int[] {0, 1};
          default -> counts();
        };
    boolean greedy = !takes('?');
    if (more() && "*+?{".indexOf(text[at]) >= 0) {
      throw refused("a repetition cannot be repeated; put it into brackets.");
    }
    return new Regex.Repeat(inner, times[0], times[1], greedy);
  }

  private int[] counts() throws PatternRefused {
    int least = count();
    int most = least;
    if (takes(',')) {
      most = more() && text[at] == '}' ? Regex.UNBOUNDED : count();
    }
    if (!takes('}')) {
      throw refused("a count is written {2}, {2,} or {2,5}; write \\{ for the sign itself.");
    }
    if (most != Regex.UNBOUNDED && most < least) {
      throw refused("in the count {" + least + "," + most + "} the second number is smaller.");
    }
    return new int[] {least, most};
  }

  private int count() throws PatternRefused {
    int number = 0;
    int digits = 0;
    for (; more() && text[at] >= '0' && text[at] <= '9'; at++, digits++) {
      if (digits == COUNT_DIGITS) {
        throw refused("the count is too large.");
      }
      number = number * 10 + text[at] - '0';
    }
    if (digits == 0) {
      throw refused("a count is written {2}, {2,} or {2,5}; write \\{ for the sign itself.");
    }
    return number;
  }

  private Regex escape() throws PatternRefused {
    int letter = at + 1 < text.length ? text[at + 1] : 0;
    if (letter >= '1' && letter <= '9') {
      throw refused(
          "\\"
              + (char) letter
              + " refers back to a group, which is not supported: its search can take exponential"
              + " time.");
    }
    CodePoints set = escaped();
    boolean single =
        set.ranges().size() == 1 && set.ranges().get(0).first() == set.ranges().get(0).last();
    return single ? one(set.ranges().get(0).first()) : new Regex.One(set);
  }

  /** A backslash and what follows it. */
  private CodePoints escaped() throws PatternRefused {
    if (at + 1 >= text.length) {
      throw refused("a backslash ends the pattern; write \\\\ for the sign itself.");
    }
    int letter = text[at + 1];
    if (letter == 'p' || letter == 'P') {
      return property(letter == 'P');
    }
    CodePoints set =
        switch (letter) {
          case 'n' -> CodePoints.of('\n');
          case 'r' -> CodePoints.of('\r');
          case 't' -> CodePoints.of('\t');
          default -> NamedSets.shorthand(letter).orElse(CodePoints.NONE);
        };
    if (set.ranges().isEmpty()) {
      if (letter >= 0x80 || Character.isLetterOrDigit(letter)) {
        throw refused(
            "XPath has no \\"
                + Character.toString(letter)
                + "; it has \\n \\r \\t \\d \\w \\s \\i \\c \\p{…}, and a backslash before a sign.");
      }
      set = CodePoints.of(letter);
    }
    at += 2;
    return set;
  }

  private CodePoints property(boolean others) throws PatternRefused {
    int open = at + 2;
    int close = open;
    while (close < text.length && text[close] != '}') {
      close++;
    }
    if (open >= text.length || text[open] != '{' || close == text.length) {
      throw refused("a property is written \\p{Lu} or \\p{IsCyrillic}.");
    }
    String name = new String(text, open + 1, close - open - 1);
    CodePoints set =
        NamedSets.property(name)
            .orElseThrow(
                () ->
                    refused(
                        "there is no category or block "
                            + (name.length() > 40 ? name.substring(0, 40) + "…" : name)
                            + "; write \\p{Lu} or \\p{IsCyrillic}."));
    at = close + 1;
    return others ? set.complement() : set;
  }

  /** A class in square brackets, from which another one may be subtracted. */
  private final class ClassParser {

    private final List<CodePoints> parts = new ArrayList<>();

    CodePoints parse() throws PatternRefused {
      int start = at;
      if (++classes > MOST_CLASSES) {
        throw refused("there are more than " + MOST_CLASSES + " classes.");
      }
      if (++depth > DEEPEST) {
        throw refused("classes are nested more than " + DEEPEST + " deep.");
      }
      at++;
      boolean negated = at < text.length && text[at] == '^';
      if (negated) {
        at++;
      }
      CodePoints without = CodePoints.NONE;
      boolean first = true;
      for (; at < text.length && text[at] != ']'; first = false) {
        if (text[at] == '-' && at + 1 < text.length && text[at + 1] == '[' && !first) {
          at++;
          without = new ClassParser().parse();
          break;
        }
        add();
      }
      if (at >= text.length || text[at] != ']') {
        at = start;
        throw refused("a class [ is not closed.");
      }
      if (first) {
        throw refused("a class [] is empty; write \\] for the sign itself.");
      }
      at++;
      depth--;
      CodePoints set = CodePoints.union(parts);
      return (negated ? set.complement() : set).minus(without);
    }

    private void add() throws PatternRefused {
      CodePoints low = single();
      boolean range = at + 1 < text.length && text[at] == '-' && "][".indexOf(text[at + 1]) < 0;
      if (!range || isShorthand(low)) {
        parts.add(varied(low, !isShorthand(low)));
        return;
      }
      at++;
      CodePoints high = single();
      if (isShorthand(high)) {
        throw refused("a range must end in one character.");
      }
      int from = low.ranges().get(0).first();
      int to = high.ranges().get(0).first();
      if (from > to) {
        throw refused("the end of a range comes before its start.");
      }
      parts.add(varied(CodePoints.between(from, to), true));
    }

    /** Case is ignored for characters, but not for categories such as Lu. */
    private CodePoints varied(CodePoints set, boolean written) {
      return flags.anyCase() && written ? variants.computeIfAbsent(set, CaseVariants::of) : set;
    }

    private boolean isShorthand(CodePoints set) {
      return set.ranges().size() != 1 || set.ranges().get(0).first() != set.ranges().get(0).last();
    }

    private CodePoints single() throws PatternRefused {
      if (text[at] == '\\') {
        return escaped();
      }
      if (text[at] == '[') {
        throw refused("[ stands in a class; write \\[ for the sign itself.");
      }
      return CodePoints.of(text[at++]);
    }
  }
}
