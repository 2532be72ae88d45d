package org.vertice.csvw.datatype;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.datatype.Ordered.Order;

/** A least or greatest value (Model for Tabular Data, section 4.6.2 Value Constraints). */
final class Bound<T extends Ordered<T>> implements ValueCheck {

  private final Kind kind;
  private final String written;
  private final T limit;
  private final Function<String, @Nullable T> reader;

  /** Which side is bounded, and whether the bound itself is allowed. */
  enum Kind {
    MINIMUM("is less than the minimum, "),
    MAXIMUM("is greater than the maximum, "),
    MIN_EXCLUSIVE("is not greater than "),
    MAX_EXCLUSIVE("is not less than ");

    private final String fault;

    Kind(String fault) {
      this.fault = fault;
    }

    boolean allows(Order order) {
      return switch (this) {
        case MINIMUM -> order == Order.GREATER || order == Order.EQUAL;
        case MAXIMUM -> order == Order.LESS || order == Order.EQUAL;
        case MIN_EXCLUSIVE -> order == Order.GREATER;
        case MAX_EXCLUSIVE -> order == Order.LESS;
      };
    }
  }

  private Bound(Kind kind, String written, T limit, Function<String, @Nullable T> reader) {
    this.kind = kind;
    this.written = written;
    this.limit = limit;
    this.reader = reader;
  }

  /** Makes a bound; null if it is no value of the datatype itself. */
  static <T extends Ordered<T>> @Nullable ValueCheck of(
      Kind kind, String written, Function<String, @Nullable T> reader) {
    T limit = reader.apply(written);
    return limit == null ? null : new Bound<>(kind, written, limit, reader);
  }

  @Override
  public @Nullable String fault(String lexical) {
    T value = reader.apply(lexical);
    return value != null && kind.allows(value.compare(limit)) ? null : kind.fault + written;
  }
}
