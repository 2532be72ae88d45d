package org.vertice.csvw.metadata;

import java.util.List;
import java.util.Optional;

/**
 * A common property of a description, normalised (Metadata Vocabulary, sections 5.8 and 6.1): a
 * property with its prefix expanded, and one value. A property with an array of values is several
 * annotations.
 *
 * @param property IRI
 * @param value the value
 */
public record Annotation(String property, Value value) {

  /** The value of an annotation, or a note. */
  public sealed interface Value {}

  /**
   * A string.
   *
   * @param text the string
   * @param language BCP 47 tag; empty for a plain string
   */
  public record Text(String text, Optional<String> language) implements Value {}

  /**
   * A literal with a datatype.
   *
   * @param lexical lexical form
   * @param datatype IRI
   */
  public record Typed(String lexical, String datatype) implements Value {}

  /**
   * A node object with its properties.
   *
   * @param id IRI, if it has one
   * @param types IRIs of its classes
   * @param properties its properties, perhaps none
   */
  public record Resource(Optional<String> id, List<String> types, List<Annotation> properties)
      implements Value {
    public Resource {
      types = List.copyOf(types);
      properties = List.copyOf(properties);
    }
  }

  /** The value as one string: a literal's lexical form, or the IRI of a resource that has one. */
  public Optional<String> plain() {
    if (value instanceof Text text) {
      return Optional.of(text.text());
    }
    if (value instanceof Typed typed) {
      return Optional.of(typed.lexical());
    }
    return value instanceof Resource resource ? resource.id() : Optional.empty();
  }
}
