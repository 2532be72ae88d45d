package org.vertice.csvw.metadata;

import java.math.BigDecimal;
import java.util.Optional;
import org.vertice.csvw.json.JsonNode;
import org.vertice.csvw.json.JsonNode.ObjectNode;
import org.vertice.report.Nearest;

/** Reads a datatype and checks what it says (Metadata Vocabulary, section 5.11). */
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
    if (node instanceof ObjectNode object) {
      return derived(checker.check(DescriptionKind.DATATYPE, object, context));
    }
    return DatatypeDescription.builtIn(
        base(node.string().orElse(DEFAULT_BASE), node), node.place());
  }

  private String base(String name, JsonNode node) {
    if (BuiltInDatatypes.names().contains(name)) {
      return name;
    }
    findings.warning(
        "metadata-datatype-unknown",
        "\"" + name + "\" is no built-in datatype; \"string\" is used.",
        node.place(),
        Nearest.to(name, BuiltInDatatypes.names())
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("To name a datatype of your own, write {\"base\": …, \"@id\": …}."));
    return DEFAULT_BASE;
  }

  private DatatypeDescription derived(Described type) {
    String base =
        type.value(Property.BASE)
            .map(node -> base(node.string().orElse(""), node))
            .orElse(DEFAULT_BASE);
    type.id()
        .filter(DatatypeReader::isBuiltInUrl)
        .ifPresent(
            id ->
                error(
                    type,
                    "The @id of a datatype must not be that of a built-in one, " + id + ".",
                    "Give it a URL of its own, or leave @id out and set \"base\"."));
    Optional<String> minimum = same(type, Property.MINIMUM, Property.MIN_INCLUSIVE);
    Optional<String> maximum = same(type, Property.MAXIMUM, Property.MAX_INCLUSIVE);
    DatatypeDescription datatype =
        new DatatypeDescription(
            base,
            type.id(),
            type.value(Property.FORMAT).flatMap(node -> format(node, base, type.context())),
            type.count(Property.LENGTH),
            type.count(Property.MIN_LENGTH),
            type.count(Property.MAX_LENGTH),
            minimum,
            maximum,
            type.bound(Property.MIN_EXCLUSIVE),
            type.bound(Property.MAX_EXCLUSIVE),
            type.place());
    checkLengths(type, datatype);
    checkBounds(type, datatype);
    return datatype;
  }

  private static boolean isBuiltInUrl(String url) {
    return BuiltInDatatypes.names().stream()
        .anyMatch(name -> CsvwContext.INSTANCE.expandTerm(name).equals(Optional.of(url)));
  }

  /** Only the format of a number may be an object (Model for Tabular Data, section 6.4.2). */
  private Optional<DatatypeDescription.Format> format(JsonNode node, String base, Context context) {
    if (node instanceof ObjectNode object) {
      if (!BuiltInDatatypes.NUMERIC.contains(base)) {
        findings.warning(
            "metadata-datatype-format",
            "The format of a " + base + " cannot be an object; it is ignored.",
            node.place(),
            "Write it as a string.");
        return Optional.empty();
      }
      Described format = checker.check(DescriptionKind.NUMBER_FORMAT, object, context);
      return Optional.of(
          new DatatypeDescription.Format(
              format.string(Property.PATTERN),
              format.string(Property.DECIMAL_CHAR),
              format.string(Property.GROUP_CHAR)));
    }
    return Optional.of(
        new DatatypeDescription.Format(node.string(), Optional.empty(), Optional.empty()));
  }

  private Optional<String> same(Described type, Property one, Property other) {
    Optional<String> first = type.bound(one);
    Optional<String> second = type.bound(other);
    if (first.isPresent() && second.isPresent() && !first.equals(second)) {
      error(type, one.jsonName() + " and " + other.jsonName() + " differ.", "Keep one of them.");
    }
    return first.or(() -> second);
  }

  private void checkLengths(Described type, DatatypeDescription datatype) {
    boolean any =
        datatype.length().isPresent()
            || datatype.minLength().isPresent()
            || datatype.maxLength().isPresent();
    if (any
        && !BuiltInDatatypes.TEXTUAL.contains(datatype.base())
        && !BuiltInDatatypes.BINARY.contains(datatype.base())) {
      error(
          type,
          "A length can only be set for strings and binary data, not for " + datatype.base() + ".",
          "Remove length, minLength and maxLength.");
    }
    int length = datatype.length().orElse(-1);
    int least = datatype.minLength().orElse(0);
    int greatest = datatype.maxLength().orElse(Integer.MAX_VALUE);
    if (length >= 0 && (length < least || length > greatest)) {
      error(type, "length is not between minLength and maxLength.", "Keep length alone.");
    }
    if (least > greatest) {
      error(type, "minLength is greater than maxLength.", "Swap them.");
    }
  }

  private void checkBounds(Described type, DatatypeDescription datatype) {
    Optional<String> low = datatype.minimum().or(datatype::minExclusive);
    Optional<String> high = datatype.maximum().or(datatype::maxExclusive);
    String base = datatype.base();
    if ((low.isPresent() || high.isPresent())
        && !BuiltInDatatypes.NUMERIC.contains(base)
        && !BuiltInDatatypes.TEMPORAL.contains(base)
        && !BuiltInDatatypes.DURATION.contains(base)) {
      error(
          type,
          "A minimum or maximum can only be set for numbers, dates, times and durations, not for "
              + base
              + ".",
          "Remove it, or set another \"base\".");
      return;
    }
    if (datatype.minimum().isPresent() && datatype.minExclusive().isPresent()) {
      error(type, "There is an inclusive and an exclusive minimum.", "Keep one of them.");
    }
    if (datatype.maximum().isPresent() && datatype.maxExclusive().isPresent()) {
      error(type, "There is an inclusive and an exclusive maximum.", "Keep one of them.");
    }
    if (low.isPresent() && high.isPresent()) {
      boolean bothKinds = datatype.minimum().isPresent() == datatype.maximum().isPresent();
      int order = compare(base, low.get(), high.get());
      if (order > 0 || (order == 0 && !bothKinds)) {
        error(
            type,
            "The maximum " + high.get() + " is below the minimum " + low.get() + ".",
            "Swap them.");
      }
    }
  }

  /** The order of two bounds; below zero where it cannot be told from their lexical forms. */
  private static int compare(String base, String low, String high) {
    if (BuiltInDatatypes.NUMERIC.contains(base)) {
      try {
        return new BigDecimal(low).compareTo(new BigDecimal(high));
      } catch (NumberFormatException e) {
        return -1;
      }
    }
    boolean comparable = BuiltInDatatypes.TEMPORAL.contains(base) && low.length() == high.length();
    return comparable ? low.compareTo(high) : -1;
  }

  private void error(Described type, String message, String mend) {
    findings.error("metadata-datatype", message, type.place(), mend);
  }
}
