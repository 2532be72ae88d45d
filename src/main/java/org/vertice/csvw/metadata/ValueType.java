package org.vertice.csvw.metadata;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.vertice.csvw.json.JsonNode;
import org.vertice.csvw.json.JsonNode.ArrayNode;
import org.vertice.csvw.json.JsonNode.BooleanNode;
import org.vertice.csvw.json.JsonNode.NullNode;
import org.vertice.csvw.json.JsonNode.NumberNode;
import org.vertice.csvw.json.JsonNode.ObjectNode;
import org.vertice.csvw.json.JsonNode.StringNode;
import org.vertice.csvw.tabular.Encodings;
import org.vertice.csvw.template.UriTemplate;

/** The types of property values (Metadata Vocabulary, section 4.2 Property Syntax). */
enum ValueType {
  BOOLEAN("true or false", BooleanNode.class::isInstance),
  STRING("a string", StringNode.class::isInstance),
  NON_EMPTY_STRING(
      "a string of at least one character",
      node -> node instanceof StringNode text && !text.value().isEmpty()),
  CHARACTER_OR_NULL(
      "one character or null",
      node ->
          node instanceof NullNode
              || (node instanceof StringNode text && text.value().length() == 1)),
  STRING_OR_NULL("a string or null", node -> isString(node) || node instanceof NullNode),
  STRINGS("a string or an array of strings", node -> isString(node) || isStrings(node)),
  COUNT("a whole number, 0 or more", ValueType::isCount),
  BOUND("a number or a string", node -> isString(node) || node instanceof NumberNode),
  LANGUAGE(
      "a language tag such as \"en\"",
      node -> node instanceof StringNode text && isLanguage(text.value())),
  COLUMN_NAME(
      "a name of letters, digits and '_' that does not begin with '_'",
      node ->
          node instanceof StringNode text
              && !text.value().startsWith("_")
              && UriTemplate.isVariableName(text.value())),
  TABLE_DIRECTION("\"rtl\", \"ltr\" or \"auto\"", node -> oneOf(node, "rtl", "ltr", "auto")),
  TEXT_DIRECTION(
      "\"rtl\", \"ltr\", \"auto\" or \"inherit\"",
      node -> oneOf(node, "rtl", "ltr", "auto", "inherit")),
  TRIM(
      "true, false, \"start\" or \"end\"",
      node -> node instanceof BooleanNode || oneOf(node, "true", "false", "start", "end")),
  ENCODING(
      "the name of a character encoding such as \"utf-8\"",
      node -> node instanceof StringNode text && Encodings.isKnown(text.value())),
  SOURCE(
      "\"json\", \"rdf\" or null", node -> node instanceof NullNode || oneOf(node, "json", "rdf")),
  LINK("a URL", StringNode.class::isInstance),
  URI_TEMPLATE("a URI template", StringNode.class::isInstance),
  COLUMN_NAMES("a column's name, or an array of some", ValueType::isNames),
  TITLES(
      "a string, an array of strings, or an object with a member for each language",
      node -> isString(node) || node instanceof ArrayNode || node instanceof ObjectNode),
  DATATYPE(
      "the name of a built-in datatype, or an object",
      node -> isString(node) || node instanceof ObjectNode),
  FORMAT("a string or an object", node -> isString(node) || node instanceof ObjectNode),
  OBJECT_OR_LINK("an object, or its URL", node -> isString(node) || node instanceof ObjectNode),
  OBJECT("an object", ObjectNode.class::isInstance),
  ARRAY("an array", ArrayNode.class::isInstance);

  private static final int LONGEST_LANGUAGE = 1_000;

  private final String expected;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Predicate<JsonNode> test;

  ValueType(String expected, Predicate<JsonNode> test) {
    this.expected = expected;
    this.test = test;
  }

  /** The allowed values, in words that follow “must be”. */
  String expected() {
    return expected;
  }

  boolean allows(JsonNode node) {
    return test.test(node);
  }

  /** Whether a string has the form of a language tag (BCP 47). */
  static boolean isLanguage(String text) {
    return text.length() <= LONGEST_LANGUAGE && Patterns.LANGUAGE.matcher(text).matches();
  }

  private static boolean isString(JsonNode node) {
    return node instanceof StringNode;
  }

  private static boolean isStrings(JsonNode node) {
    return node instanceof ArrayNode array && array.items().stream().allMatch(ValueType::isString);
  }

  private static boolean isNames(JsonNode node) {
    return isString(node)
        || (node instanceof ArrayNode array && !array.items().isEmpty() && isStrings(array));
  }

  private static boolean isCount(JsonNode node) {
    return node instanceof NumberNode number
        && number.integral()
        && number.value().signum() >= 0
        && number.value().precision() - number.value().scale() < 10;
  }

  private static boolean oneOf(JsonNode node, String... allowed) {
    return node instanceof StringNode text && List.of(allowed).contains(text.value());
  }

  private static final class Patterns {
    /** The shape of RFC 5646: language, script, region, variants, extensions, private use. */
    static final Pattern LANGUAGE =
        Pattern.compile(
            "(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})"
                + "(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
                + "(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
                + "(?:-[A-WY-Za-wy-z0-9](?:-[A-Za-z0-9]{2,8})+)*"
                + "(?:-[xX](?:-[A-Za-z0-9]{1,8})+)?"
                + "|[xX](?:-[A-Za-z0-9]{1,8})+|[iI]-[A-Za-z]{3,8}");
  }
}
