package org.vertice.query.expression;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** How large what a query computes may become. */
class ValueLimitsTest {

  private static NodeValue integer(String digits) {
    return NodeValue.makeInteger(new BigInteger(digits));
  }

  private static void allowed(ThrowingCallable call) {
    assertThatCode(call).doesNotThrowAnyException();
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(QueryRefused.class);
  }

  @Test
  void digitsAreLimitedInIntegersAndDecimals() {
    String most = "9".repeat(ValueLimits.DIGITS - 1);
    allowed(() -> ValueLimits.digits(integer(most)));
    refused(() -> ValueLimits.digits(integer(most + "99")));
    refused(() -> ValueLimits.digits(NodeValue.makeDecimal(most + "9.9")));
    allowed(
        () ->
            ValueLimits.digits(
                NodeValue.makeDecimal("0." + "0".repeat(ValueLimits.DIGITS - 1) + "1")));
    refused(
        () ->
            ValueLimits.digits(NodeValue.makeDecimal("0." + "0".repeat(ValueLimits.DIGITS) + "1")));
  }

  @Test
  void powersOfOneAndNegativeExponentsAreAllowed() {
    allowed(() -> ValueLimits.power(integer("1"), integer("100000000")));
    allowed(() -> ValueLimits.power(integer("10"), integer("-100000000")));
    allowed(() -> ValueLimits.power(integer("10"), integer("300")));
    refused(() -> ValueLimits.power(integer("10"), integer("100000000")));
    refused(() -> ValueLimits.power(integer("-10"), integer("100000000")));
  }

  @Test
  void placesAreLimitedOnBothSidesOfThePoint() {
    String most = Integer.toString(ValueLimits.DIGITS);
    String more = Integer.toString(ValueLimits.DIGITS + 1);
    allowed(() -> ValueLimits.places(integer(most)));
    allowed(() -> ValueLimits.places(integer("-" + most)));
    refused(() -> ValueLimits.places(integer(more)));
    refused(() -> ValueLimits.places(integer("-" + more)));
  }

  @Test
  void writtenNumbersAreLimitedAndTextsAreNot() {
    String most = "1".repeat(ValueLimits.DIGITS);
    allowed(() -> ValueLimits.lexical(most, XSD.integer.getURI()));
    refused(() -> ValueLimits.lexical(most + "1", XSD.integer.getURI()));
    allowed(() -> ValueLimits.lexical(most + "1", XSD.xstring.getURI()));
    allowed(() -> ValueLimits.lexical(most + "1", "https://example.org/own"));
  }

  @Test
  void durationsAreLimitedInEachUnit() {
    allowed(() -> ValueLimits.span(duration("P3652425D")));
    refused(() -> ValueLimits.span(duration("P3652426D")));
    allowed(() -> ValueLimits.span(duration("PT315569520000S")));
    refused(() -> ValueLimits.span(duration("PT315569520001S")));
    refused(() -> ValueLimits.span(duration("PT87658201H")));
    allowed(() -> ValueLimits.span(integer("3652426")));
  }

  private static NodeValue duration(String text) {
    return NodeValue.parse("'" + text + "'^^<" + XSD.dayTimeDuration.getURI() + ">");
  }

  @Test
  void theLastCharacterOfATextCountsToo() {
    allowed(() -> ValueLimits.characters(ValueLimits.CHARACTERS));
    refused(() -> ValueLimits.characters(ValueLimits.CHARACTERS + 1L));
  }
}
