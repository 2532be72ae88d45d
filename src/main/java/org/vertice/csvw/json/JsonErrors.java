package org.vertice.csvw.json;

import jakarta.json.stream.JsonParsingException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in plain words what a JSON parser found and what it expected. */
final class JsonErrors {

  private static final Pattern PLACE = Pattern.compile("\\s*(at|on)? ?\\(line no=[^)]*\\)");
  private static final Pattern UNEXPECTED_TOKEN =
      Pattern.compile("Invalid token=(\\w+).*?Expected tokens are: \\[(.*?)\\]", Pattern.DOTALL);
  private static final Pattern UNEXPECTED_CHARACTER =
      Pattern.compile("Unexpected char (-?\\d+)(.*)", Pattern.DOTALL);
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("CURLYOPEN", "'{'"),
          Map.entry("CURLYCLOSE", "'}'"),
          Map.entry("SQUAREOPEN", "'['"),
          Map.entry("SQUARECLOSE", "']'"),
          Map.entry("COLON", "':'"),
          Map.entry("COMMA", "','"),
          Map.entry("STRING", "a string"),
          Map.entry("NUMBER", "a number"),
          Map.entry("TRUE", "true"),
          Map.entry("FALSE", "false"),
          Map.entry("NULL", "null"),
          Map.entry("EOF", "the end of the file"));

  private JsonErrors() {}

  static boolean isAboutACharacter(JsonParsingException error) {
    return UNEXPECTED_CHARACTER.matcher(String.valueOf(error.getMessage())).find();
  }

  static String explain(JsonParsingException error) {
    String message = PLACE.matcher(String.valueOf(error.getMessage())).replaceAll("");
    Matcher token = UNEXPECTED_TOKEN.matcher(message);
    if (token.find()) {
      String expected =
          Arrays.stream(token.group(2).split(",\\s*"))
              .map(JsonErrors::word)
              .collect(Collectors.joining(" or "));
      return word(token.group(1)) + " stands here, where " + expected + " was expected.";
    }
    Matcher character = UNEXPECTED_CHARACTER.matcher(message);
    if (character.find()) {
      int code = Integer.parseInt(character.group(1));
      String rest = character.group(2).replaceFirst("^,\\s*expecting\\s*", "");
      return (code < 0 ? "the file ends here" : "'" + Character.toString(code) + "' stands here")
          + (rest.isBlank() ? "." : ", where " + rest.strip() + " was expected.");
    }
    return message;
  }

  private static String word(String token) {
    return WORDS.getOrDefault(token.strip(), token.strip());
  }
}
