package org.vertice.query.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.shared.PrefixMapping;
import org.jspecify.annotations.Nullable;

/**
 * A query as text: its variables and IRIs, and their places. Strings, IRIs and comments are stepped
 * over, as SPARQL's own lexer does.
 */
public record QueryText(String text) {

  /** Strings, IRIs and comments. */
  private static final String STEPPED_OVER =
      "<(?<iri>[^<>\"{}|^`\\\\\\x00-\\x20]*)>"
          + "|'''(?s:.*?)'''|\"\"\"(?s:.*?)\"\"\""
          + "|'(?:[^'\\\\\\n\\r]|\\\\.)*'|\"(?:[^\"\\\\\\n\\r]|\\\\.)*\""
          + "|#[^\\n\\r]*";

  /** What it may begin with is looked for first: most of a text is none of it. */
  private static final Pattern VARIABLES =
      Pattern.compile(
          "(?=[<'\"#?$])(?:" + STEPPED_OVER + "|[?$](?<variable>\\w+))",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern TERMS =
      Pattern.compile(
          STEPPED_OVER + "|(?<![\\w?$:-])(?<prefix>[A-Za-z][\\w-]*):(?<local>[A-Za-z_][\\w-]*)");

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

  private record Place(int line, int column) {}

  /** Each variable once, in the order of the text. */
  public List<Variable> variables() {
    List<Variable> found = new ArrayList<>();
    Matcher token = VARIABLES.matcher(text);
    while (token.find()) {
      String name = token.group("variable");
      if (name != null && found.stream().noneMatch(each -> each.name().equals(name))) {
        Place place = at(token.start());
        found.add(new Variable(name, place.line(), place.column()));
      }
    }
    return found;
  }

  /**
   * The IRIs, in the order of the text.
   *
   * @param wanted which; the places of others are not looked for
   */
  public List<Term> terms(PrefixMapping prefixes, Predicate<String> wanted) {
    List<Term> found = new ArrayList<>();
    Matcher token = TERMS.matcher(text);
    while (token.find()) {
      @Nullable String prefix = token.group("prefix");
      @Nullable String space = prefix == null ? null : prefixes.getNsPrefixURI(prefix);
      @Nullable String iri = space == null ? token.group("iri") : space + token.group("local");
      if (iri != null && wanted.test(iri)) {
        Place place = at(token.start());
        found.add(new Term(iri, token.group(), place.line(), place.column()));
      }
    }
    return found;
  }

  private Place at(int offset) {
    int line = 1;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line++;
      start = end + 1;
    }
    return new Place(line, offset - start + 1);
  }
}
