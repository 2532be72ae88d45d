package org.vertice.query.saved;

import java.util.List;
import java.util.Optional;

/**
 * A value that a saved query asks for: grlc's {@code ?_name} (required) and {@code ?__name}
 * (optional), with the type at the name's end.
 *
 * @param name what the user types, {@code word} for {@code ?_word_it}
 * @param variable the variable in the query, without question mark
 * @param type what kind of term the value becomes
 * @param required whether the query makes no sense without it (and it has no default)
 * @param defaultValue the value where the user gives none
 * @param choices the only values it may have; empty for any
 * @param meaning what it is, in a few words; may be blank
 */
public record QueryParameter(
    String name,
    String variable,
    ParameterType type,
    boolean required,
    Optional<String> defaultValue,
    List<String> choices,
    LocalizedText meaning) {

  public QueryParameter {
    choices = List.copyOf(choices);
  }

  /** Whether the user must give a value. */
  public boolean mustBeGiven() {
    return required && defaultValue.isEmpty();
  }

  /** A value that would do. */
  public String example() {
    return defaultValue.orElseGet(() -> choices.isEmpty() ? type.example() : choices.get(0));
  }

  /** What help says of it, such as {@code a word or part of one (text, required)}. */
  public String summary() {
    StringBuilder line = new StringBuilder(meaning.text());
    line.append(meaning.isBlank() ? "(" : " (").append(type.word());
    defaultValue.ifPresentOrElse(
        value -> line.append(", default ").append(value),
        () -> line.append(required ? ", required" : ", optional"));
    if (!choices.isEmpty()) {
      line.append(", one of ").append(String.join(", ", choices));
    }
    return line.append(')').toString();
  }
}
