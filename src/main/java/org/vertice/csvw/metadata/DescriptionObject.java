package org.vertice.csvw.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vertice.csvw.json.JsonNode;
import org.vertice.csvw.json.JsonNode.ArrayNode;
import org.vertice.csvw.json.JsonNode.BooleanNode;
import org.vertice.csvw.json.JsonNode.NumberNode;
import org.vertice.csvw.json.JsonNode.ObjectNode;
import org.vertice.report.Location.JsonLocation;

/**
 * A description object whose properties have been checked (Metadata Vocabulary, section 4).
 *
 * @param id its {@code @id}, resolved
 * @param values the allowed values of its properties
 * @param annotations its common properties
 */
record DescriptionObject(
    JsonLocation place,
    Context context,
    Optional<String> id,
    Map<Property, JsonNode> values,
    List<Annotation> annotations) {

  DescriptionObject {
    annotations = List.copyOf(annotations);
  }

  Optional<JsonNode> value(Property property) {
    return Optional.ofNullable(values.get(property));
  }

  /** The location of a property's value, or of the description if it is missing. */
  JsonLocation place(Property property) {
    return value(property).map(JsonNode::place).orElse(place);
  }

  boolean has(Property property) {
    return values.containsKey(property);
  }

  Optional<String> string(Property property) {
    return value(property).flatMap(JsonNode::string);
  }

  /** A string, or an explicit null. */
  Optional<StringOrNull> stringOrNull(Property property) {
    return value(property).map(node -> new StringOrNull(node.string()));
  }

  /** A link, resolved. */
  Optional<String> link(Property property) {
    return string(property).map(context::link);
  }

  /** A boolean; false if it is missing. */
  boolean flag(Property property) {
    return bool(property).orElse(false);
  }

  Optional<Boolean> bool(Property property) {
    return value(property).map(node -> node instanceof BooleanNode bool && bool.value());
  }

  Optional<Integer> count(Property property) {
    return value(property)
        .map(node -> node instanceof NumberNode number ? number.value().intValue() : 0);
  }

  /** A number or a string, as text. */
  Optional<String> bound(Property property) {
    return value(property)
        .flatMap(
            node ->
                node instanceof NumberNode number
                    ? Optional.of(number.value().toPlainString())
                    : node.string());
  }

  /** A string or an array of strings, as a list. */
  Optional<List<String>> strings(Property property) {
    return value(property)
        .map(
            node ->
                node instanceof ArrayNode array
                    ? array.items().stream().flatMap(item -> item.string().stream()).toList()
                    : node.string().stream().toList());
  }

  /** The items of an array that are objects. */
  List<ObjectNode> objects(Property property) {
    List<ObjectNode> objects = new ArrayList<>();
    if (values.get(property) instanceof ArrayNode array) {
      array.items().stream()
          .filter(ObjectNode.class::isInstance)
          .map(ObjectNode.class::cast)
          .forEach(objects::add);
    }
    return objects;
  }

  /** Natural language strings (section 4.2.6). */
  List<LanguageString> texts(Property property) {
    List<LanguageString> texts = new ArrayList<>();
    value(property).ifPresent(node -> addTexts(node, context.language(), texts));
    return texts;
  }

  private static void addTexts(JsonNode node, String language, List<LanguageString> texts) {
    node.string().ifPresent(text -> texts.add(new LanguageString(text, language)));
    if (node instanceof ArrayNode array) {
      array
          .items()
          .forEach(
              item ->
                  item.string().ifPresent(text -> texts.add(new LanguageString(text, language))));
    } else if (node instanceof ObjectNode object) {
      object
          .members()
          .values()
          .forEach(
              member -> {
                if (ValueType.isLanguage(member.name())
                    && !(member.value() instanceof ObjectNode)) {
                  addTexts(member.value(), member.name(), texts);
                }
              });
    }
  }
}
