package org.vertice.csvw.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vertice.report.Location.JsonLocation;

/** A JSON value (RFC 8259) with its location. */
public sealed interface JsonNode {

  /** The location of its first character. */
  JsonLocation place();

  /** The kind of value in words, with an article, for messages: {@code a string}. */
  default String kind() {
    return this instanceof ObjectNode
        ? "an object"
        : this instanceof ArrayNode
            ? "an array"
            : this instanceof StringNode
                ? "a string"
                : this instanceof NumberNode
                    ? "a number"
                    : this instanceof BooleanNode ? "a boolean" : "null";
  }

  /** Its text, if it is a string. */
  default Optional<String> string() {
    return this instanceof StringNode text ? Optional.of(text.value()) : Optional.empty();
  }

  /**
   * An object.
   *
   * @param members in the order of the document
   */
  record ObjectNode(Map<String, Member> members, JsonLocation place) implements JsonNode {
    public ObjectNode {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A member, with the location of its name. */
    public Optional<Member> member(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /** The value of a member. */
    public Optional<JsonNode> get(String name) {
      return member(name).map(Member::value);
    }
  }

  /**
   * A member of an object.
   *
   * @param name its name
   * @param place the location of the name
   * @param value its value
   */
  record Member(String name, JsonLocation place, JsonNode value) {}

  /** An array. */
  record ArrayNode(List<JsonNode> items, JsonLocation place) implements JsonNode {
    public ArrayNode {
      items = List.copyOf(items);
    }
  }

  /** A string. */
  record StringNode(String value, JsonLocation place) implements JsonNode {}

  /** A number. */
  record NumberNode(BigDecimal value, JsonLocation place) implements JsonNode {
    /** Whether it has no fractional part. */
    public boolean integral() {
      return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }
  }

  /** True or false. */
  record BooleanNode(boolean value, JsonLocation place) implements JsonNode {}

  /** Null. */
  record NullNode(JsonLocation place) implements JsonNode {}
}
