package org.vertice.csvw.metadata;

import java.util.List;
import java.util.Optional;
import org.vertice.csvw.datatype.BuiltInDatatype;
import org.vertice.csvw.datatype.ConstraintCheck;
import org.vertice.csvw.datatype.DatatypeSpec;
import org.vertice.csvw.json.JsonNode;
import org.vertice.csvw.json.JsonNode.ObjectNode;
import org.vertice.report.Nearest;

/** Reads a datatype description and checks it (Metadata Vocabulary, section 5.11). */
final class DatatypeReader {

  private static final String DEFAULT_BASE = "string";

  private final MetadataFindings findings;
  private final DescriptionChecker checker;

  DatatypeReader(MetadataFindings findings, DescriptionChecker checker) {
    this.findings = findings;
    this.checker = checker;
  }

  /** Reads the value of a {@code datatype} property: a name or an object. */
  DatatypeDescription read(JsonNode node, Context context) {
    DatatypeSpec spec =
        node instanceof ObjectNode object
            ? derived(checker.check(DescriptionKind.DATATYPE, object, context))
            : DatatypeSpec.of(base(node.string().orElse(DEFAULT_BASE), node));
    return new DatatypeDescription(spec, node.place());
  }

  private String base(String name, JsonNode node) {
    if (BuiltInDatatype.named(name) != null) {
      return name;
    }
    findings.warning(
        "metadata-datatype-unknown",
        "\"" + name + "\" is not a built-in datatype; \"string\" is used.",
        node.place(),
        Nearest.to(name, BuiltInDatatype.names())
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("To name a datatype of your own, write {\"base\": …, \"@id\": …}."));
    return DEFAULT_BASE;
  }

  private DatatypeSpec derived(DescriptionObject type) {
    String base =
        type.value(Property.BASE)
            .map(node -> base(node.string().orElse(""), node))
            .orElse(DEFAULT_BASE);
    if (type.id().filter(BuiltInDatatype::isIri).isPresent()) {
      error(
          type,
          "The @id of a datatype must not be that of a built-in one, " + type.id().get() + ".",
          "Give it a URL of its own, or leave @id out and set \"base\".");
    }
    DatatypeSpec spec =
        new DatatypeSpec(
            base,
            type.id(),
            type.value(Property.FORMAT)
                .map(node -> format(node, base, type.context()))
                .orElse(new DatatypeSpec.NoFormat()),
            new DatatypeSpec.Lengths(
                type.count(Property.LENGTH),
                type.count(Property.MIN_LENGTH),
                type.count(Property.MAX_LENGTH)),
            new DatatypeSpec.Bounds(
                same(type, Property.MINIMUM, Property.MIN_INCLUSIVE),
                same(type, Property.MAXIMUM, Property.MAX_INCLUSIVE),
                type.bound(Property.MIN_EXCLUSIVE),
                type.bound(Property.MAX_EXCLUSIVE)));
    List<ConstraintCheck.Problem> problems = ConstraintCheck.problems(spec);
    problems.forEach(problem -> error(type, problem.message(), problem.fix()));
    return problems.isEmpty() ? spec : spec.withoutConstraints();
  }

  /** Only the format of a number may be an object (Model for Tabular Data, section 6.4.2). */
  private DatatypeSpec.Format format(JsonNode node, String base, Context context) {
    if (!(node instanceof ObjectNode object)) {
      return new DatatypeSpec.TextPattern(node.string().orElse(""));
    }
    BuiltInDatatype type = BuiltInDatatype.named(base);
    if (type == null || !type.isNumeric()) {
      findings.warning(
          "metadata-datatype-format",
          "The format of a " + base + " cannot be an object; it is ignored.",
          node.place(),
          "Write it as a string.");
      return new DatatypeSpec.NoFormat();
    }
    DescriptionObject format = checker.check(DescriptionKind.NUMBER_FORMAT, object, context);
    return new DatatypeSpec.NumberFormat(
        format.string(Property.PATTERN),
        format.string(Property.DECIMAL_CHAR),
        format.string(Property.GROUP_CHAR));
  }

  private Optional<String> same(DescriptionObject type, Property one, Property other) {
    Optional<String> first = type.bound(one);
    Optional<String> second = type.bound(other);
    if (first.isPresent() && second.isPresent() && !first.equals(second)) {
      error(type, one.jsonName() + " and " + other.jsonName() + " differ.", "Keep one of them.");
    }
    return first.or(() -> second);
  }

  private void error(DescriptionObject type, String message, String fix) {
    findings.error("metadata-datatype", message, type.place(), fix);
  }
}
