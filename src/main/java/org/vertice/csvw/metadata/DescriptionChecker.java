package org.vertice.csvw.metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vertice.csvw.json.JsonNode;
import org.vertice.csvw.json.JsonNode.ArrayNode;
import org.vertice.csvw.json.JsonNode.Member;
import org.vertice.csvw.json.JsonNode.NumberNode;
import org.vertice.csvw.json.JsonNode.ObjectNode;
import org.vertice.csvw.json.JsonNode.StringNode;
import org.vertice.csvw.template.UriTemplate;
import org.vertice.report.Excerpt;
import org.vertice.report.Nearest;

/**
 * Checks a description, member by member, against the table of {@link Property properties}
 * (Metadata Vocabulary, sections 3 and 4.2). What is not allowed is reported and left out.
 */
final class DescriptionChecker {

  /** The fix for an invalid URL. */
  static final String NOT_A_URL =
      "Percent-encode characters that a URL must not contain: a blank is %20.";

  private final MetadataFindings findings;
  private final AnnotationReader annotations;

  DescriptionChecker(MetadataFindings findings) {
    this.findings = findings;
    this.annotations = new AnnotationReader(findings);
  }

  /** Checks an object as a description of this kind. */
  DescriptionObject check(DescriptionKind kind, ObjectNode node, Context context) {
    Map<Property, JsonNode> values = new EnumMap<>(Property.class);
    List<Annotation> common = new ArrayList<>();
    Optional<String> id = Optional.empty();
    for (Member member : node.members().values()) {
      Optional<Property> property = Property.of(kind, member.name());
      if (member.name().equals("@id") && !kind.closed()) {
        id = id(kind, member, context);
      } else if (member.name().startsWith("@")) {
        keyword(kind, member);
      } else if (property.isPresent()) {
        value(property.get(), member).ifPresent(value -> values.put(property.get(), value));
      } else if (kind.annotated() && member.name().indexOf(':') > 0) {
        common.addAll(annotations.property(member, context));
      } else {
        unknown(kind, member);
      }
    }
    return new DescriptionObject(node.place(), context, id, values, common);
  }

  /** The notes of a description (section 5.3). */
  List<Annotation.Value> notes(DescriptionObject description) {
    return description.objects(Property.NOTES).stream()
        .flatMap(note -> annotations.values(note, description.context()).stream())
        .toList();
  }

  private Optional<String> id(DescriptionKind kind, Member member, Context context) {
    Optional<String> text = member.value().string();
    if (text.isEmpty()) {
      findings.warning(
          "metadata-id",
          String.format(
              "@id must be a URL, not %s; it is read as an empty one, which is the URL of this "
                  + "document.",
              member.value().kind()),
          member.value().place(),
          "Write a URL in quotes, or leave @id out.");
      return Optional.of(context.link(""));
    }
    if (text.get().startsWith("_:")) {
      findings.error(
          "metadata-id",
          "The @id of " + kind.words() + " must not be a blank node, \"" + text.get() + "\".",
          member.value().place(),
          "Write a URL, or leave @id out.");
      return Optional.empty();
    }
    String url = context.link(text.get());
    if (!Urls.isIri(url)) {
      findings.warning(
          "metadata-id",
          "\"" + text.get() + "\" is not a URL; it is ignored.",
          member.value().place(),
          NOT_A_URL);
      return Optional.empty();
    }
    return Optional.of(url);
  }

  private void keyword(DescriptionKind kind, Member member) {
    if (member.name().equals("@context") && member.place().pointer().equals("/@context")) {
      return;
    }
    if (member.name().equals("@type") && !kind.closed()) {
      if (!member.value().string().equals(Optional.of(kind.typeName()))) {
        findings.error(
            "metadata-type",
            "The @type of " + kind.words() + " can only be \"" + kind.typeName() + "\".",
            member.value().place(),
            "Write \"" + kind.typeName() + "\", or leave @type out.");
      }
      return;
    }
    findings.error(
        "metadata-keyword",
        member.name() + " is not allowed in " + kind.words() + " here.",
        member.place(),
        "Remove it.");
  }

