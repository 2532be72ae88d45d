package org.vertice.csvw.datatype;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.datatype.OrderedValue.Order;

/**
 * A least or greatest value (Model for Tabular Data, section 4.6.2 Value Constraints).
 *
 * @param written the bound as the metadata gives it
 */
record BoundCheck(
    Facet facet,
    String written,
    OrderedValue limit,
    Function<String, @Nullable OrderedValue> reader)
    implements ValueCheck {

  /** Which side is bounded, and whether the bound itself is allowed. */
  enum Facet {
    MIN_INCLUSIVE("is less than the minimum, "),
    MAX_INCLUSIVE("is greater than the maximum, "),
    MIN_EXCLUSIVE("is not greater than "),
    MAX_EXCLUSIVE("is not less than ");

    private final String fault;

    Facet(String fault) {
      this.fault = fault;
    }

    boolean allows(Order order) {
      return switch (this) {
        case MIN_INCLUSIVE -> order == Order.GREATER || order == Order.EQUAL;
        case MAX_INCLUSIVE -> order == Order.LESS || order == Order.EQUAL;
        case MIN_EXCLUSIVE -> order == Order.GREATER;
        case MAX_EXCLUSIVE -> order == Order.LESS;
      };
    }
  }

  @Override
  public @Nullable String fault(String lexical) {
    OrderedValue value = reader.apply(lexical);
    return value != null && facet.allows(value.compare(limit)) ? null : facet.fault + written;
  }
}
