package org.vertice.csvw.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vertice.csvw.datatype.BuiltInDatatype;
import org.vertice.csvw.datatype.CellDatatype;
import org.vertice.csvw.datatype.DatatypeSpec;
import org.vertice.csvw.json.JsonNode;
import org.vertice.csvw.json.JsonNode.ArrayNode;
import org.vertice.csvw.json.JsonNode.BooleanNode;
import org.vertice.csvw.json.JsonNode.Member;
import org.vertice.csvw.json.JsonNode.NullNode;
import org.vertice.csvw.json.JsonNode.NumberNode;
import org.vertice.csvw.json.JsonNode.ObjectNode;
import org.vertice.csvw.json.JsonNode.StringNode;
import org.vertice.report.Nearest;

/**
 * Reads common properties and notes: normalises them (Metadata Vocabulary, sections 5.8 and 6.1)
 * and interprets their JSON-LD (Generating RDF, section 6).
 */
final class AnnotationReader {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String UNDETERMINED = "und";
  private static final String FORBIDDEN = "metadata-annotation";
  private static final CellDatatype DOUBLE =
      CellDatatype.compile(DatatypeSpec.of("double"), warning -> {});

  private final MetadataFindings findings;

  AnnotationReader(MetadataFindings findings) {
    this.findings = findings;
  }

  /** A member whose name is a prefixed name or a URL. */
  List<Annotation> property(Member member, Context context) {
    Optional<String> iri = propertyIri(member);
    if (iri.isEmpty()) {
      return List.of();
    }
    return values(member.value(), context).stream()
        .map(value -> new Annotation(iri.get(), value))
        .toList();
  }

  private Optional<String> propertyIri(Member member) {
    String name = member.name();
    Optional<String> iri =
        CsvwContext.INSTANCE
            .expandPrefix(name)
            .or(() -> isUrl(name) ? Optional.of(name) : Optional.empty());
    if (iri.isPresent() && !Urls.isIri(iri.get())) {
      findings.warning(
          "metadata-property-url",
          "\"" + name + "\" is not a URL; it is ignored.",
          member.place(),
          DescriptionChecker.NOT_A_URL);
      return Optional.empty();
    }
    if (iri.isEmpty()) {
      int colon = name.indexOf(':');
      String prefix = colon < 0 ? name : name.substring(0, colon);
      findings.warning(
          "metadata-prefix-unknown",
          "\"" + name + "\" has no known prefix; it is ignored.",
          member.place(),
          Nearest.to(prefix, CsvwContext.INSTANCE.prefixes())
              .map(near -> "Did you mean \"" + near + ":\"?")
              .orElse("Write the property's full URL: prefixes cannot be declared."));
    }
    return iri;
  }

  /** A name with a scheme that is not a mistyped prefix. */
  private static boolean isUrl(String name) {
    int colon = name.indexOf(':');
    return Urls.isAbsolute(name)
        && (name.startsWith("//", colon + 1)
            || Set.of("urn", "tag", "mailto", "info", "doi").contains(name.substring(0, colon)));
  }

  /** The values of a JSON value: several for an array, none for null. */
  List<Annotation.Value> values(JsonNode node, Context context) {
    List<Annotation.Value> values = new ArrayList<>();
    if (node instanceof ArrayNode array) {
      array.items().forEach(item -> values.addAll(values(item, context)));
    } else if (node instanceof StringNode text) {
      values.add(new Annotation.Text(text.value(), language(context.language())));
    } else if (node instanceof BooleanNode bool) {
      values.add(new Annotation.Typed(String.valueOf(bool.value()), XSD + "boolean"));
    } else if (node instanceof NumberNode number) {
      values.add(number(number));
    } else if (node instanceof ObjectNode object) {
      values.add(object.get("@value").isPresent() ? literal(object) : resource(object, context));
    }
    return values;
  }

  private static Optional<String> language(String tag) {
    return tag.equals(UNDETERMINED) ? Optional.empty() : Optional.of(tag);
  }

  private static Annotation.Value number(NumberNode number) {
    return number.integral()
        ? new Annotation.Typed(number.value().toBigInteger().toString(), XSD + "integer")
        : new Annotation.Typed(
            DOUBLE.canonical(Double.toString(number.value().doubleValue())), DOUBLE.datatypeIri());
  }