  private void unknown(DescriptionKind kind, Member member) {
    List<DescriptionKind> homes = Property.homesOf(member.name());
    String message =
        "\"" + member.name() + "\" is not a property of " + kind.words() + "; it is ignored.";
    String fix =
        homes.isEmpty()
            ? Nearest.to(member.name(), Property.namesIn(kind))
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("Use a prefixed name (dc:description) or a full URL for your own.")
            : "It belongs in " + homes.get(0).words() + ".";
    if (kind.closed()) {
      findings.error("metadata-property-unknown", message, member.place(), fix);
    } else {
      findings.warning("metadata-property-unknown", message, member.place(), fix);
    }
  }

  private Optional<JsonNode> value(Property property, Member member) {
    JsonNode value = member.value();
    ValueType type = property.type();
    if (!type.allows(value)) {
      invalid(property, value);
      return type == ValueType.URI_TEMPLATE || type == ValueType.LINK
          ? Optional.of(new StringNode("", value.place()))
          : type == ValueType.OBJECT_OR_LINK
              ? Optional.of(new ObjectNode(Map.of(), value.place()))
              : Optional.empty();
    }
    if (type == ValueType.URI_TEMPLATE) {
      return template(property, value);
    }
    if (type == ValueType.ARRAY) {
      ((ArrayNode) value)
          .items().stream()
              .filter(item -> !(item instanceof ObjectNode))
              .forEach(item -> ignoredItem(property, item, "an object"));
    } else if (type == ValueType.TITLES) {
      checkTexts(property, value);
    }
    return Optional.of(value);
  }

  private Optional<JsonNode> template(Property property, JsonNode value) {
    try {
      UriTemplate.parse(value.string().orElse(""));
      return Optional.of(value);
    } catch (IllegalArgumentException e) {
      findings.warning(
          "metadata-template",
          "\"%s\" is not a URI template: %s; it is ignored."
              .formatted(property.jsonName(), e.getMessage()),
          value.place(),
          "Write a column's name between { and }.");
      return Optional.empty();
    }
  }

  private void invalid(Property property, JsonNode value) {
    String instead =
        switch (property.type()) {
          case LINK, URI_TEMPLATE -> "it is read as an empty string.";
          case OBJECT_OR_LINK -> "it is read as an empty object.";
          default ->
              property.defaultJson().isEmpty()
                  ? "it is ignored."
                  : "the default, " + property.defaultJson() + ", is used.";
        };
    String found =
        value instanceof StringNode text
            ? "\"" + Excerpt.of(text.value()) + "\""
            : value instanceof NumberNode number ? number.value().toString() : value.kind();
    findings.warning(
        "metadata-value",
        "\"%s\" must be %s, not %s; %s"
            .formatted(property.jsonName(), property.type().expected(), found, instead),
        value.place(),
        "Correct the value, or remove \"" + property.jsonName() + "\".");
  }

  private void checkTexts(Property property, JsonNode value) {
    if (value instanceof ArrayNode array) {
      array.items().stream()
          .filter(item -> !(item instanceof StringNode))
          .forEach(item -> ignoredItem(property, item, "a string"));
    } else if (value instanceof ObjectNode object) {
      for (Member member : object.members().values()) {
        if (!ValueType.isLanguage(member.name())) {
          findings.warning(
              "metadata-value",
              "\"" + member.name() + "\" is not a language tag; it is ignored.",
              member.place(),
              "Write a tag such as \"en\", or \"und\" for none.");
        } else if (member.value() instanceof ArrayNode) {
          checkTexts(property, member.value());
        } else if (!(member.value() instanceof StringNode)) {
          ignoredItem(property, member.value(), "a string or an array of strings");
        }
      }
    }
  }

  private void ignoredItem(Property property, JsonNode item, String expected) {
    findings.warning(
        "metadata-value",
        "In \"%s\", %s is expected, not %s; it is ignored."
            .formatted(property.jsonName(), expected, item.kind()),
        item.place(),
        "Write " + expected + ", or remove it.");
  }
}
