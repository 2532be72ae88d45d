package org.vertice.query.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;

/** How large a value may be that a query computes. */
public final class ValueLimits {

  /**
   * Digits of a number, and characters of a date or duration. A product of two such numbers takes a
   * few millionths of a second; nothing that is counted or measured needs a tenth of it.
   */
  public static final int DIGITS = 1000;

  /**
   * Characters of an IRI or another name. Making one absolute takes at worst the square of its
   * length; browsers and servers take few that are longer.
   */
  public static final int NAME = 2000;

  /** Characters of a text: as many as a long novel has ten times. */
  static final int CHARACTERS = 10_000_000;

  /**
   * Days of a duration, 10,000 years: Java counts them month by month when it adds or compares, and
   * that takes some hundredths of a second.
   */
  private static final BigDecimal DAYS = BigDecimal.valueOf(3_652_425);

  private static final double BITS_IN_A_DIGIT = Math.log(10) / Math.log(2);

  /** How the names of datatypes end whose values are texts or bytes, and may be long. */
  private static final List<String> TEXTS =
      List.of(
          "string", "String", "token", "anyURI", "Binary", "Literal", "HTML", "JSON", "html",
          "json");

  private ValueLimits() {}

  /**
   * The same number.
   *
   * @throws QueryRefused if it has too many digits
   */
  static NodeValue digits(NodeValue value) {
    if (value.isInteger()) {
      digits(value.getInteger());
    } else if (value.isDecimal()) {
      BigDecimal decimal = value.getDecimal();
      digits(decimal.unscaledValue());
      if (Math.abs((long) decimal.scale()) > DIGITS) {
        throw tooManyDigits();
      }
    } else {
      span(value);
    }
    return value;
  }

  private static void digits(BigInteger number) {
    if (number.bitLength() > DIGITS * BITS_IN_A_DIGIT) {
      throw tooManyDigits();
    }
  }

  /**
   * Looks before a power is computed.
   *
   * @throws QueryRefused if it will have too many digits
   */
  static void power(NodeValue base, NodeValue exponent) {
    if (base.isInteger() && exponent.isInteger()) {
      double times = exponent.getInteger().doubleValue();
      if (times > 0
          && base.getInteger().abs().bitLength() * times > 2 * DIGITS * BITS_IN_A_DIGIT
          && base.getInteger().abs().bitLength() > 1) {
        throw tooManyDigits();
      }
    }
  }

  /**
   * Looks at a number of digits to round to.
   *
   * @throws QueryRefused if it is too large
   */
  static void places(NodeValue places) {
    if (places.isInteger() && places.getInteger().abs().compareTo(BigInteger.valueOf(DIGITS)) > 0) {
      throw tooManyDigits();
    }
  }

  /**
   * Looks before a text becomes a value.
   *
   * @throws QueryRefused if it is too long for a number or a date
   */
  static void lexical(String text, String datatype) {
    if (text.length() > DIGITS && datatype.startsWith(XSD.getURI()) && !isText(datatype)) {
      throw new QueryRefused(
          written(text.length())
              + " characters are too many for a number, a date or a duration: the most is "
              + written(DIGITS)
              + ".");
    }
  }

  /**
   * Whether values of a datatype are texts or bytes, and may be long.
   *
   * @param datatype its IRI, or a name with a prefix
   */
  public static boolean isText(String datatype) {
    return TEXTS.stream().anyMatch(datatype::endsWith);
  }

  /** The same for a term that may be a literal. */
  static void lexical(Node term, String datatype) {
    if (term.isLiteral()) {
      lexical(term.getLiteralLexicalForm(), datatype);
    }
  }

  /**
   * Looks at a duration. Java adds and compares days month by month.
   *
   * @throws QueryRefused if it is longer than all of history
   */
  static void span(NodeValue value) {
    if (value.isDuration()) {
      Duration duration = value.getDuration();
      BigDecimal seconds =
          number(duration, DatatypeConstants.SECONDS)
              .add(number(duration, DatatypeConstants.MINUTES).multiply(BigDecimal.valueOf(60)))
              .add(number(duration, DatatypeConstants.HOURS).multiply(BigDecimal.valueOf(3600)));
      BigDecimal days = number(duration, DatatypeConstants.DAYS);
      BigDecimal months =
          number(duration, DatatypeConstants.MONTHS)
              .add(number(duration, DatatypeConstants.YEARS).multiply(BigDecimal.valueOf(12)));
      if (days.compareTo(DAYS) > 0
          || months.compareTo(DAYS) > 0
          || seconds.compareTo(DAYS.multiply(BigDecimal.valueOf(86_400))) > 0) {
        throw new QueryRefused("A duration is longer than 3,652,425 days, which is the most.");
      }
    }
  }

  private static BigDecimal number(Duration duration, DatatypeConstants.Field field) {
    Number number = duration.getField(field);
    return number == null ? BigDecimal.ZERO : new BigDecimal(number.toString());
  }

  /**
   * Looks at the length of a text.
   *
   * @throws QueryRefused if it is too long
   */
  static void characters(long length) {
    if (length > CHARACTERS) {
      throw new QueryRefused(
          "A text is longer than " + written(CHARACTERS) + " characters, which is the most.");
    }
  }

  /** Characters of a literal or an IRI. */
  static long length(NodeValue value) {
    Node term = value.asNode();
    return term.isLiteral()
        ? term.getLiteralLexicalForm().length()
        : term.isURI() ? term.getURI().length() : 0;
  }

  /** By how much a function can make a text longer before its result can be looked at. */
  static int growth(boolean encodes) {
    return encodes ? 9 : 1;
  }

  /**
   * Looks at the length of an IRI or of a separator.
   *
   * @throws QueryRefused if it is too long
   */
  static void name(long length) {
    if (length > NAME) {
      throw new QueryRefused(
          "An IRI or a separator is longer than " + written(NAME) + " characters.");
    }
  }

  private static QueryRefused tooManyDigits() {
    return new QueryRefused(
        "A number has more than " + written(DIGITS) + " digits, which is the most.");
  }

  private static String written(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
