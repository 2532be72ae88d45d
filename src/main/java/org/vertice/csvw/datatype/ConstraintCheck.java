package org.vertice.csvw.datatype;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.datatype.OrderedValue.Order;

/**
 * Finds constraints of a datatype that contradict each other or its base (Model for Tabular Data,
 * section 4.6: “applications MUST raise an error”).
 */
public final class ConstraintCheck {

  private final DatatypeSpec spec;
  private final @Nullable BuiltInDatatype base;
  private final List<Problem> problems = new ArrayList<>();

  /** A problem and its fix, a sentence each. */
  public record Problem(String message, String fix) {}

  private ConstraintCheck(DatatypeSpec spec) {
    this.spec = spec;
    this.base = BuiltInDatatype.named(spec.base());
  }

  /** The problems of a datatype's constraints. */
  public static List<Problem> problems(DatatypeSpec spec) {
    ConstraintCheck check = new ConstraintCheck(spec);
    check.lengths();
    check.bounds();
    return check.problems;
  }

  private void lengths() {
    DatatypeSpec.Lengths lengths = spec.lengths();
    if (!lengths.equals(DatatypeSpec.Lengths.ANY) && (base == null || !base.hasLength())) {
      problem(
          "A length can only be set for strings and binary data, not for " + spec.base() + ".",
          "Remove length, minLength and maxLength.");
    }
    int length = lengths.exact().orElse(-1);
    int least = lengths.least().orElse(0);
    int greatest = lengths.greatest().orElse(Integer.MAX_VALUE);
    if (length >= 0 && (length < least || length > greatest)) {
      problem("length is not between minLength and maxLength.", "Keep length alone.");
    }
    if (least > greatest) {
      problem("minLength is greater than maxLength.", "Swap them.");
    }
  }

  private void bounds() {
    DatatypeSpec.Bounds bounds = spec.bounds();
    if (bounds.equals(DatatypeSpec.Bounds.NONE)) {
      return;
    }
    Function<String, @Nullable OrderedValue> reader = base == null ? null : base.space().reader();
    if (reader == null) {
      problem(
          String.format(
              "A minimum or maximum can only be set for numbers, dates, times and durations, not "
                  + "for %s.",
              spec.base()),
          "Remove it, or set another \"base\".");
      return;
    }
    if (bounds.minimum().isPresent() && bounds.minExclusive().isPresent()) {
      problem("There is an inclusive and an exclusive minimum.", "Keep one of them.");
    }
    if (bounds.maximum().isPresent() && bounds.maxExclusive().isPresent()) {
      problem("There is an inclusive and an exclusive maximum.", "Keep one of them.");
    }
    Optional<String> low = bounds.minimum().or(bounds::minExclusive);
    Optional<String> high = bounds.maximum().or(bounds::maxExclusive);
    if (low.isPresent() && high.isPresent()) {
      boolean sameKind = bounds.minimum().isPresent() == bounds.maximum().isPresent();
      Order order = order(reader, low.get(), high.get());
      if (order == Order.GREATER || (order == Order.EQUAL && !sameKind)) {
        problem(
            "No value is between the minimum " + low.get() + " and the maximum " + high.get() + ".",
            "Swap them, or correct one.");
      }
    }
  }

  private static Order order(
      Function<String, @Nullable OrderedValue> reader, String one, String other) {
    OrderedValue first = reader.apply(one);
    OrderedValue second = reader.apply(other);
    return first == null || second == null ? Order.UNKNOWN : first.compare(second);
  }

  private void problem(String message, String fix) {
    problems.add(new Problem(message, fix));
  }
}