  private Annotation.Value literal(ObjectNode object) {
    JsonNode value = object.get("@value").orElseThrow();
    for (Member member : object.members().values()) {
      if (!Set.of("@value", "@type", "@language").contains(member.name())) {
        error(member.place(), member.name() + " is not allowed beside @value.");
      }
    }
    Optional<JsonNode> type = object.get("@type");
    Optional<JsonNode> language = object.get("@language");
    if (type.isPresent() && language.isPresent()) {
      error(object.place(), "@value has either @type or @language, not both.");
    }
    if (language.isPresent()
        && !(language.get() instanceof NullNode)
        && !language.flatMap(JsonNode::string).filter(ValueType::isLanguage).isPresent()) {
      error(language.get().place(), "@language must be a language tag.");
    }
    String text = lexical(value);
    if (type.isPresent()) {
      return new Annotation.Typed(text, datatype(type.get()).orElse(XSD + "string"));
    }
    return value instanceof NumberNode || value instanceof BooleanNode
        ? values(value, new Context("", UNDETERMINED)).get(0)
        : new Annotation.Text(text, language.flatMap(JsonNode::string));
  }

  private String lexical(JsonNode value) {
    if (value instanceof NumberNode number) {
      return number.value().toPlainString();
    }
    if (value instanceof BooleanNode bool) {
      return String.valueOf(bool.value());
    }
    if (value.string().isEmpty()) {
      error(value.place(), "@value must be a string, a number or a boolean.");
    }
    return value.string().orElse("");
  }

  private Annotation.Value resource(ObjectNode object, Context context) {
    Optional<String> id = Optional.empty();
    List<String> types = new ArrayList<>();
    List<Annotation> properties = new ArrayList<>();
    for (Member member : object.members().values()) {
      switch (member.name()) {
        case "@id" -> id = id(member, context);
        case "@type" -> types.addAll(types(member.value()));
        case "@language" -> error(member.place(), "@language is allowed only beside @value.");
        default -> {
          if (mayBeKey(member)) {
            properties.addAll(property(member, context));
          }
        }
      }
    }
    return new Annotation.Resource(id, types, properties);
  }

  /** Keywords, blank nodes and terms must not be keys of an object (appendix A). */
  private boolean mayBeKey(Member member) {
    String name = member.name();
    boolean term = CsvwContext.INSTANCE.expandTerm(name).isPresent();
    boolean forbidden = term || name.startsWith("@") || name.startsWith("_:");
    if (forbidden) {
      findings.error(
          FORBIDDEN,
          "\"" + name + "\" must not be the name of a property here.",
          member.place(),
          "Write a name with a prefix, such as schema:name, or a full URL.");
    }
    return !forbidden;
  }

  private Optional<String> id(Member member, Context context) {
    Optional<String> text = member.value().string();
    if (text.isEmpty() || text.get().startsWith("_:")) {
      error(member.value().place(), "@id must be a URL, and no blank node.");
      return Optional.empty();
    }
    String url = context.url(text.get());
    if (!Urls.isIri(url)) {
      findings.error(
          FORBIDDEN,
          "\"" + text.get() + "\" is not a URL.",
          member.value().place(),
          DescriptionChecker.NOT_A_URL);
      return Optional.empty();
    }
    return Optional.of(url);
  }

  private List<String> types(JsonNode node) {
    List<JsonNode> items = node instanceof ArrayNode array ? array.items() : List.of(node);
    return items.stream().flatMap(item -> type(item).stream()).toList();
  }

  private Optional<String> type(JsonNode node) {
    return expanded(node, CsvwContext.INSTANCE::expandTerm, "a term of the vocabulary");
  }

  /** The datatype of a value: of the terms, only built-in datatypes are allowed. */
  private Optional<String> datatype(JsonNode node) {
    return expanded(
        node,
        name -> Optional.ofNullable(BuiltInDatatype.named(name)).map(BuiltInDatatype::iri),
        "a built-in datatype");
  }

  private Optional<String> expanded(
      JsonNode node, Function<String, Optional<String>> terms, String expected) {
    Optional<String> iri =
        node.string()
            .flatMap(
                text ->
                    terms
                        .apply(text)
                        .or(() -> CsvwContext.INSTANCE.expandPrefix(text))
                        .or(() -> isUrl(text) ? Optional.of(text) : Optional.empty()))
            .filter(Urls::isIri);
    if (iri.isEmpty()) {
      error(
          node.place(),
          "@type must be " + expected + ", a name with a known prefix, or a full URL.");
    }
    return iri;
  }

  private void error(org.vertice.report.Location.JsonLocation place, String message) {
    findings.error(FORBIDDEN, message, place, "See Metadata Vocabulary, section 5.8.2.");
  }
}
