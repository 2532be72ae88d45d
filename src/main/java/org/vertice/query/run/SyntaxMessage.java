package org.vertice.query.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.lang.sparql_11.ParseException;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.apache.jena.sparql.lang.sparql_11.TokenMgrError;

/**
 * What is wrong with a query, in a sentence: what the parser met, and what it expected where that
 * is short.
 *
 * @param problem what is wrong
 * @param fix what to do, if that is clear
 */
record SyntaxMessage(String problem, Optional<String> fix) {

  private static final int FEW = 6;
  private static final int LONGEST = 2000;

  private static final Pattern LEXICAL =
      Pattern.compile("Encountered: .*?(?: after(?: prefix)? ?:? \"(?<before>[^\"]*)\"|$)");
  private static final Pattern UNRESOLVED =
      Pattern.compile("Unresolved prefixed name: (?<prefix>[^:\\s]*):");

  /** A token that cannot stand where it does. */
  static SyntaxMessage of(ParseException broken) {
    Token met = broken.currentToken.next;
    List<String> expected =
        Arrays.stream(broken.expectedTokenSequences)
            .map(sequence -> broken.tokenImage[sequence[sequence.length - 1]])
            .map(image -> image.replaceAll("^\"|\"$|[<>]", ""))
            .distinct()
            .toList();
    return new SyntaxMessage(
        met.kind == SPARQLParser11Constants.EOF
            ? "The query ends too early."
            : "\"" + shortened(met.image).replaceAll("\\s+", " ") + "\" cannot stand here.",
        expected.size() <= FEW
            ? Optional.of("expected here: " + String.join(" ", expected))
            : Optional.empty());
  }

  /** Characters that are no token. */
  static SyntaxMessage of(TokenMgrError broken) {
    Matcher lexical = LEXICAL.matcher(shortened(String.valueOf(broken.getMessage())));
    String before = lexical.find() ? lexical.group("before") : null;
    return new SyntaxMessage(
        before == null || before.isBlank()
            ? "The query cannot be read from here."
            : "\"" + before + "\" is not understood.",
        Optional.of("look for a mistyped word, or a quote or bracket that is not closed"));
  }

  /** What a grammar cannot say, such as a prefix that is not declared. */
  static SyntaxMessage of(QueryException broken) {
    String message = shortened(String.valueOf(broken.getMessage()));
    Matcher unresolved = UNRESOLVED.matcher(message);
    if (unresolved.find()) {
      String prefix = unresolved.group("prefix");
      String namespace = PrefixMapping.Extended.getNsPrefixURI(prefix);
      return new SyntaxMessage(
          "The prefix " + prefix + ": is not declared.",
          Optional.of(
              "begin the query with PREFIX %s: <%s>"
                  .formatted(prefix, namespace == null ? "…" : namespace)));
    }
    String first = message.lines().findFirst().orElse("The query cannot be read");
    String problem = first.replaceAll("(?i)^line:? \\d+, column:? \\d+:?\\s*", "").strip();
    return new SyntaxMessage(problem.endsWith(".") ? problem : problem + ".", Optional.empty());
  }

  /** A word of a query can be as long as the query; its ends say enough. */
  private static String shortened(String text) {
    return text.length() <= 2 * LONGEST
        ? text
        : text.substring(0, LONGEST) + "…" + text.substring(text.length() - LONGEST);
  }
}
