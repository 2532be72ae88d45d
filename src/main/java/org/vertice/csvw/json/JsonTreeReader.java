package org.vertice.csvw.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.JsonLocation;
import org.vertice.source.SourceDocument;

/** Reads a JSON document as a tree. Each error in it is a finding at its line and column. */
public final class JsonTreeReader {

  /** The parser's own limits are lifted: {@link Limits} are checked before they could matter. */
  private static final JsonFactory PARSERS =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final DiagnosticSink findings;
  private final Limits limits;

  /**
   * The size of documents that are read.
   *
   * @param bytes of a document
   * @param depth of values within values
   * @param digits of a number, all its zeros written out
   * @param values in a document
   * @param pointer characters of the pointer to a value, which each value keeps
   */
  record Limits(int bytes, int depth, int digits, int values, int pointer) {

    /** 64 MB, 200 levels, 1,000 digits, a million values, pointers of 2,000 characters. */
    static final Limits DEFAULT = new Limits(1 << 26, 200, 1_000, 1_000_000, 2_000);
  }

  /** Makes a reader that reports to a sink. */
  public JsonTreeReader(DiagnosticSink findings) {
    this(findings, Limits.DEFAULT);
  }

  JsonTreeReader(DiagnosticSink findings, Limits limits) {
    this.findings = findings;
    this.limits = limits;
  }

  /**
   * Reads a document.
   *
   * @return its value; empty if it is not JSON, which has been reported
   * @throws IOException if its bytes cannot be read
   */
  public Optional<JsonNode> read(SourceDocument document) throws IOException {
    JsonLocation whole = new JsonLocation(document.shownAs(), "", 0, 0);
    byte[] bytes = document.body().readNBytes(limits.bytes() + 1);
    if (bytes.length > limits.bytes()) {
      limit("The file is longer than " + limits.bytes() + " bytes", whole);
      return Optional.empty();
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      findings.error("json-encoding", "This is not UTF-8 text.", whole, "Save the file as UTF-8.");
      return Optional.empty();
    }
    return read(document.shownAs(), text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private Optional<JsonNode> read(String file, String text) throws IOException {
    TokenPlaces places = new TokenPlaces(file, text);
    try (JsonParser parser = PARSERS.createParser(text.toCharArray())) {
      Walk walk = new Walk(parser, places);
      try {
        return Optional.of(walk.document());
      } catch (JsonParseException e) {
        int start = places.start(e, parser);
        findings.error(
            "json-invalid",
            "This is not valid JSON: " + places.problem(start, e, parser, walk.ended) + ".",
            places.at(e.getLocation(), start, ""),
            "Correct it there, or shortly before.");
      } catch (LimitExceeded e) {
        limit(String.valueOf(e.getMessage()), e.place);
      }
    }
    return Optional.empty();
  }

  private void limit(String what, JsonLocation place) {
    findings.error(
        "json-limit", what + ", the limit.", place, "Make the document smaller, or divide it.");
  }

  private static final class LimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient JsonLocation place;

    LimitExceeded(String what, JsonLocation place) {
      super(what);
      this.place = place;
    }
  }

  /** One walk through one document. */
  private final class Walk {
    private final JsonParser parser;
    private final TokenPlaces places;
    private int values;
    private boolean ended;

    Walk(JsonParser parser, TokenPlaces places) {
      this.parser = parser;
      this.places = places;
    }

    JsonNode document() throws IOException {
      JsonNode value = value("", 0);
      ended = true;
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "a second value", parser.currentTokenLocation());
      }
      return value;
    }

    private JsonLocation place(String pointer) {
      com.fasterxml.jackson.core.JsonLocation token = parser.currentTokenLocation();
      return places.at(token, (int) token.getCharOffset(), pointer);
    }

    /** Reads the value that follows. */
    private JsonNode value(String pointer, int depth) throws IOException {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new JsonParseException(parser, "no value", parser.currentLocation());
      }
      return value(token, place(pointer), depth);
    }

    private JsonNode value(JsonToken token, JsonLocation place, int depth) throws IOException {
      if (depth > limits.depth()) {
        throw new LimitExceeded(
            "Values are nested deeper than " + limits.depth() + " levels", place);
      }
      if (place.pointer().length() > limits.pointer()) {
        throw new LimitExceeded(
            "Names within names are longer than " + limits.pointer() + " characters", place);
      }
      if (++values > limits.values()) {
        throw new LimitExceeded("The document has more than " + limits.values() + " values", place);
      }
      return switch (token) {
        case START_OBJECT -> object(place, depth);
        case START_ARRAY -> array(place, depth);
        case VALUE_STRING -> new JsonNode.StringNode(text(parser.getText(), place), place);
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place);
        case VALUE_TRUE -> new JsonNode.BooleanNode(true, place);
        case VALUE_FALSE -> new JsonNode.BooleanNode(false, place);
        default -> new JsonNode.NullNode(place);
      };
    }

    /** An escape may stand for half of a surrogate pair, alone (RFC 8259, section 8.2). */
    private String text(String text, JsonLocation place) {
      boolean whole = text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
      if (!whole) {
        findings.error(
            "json-character",
            "This escape is half of a surrogate pair.",
            place,
            "Write both halves, such as \\ud834\\udd1e, or the character itself.");
      }
      return whole ? text : text.replaceAll("[\\ud800-\\udfff]", "\uFFFD");
    }

    private JsonNode number(JsonLocation place) throws IOException {
      String text = parser.getText();
      if (text.length() <= limits.digits()) {
        try {
          BigDecimal value = new BigDecimal(text);
          if (Math.abs((long) value.scale()) <= limits.digits()) {
            return new JsonNode.NumberNode(value, place);
          }
        } catch (NumberFormatException e) {
          // The exponent is beyond what a BigDecimal can hold.
        }
      }
      throw new LimitExceeded("The number has more than " + limits.digits() + " digits", place);
    }

    private JsonNode object(JsonLocation place, int depth) throws IOException {
      Map<String, JsonNode.Member> members = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String written = parser.currentName();
        String pointer = place.pointer() + "/" + written.replace("~", "~0").replace("/", "~1");
        JsonLocation namePlace = place(pointer);
        String name = text(written, namePlace);
        JsonNode value = value(pointer, depth + 1);
        if (members.put(name, new JsonNode.Member(name, namePlace, value)) != null) {
          findings.warning(
              "json-doubled-member",
              "\"" + name + "\" is in this object twice; the last one is used.",
              namePlace,
              "Remove one of them.");
        }
      }
      return new JsonNode.ObjectNode(members, place);
    }

    private JsonNode array(JsonLocation place, int depth) throws IOException {
      List<JsonNode> items = new ArrayList<>();
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        items.add(value(token, place(place.pointer() + "/" + items.size()), depth + 1));
      }
      return new JsonNode.ArrayNode(items, place);
    }
  }
}
