package org.vertice.query.run;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.shared.PrefixMapping;

/**
 * The parser's complaint in a sentence. JavaCC lists every token that it could have gone on with,
 * one a line; a reader wants to know what it met, and what was expected when that is short.
 *
 * @param problem what is wrong
 * @param fix what to do, if that is clear
 */
record SyntaxMessage(String problem, Optional<String> fix) {

  private static final int FEW = 6;
  private static final int LONGEST = 2000;
  private static final Pattern ENCOUNTERED =
      Pattern.compile("Encountered:? \"\\s*\"?(?<token>.*?)\"?\\s*\"? at line", Pattern.DOTALL);

  /** What the parser calls a token, before the token: {@code <VAR1> "?place}. */
  private static final Pattern KIND = Pattern.compile("^<\\w+> \"");

  private static final Pattern LEXICAL =
      Pattern.compile(
          "Lexical error.*?Encountered: .*?(?: after(?: prefix)? ?:? \"(?<before>[^\"]*)\"|$)",
          Pattern.DOTALL);
  private static final Pattern UNRESOLVED =
      Pattern.compile("Unresolved prefixed name: (?<prefix>[^:\\s]*):(?<local>\\S*)");
  private static final Pattern EXPECTED = Pattern.compile("\\n\\s+(?<token>\\S+) \\.\\.\\.");

  static SyntaxMessage of(QueryParseException broken) {
    String raw = shortened(broken.getMessage() == null ? "" : broken.getMessage());
    Matcher unresolved = UNRESOLVED.matcher(raw);
    if (unresolved.find()) {
      return undeclared(unresolved.group("prefix"));
    }
    Matcher lexical = LEXICAL.matcher(raw);
    if (lexical.find()) {
      String before = lexical.group("before");
      return new SyntaxMessage(
          before == null || before.isBlank()
              ? "The query cannot be read from here."
              : "\"" + before + "\" is not understood.",
          Optional.of("look for a mistyped word, or a quote or bracket that is not closed"));
    }
    Matcher met = ENCOUNTERED.matcher(raw);
    if (met.find()) {
      String token = KIND.matcher(met.group("token").strip()).replaceFirst("");
      return unexpected(token, expected(raw));
    }
    return new SyntaxMessage(sentence(raw), Optional.empty());
  }

  /** A word of a query can be as long as the query; the ends of the message tell enough. */
  private static String shortened(String message) {
    return message.length() <= 2 * LONGEST
        ? message
        : message.substring(0, LONGEST) + "…" + message.substring(message.length() - LONGEST);
  }

  private static SyntaxMessage undeclared(String prefix) {
    String namespace = PrefixMapping.Extended.getNsPrefixURI(prefix);
    return new SyntaxMessage(
        "The prefix " + prefix + ": is not declared.",
        Optional.of(
            "begin the query with PREFIX %s: <%s>"
                .formatted(prefix, namespace == null ? "…" : namespace)));
  }

  private static SyntaxMessage unexpected(String token, List<String> expected) {
    String problem =
        token.isEmpty() || token.equals("<EOF>")
            ? "The query ends too early."
            : "\"" + token.replaceAll("\\s+", " ") + "\" cannot stand here.";
    boolean few = !expected.isEmpty() && expected.size() <= FEW;
    return new SyntaxMessage(
        problem,
        few ? Optional.of("expected here: " + String.join(" ", expected)) : Optional.empty());
  }

  private static List<String> expected(String raw) {
    return EXPECTED
        .matcher(raw)
        .results()
        .map(each -> each.group(1).replaceAll("^\"|\"$", "").replaceAll("[<>]", ""))
        .distinct()
        .toList();
  }

  /** The first line of what a parser says, without the place in it. */
  static String sentence(String raw) {
    String first = raw.lines().findFirst().orElse("The query cannot be read");
    String problem = first.replaceAll("(?i)^line:? \\d+, column:? \\d+:?\\s*", "").strip();
    return problem.endsWith(".") ? problem : problem + ".";
  }
}
