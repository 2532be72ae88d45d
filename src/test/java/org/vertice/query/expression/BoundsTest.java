package org.vertice.query.expression;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** How large what a query computes may become. */
class BoundsTest {

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
  void ofDigitsHoldForWholeNumbersAndDecimals() {
    String most = "9".repeat(Bounds.DIGITS - 1);
    allowed(() -> Bounds.digits(integer(most)));
    refused(() -> Bounds.digits(integer(most + "99")));
    refused(() -> Bounds.digits(NodeValue.makeDecimal(most + "9.9")));
    allowed(() -> Bounds.digits(NodeValue.makeDecimal("0." + "0".repeat(Bounds.DIGITS - 1) + "1")));
    refused(() -> Bounds.digits(NodeValue.makeDecimal("0." + "0".repeat(Bounds.DIGITS) + "1")));
  }

  @Test
  void ofPowersLeaveOneAndNegativeExponentsAlone() {
    allowed(() -> Bounds.power(integer("1"), integer("100000000")));
    allowed(() -> Bounds.power(integer("10"), integer("-100000000")));
    allowed(() -> Bounds.power(integer("10"), integer("300")));
    refused(() -> Bounds.power(integer("10"), integer("100000000")));
    refused(() -> Bounds.power(integer("-10"), integer("100000000")));
  }

  @Test
  void ofPlacesHoldOnBothSidesOfThePoint() {
    String most = Integer.toString(Bounds.DIGITS);
    String more = Integer.toString(Bounds.DIGITS + 1);
    allowed(() -> Bounds.places(integer(most)));
    allowed(() -> Bounds.places(integer("-" + most)));
    refused(() -> Bounds.places(integer(more)));
    refused(() -> Bounds.places(integer("-" + more)));
  }

  @Test
  void ofWrittenValuesHoldForNumbersAndNotForTexts() {
    String most = "1".repeat(Bounds.DIGITS);
    allowed(() -> Bounds.lexical(most, XSD.integer.getURI()));
    refused(() -> Bounds.lexical(most + "1", XSD.integer.getURI()));
    allowed(() -> Bounds.lexical(most + "1", XSD.xstring.getURI()));
    allowed(() -> Bounds.lexical(most + "1", "https://example.org/own"));
  }

  @Test
  void ofDurationsHoldInEachUnit() {
    allowed(() -> Bounds.span(duration("P3652425D")));
    refused(() -> Bounds.span(duration("P3652426D")));
    allowed(() -> Bounds.span(duration("PT315569520000S")));
    refused(() -> Bounds.span(duration("PT315569520001S")));
    refused(() -> Bounds.span(duration("PT87658201H")));
    allowed(() -> Bounds.span(integer("3652426")));
  }

  private static NodeValue duration(String text) {
    return NodeValue.parse("'" + text + "'^^<" + XSD.dayTimeDuration.getURI() + ">");
  }

  @Test
  void ofTextsCountTheLastCharacterToo() {
    allowed(() -> Bounds.characters(Bounds.CHARACTERS));
    refused(() -> Bounds.characters(Bounds.CHARACTERS + 1L));
  }
}
