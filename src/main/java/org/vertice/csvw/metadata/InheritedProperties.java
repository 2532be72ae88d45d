package org.vertice.csvw.metadata;

import java.util.List;
import java.util.Optional;

/**
 * The inherited properties of one description (Metadata Vocabulary, section 5.7); missing ones are
 * empty.
 */
public record InheritedProperties(
    Optional<String> aboutUrl,
    Optional<DatatypeDescription> datatype,
    Optional<String> defaultValue,
    Optional<String> lang,
    Optional<List<String>> nullValues,
    Optional<Boolean> ordered,
    Optional<String> propertyUrl,
    Optional<Boolean> required,
    Optional<StringOrNull> separator,
    Optional<String> textDirection,
    Optional<String> valueUrl) {

  /** No properties. */
  public static InheritedProperties none() {
    return language(Optional.empty());
  }

  /** No properties but a language. */
  public static InheritedProperties language(Optional<String> lang) {
    return new InheritedProperties(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        lang,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** These properties; missing ones are taken from the containing description. */
  public InheritedProperties within(InheritedProperties container) {
    return new InheritedProperties(
        aboutUrl.or(container::aboutUrl),
        datatype.or(container::datatype),
        defaultValue.or(container::defaultValue),
        lang.or(container::lang),
        nullValues.or(container::nullValues),
        ordered.or(container::ordered),
        propertyUrl.or(container::propertyUrl),
        required.or(container::required),
        separator.or(container::separator),
        textDirection.or(container::textDirection),
        valueUrl.or(container::valueUrl));
  }
}
