package org.vertice.csvw.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.JsonLocation;
import org.vertice.source.SourceDocument;

/** Reads a JSON document whole. What is wrong with it is a finding at its line and column. */
public final class JsonTreeReader {

  private final DiagnosticSink findings;
  private final Limits limits;

  /**
   * How far a reader goes.
   *
   * @param bytes of a document
   * @param depth of values within values
   * @param digits of a number, all its zeros written out
   * @param values in a document
   * @param pointer characters of the pointer to a value, which each value keeps
   */
  public record Limits(int bytes, int depth, int digits, int values, int pointer) {

    /** 64 MB, 200 levels, 1,000 digits, a million values, pointers of 2,000 characters. */
    public static final Limits DEFAULT = new Limits(1 << 26, 200, 1_000, 1_000_000, 2_000);
  }

  /** Makes a reader that reports to a sink. */
  public JsonTreeReader(DiagnosticSink findings) {
    this(findings, Limits.DEFAULT);
  }

  /** Makes a reader with limits of one's own. */
  public JsonTreeReader(DiagnosticSink findings, Limits limits) {
    this.findings = findings;
    this.limits = limits;
  }

  /**
   * Reads a document.
   *
   * @return its value; empty if it is no JSON, which has then been reported
   * @throws IOException if its bytes cannot be read
   */
  public Optional<JsonNode> read(SourceDocument document) throws IOException {
    String file = document.shownAs();
    byte[] bytes = document.body().readNBytes(limits.bytes() + 1);
    if (bytes.length > limits.bytes()) {
      limit(
          "The file is longer than " + limits.bytes() + " bytes", new JsonLocation(file, "", 0, 0));
      return Optional.empty();
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      findings.report(
          Diagnostic.error(
                  "json-encoding", "This is not UTF-8 text.", new JsonLocation(file, "", 0, 0))
              .withHint("Save the file as UTF-8."));
      return Optional.empty();
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    TextPlaces places = new TextPlaces(file, text);
    try (JsonParser parser = Json.createParser(new StringReader(text))) {
      Run run = new Run(parser, places);
      try {
        return Optional.of(run.document());
      } catch (JsonParsingException e) {
        report(JsonErrors.explain(e), run.placeOf(e));
      } catch (JsonException e) {
        report(String.valueOf(e.getMessage()), places.tokenAfter(run.end, ""));
      } catch (TooMuch e) {
        limit(String.valueOf(e.getMessage()), e.place);
      }
    }
    return Optional.empty();
  }

  private void report(String message, JsonLocation place) {
    findings.report(
        Diagnostic.error("json-invalid", "This is not valid JSON: " + message, place)
            .withHint("Correct it there, or shortly before."));
  }

  private void limit(String what, JsonLocation place) {
    findings.report(
        Diagnostic.error("json-limit", what + ", the limit.", place)
            .withHint("Make the document smaller, or divide it."));
  }

  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient JsonLocation place;

    TooMuch(String what, JsonLocation place) {
      super(what);
      this.place = place;
    }
  }

  /** One walk through one document. */
  private final class Run {
    private final JsonParser parser;
    private final TextPlaces places;
    private int end;
    private int values;

    Run(JsonParser parser, TextPlaces places) {
      this.parser = parser;
      this.places = places;
    }

    JsonNode document() {
      JsonLocation place = places.tokenAfter(0, "");
      JsonNode value = value(next(), place, 0);
      if (parser.hasNext()) {
        parser.next();
      }
      return value;
    }

    /** The parser names the place of a stray character, but only the end of a stray token. */
    JsonLocation placeOf(JsonParsingException e) {
      return JsonErrors.isAboutACharacter(e)
          ? places.at((int) Math.max(0, e.getLocation().getStreamOffset()), "")
          : places.tokenAfter(end, "");
    }

    private Event next() {
      Event event = parser.next();
      end = (int) parser.getLocation().getStreamOffset();
      return event;
    }

    private JsonNode value(Event event, JsonLocation place, int depth) {
      if (depth > limits.depth()) {
        throw new TooMuch("Values are nested deeper than " + limits.depth() + " levels", place);
      }
      if (place.pointer().length() > limits.pointer()) {
        throw new TooMuch(
            "Names within names are longer than " + limits.pointer() + " characters", place);
      }
      if (++values > limits.values()) {
        throw new TooMuch("The document has more than " + limits.values() + " values", place);
      }
      return switch (event) {
        case START_OBJECT -> object(place, depth);
        case START_ARRAY -> array(place, depth);
        case VALUE_STRING -> new JsonNode.StringNode(text(parser.getString(), place), place);
        case VALUE_NUMBER -> number(place);
        case VALUE_TRUE -> new JsonNode.BooleanNode(true, place);
        case VALUE_FALSE -> new JsonNode.BooleanNode(false, place);
        default -> new JsonNode.NullNode(place);
      };
    }

    /** Text is of whole characters: an escape may stand for half of one, alone (RFC 8259, 8.2). */
    private String text(String text, JsonLocation place) {
      boolean whole = text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
      if (!whole) {
        findings.report(
            Diagnostic.error(
                    "json-character", "An escape here stands for half of a character.", place)
                .withHint("Write both halves, such as \\ud834\\udd1e, or the character itself."));
      }
      return whole ? text : text.replaceAll("[\\ud800-\\udfff]", "\uFFFD");
    }

    private JsonNode number(JsonLocation place) {
      String text = parser.getString();
      if (text.length() <= limits.digits()) {
        try {
          BigDecimal value = new BigDecimal(text);
          if (Math.abs((long) value.scale()) <= limits.digits()) {
            return new JsonNode.NumberNode(value, place);
          }
        } catch (NumberFormatException e) {
          // The exponent is beyond what can be held at all.
        }
      }
      throw new TooMuch("The number has more than " + limits.digits() + " digits", place);
    }

    private JsonNode object(JsonLocation place, int depth) {
      Map<String, JsonNode.Member> members = new LinkedHashMap<>();
      int before = end;
      while (next() == Event.KEY_NAME) {
        String name = parser.getString();
        String pointer = place.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
        JsonLocation namePlace = places.tokenAfter(before, pointer);
        JsonLocation valuePlace = places.tokenAfter(end, pointer);
        name = text(name, namePlace);
        JsonNode value = value(next(), valuePlace, depth + 1);
        if (members.put(name, new JsonNode.Member(name, namePlace, value)) != null) {
          findings.report(
              Diagnostic.warning(
                      "json-doubled-member",
                      "\"" + name + "\" stands twice in this object; the last one counts.",
                      namePlace)
                  .withHint("Remove one of them."));
        }
        before = end;
      }
      return new JsonNode.ObjectNode(members, place);
    }

    private JsonNode array(JsonLocation place, int depth) {
      List<JsonNode> items = new ArrayList<>();
      int before = end;
      for (Event event = next(); event != Event.END_ARRAY; event = next()) {
        JsonLocation itemPlace = places.tokenAfter(before, place.pointer() + "/" + items.size());
        items.add(value(event, itemPlace, depth + 1));
        before = end;
      }
      return new JsonNode.ArrayNode(items, place);
    }
  }
}
