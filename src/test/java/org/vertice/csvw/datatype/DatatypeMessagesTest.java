package org.vertice.csvw.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages about invalid values: words that follow “the value”. */
class DatatypeMessagesTest {

  private final Types types = new Types();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          integer   | 1.5          | is not a whole number
          decimal   | x            | is not a decimal number
          double    | x            | is not a number
          boolean   | yes          | is not true or false (1 or 0)
          date      | 22.3.2015    | is not a date of the form yyyy-MM-dd
          date      | 2015-        | is not a date of the form yyyy-MM-dd
          date      | 2015-03-     | is not a date of the form yyyy-MM-dd
          date      | 2015-13-01   | is not a date that exists: there is no month 13
          date      | 2015-00-01   | is not a date that exists: there is no month 0
          date      | 2015-02-29   | is not a date that exists: month 2 of 2015 has 28 days
          date      | 2015-02-00   | is not a date that exists: there is no day 0
          gMonthDay | --02-30      | is not a day of any year that exists: month 2 has 29 days
          gDay      | ---32        | is not a day of any month that exists: there is no day 32
          time      | 12           | is not a time of the form HH:mm:ss
          time      | 25:00:00     | is not a time that exists: there is no such time of day
          duration  | 1 day        | is not a duration such as P1Y2M3DT4H5M6S
          hexBinary | F            | is not hexadecimal digits, two for a byte
          language  | en_GB        | is not a language tag such as "en" or "zh-Hant"
          """)
  void sayWhatWasExpected(String base, String value, String reason) {
    assertThat(types.reason(DatatypeSpec.of(base), value)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          boolean ; yes|no   ; maybe ; is not "yes" (true) or "no" (false)
          date    ; d.M.yyyy ; x     ; is not a date of the form d.M.yyyy
          decimal ; 0.00     ; x     ; is not a number of the form 0.00
          decimal ; 0.00'€'  ; x     ; is not a number of the form 0.00'€'
          string  ; a+       ; b     ; does not match a+
          string  ; red|blue ; green ; is not one of red, blue
          string  ; a|b+     ; c     ; does not match a|b+
          """)
  void sayWhatTheFormatExpects(String base, String format, String value, String reason) {
    DatatypeSpec spec = DatatypeSpec.of(base).withFormat(new DatatypeSpec.TextPattern(format));
    assertThat(types.reason(spec, value)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          decimal | , | . | is not a number with "," before decimals and "." between groups of digits
          decimal | , |   | is not a number with "," before decimals
          integer | . | , | is not a whole number, with "," between groups of digits
          integer | . |   | is not a whole number
          """)
  void sayHowANumberIsWritten(String base, String decimal, @Nullable String group, String reason) {
    DatatypeSpec spec =
        DatatypeSpec.of(base)
            .withFormat(
                new DatatypeSpec.NumberFormat(
                    Optional.empty(), Optional.of(decimal), Optional.ofNullable(group)));
    assertThat(types.reason(spec, "x")).isEqualTo(reason);
  }

  @Test
  void nameTheRangeOfAWholeNumber() {
    assertThat(new IntegerRange("byte", "-128", "127").fault("128"))
        .isEqualTo("is outside the range of byte, -128 to 127");
    assertThat(new IntegerRange("positiveInteger", "1", null).fault("0"))
        .isEqualTo("is outside the range of positiveInteger, 1 or more");
    assertThat(new IntegerRange("negativeInteger", null, "-1").fault("99999999999999999999"))
        .isEqualTo("is outside the range of negativeInteger, -1 or less");
    assertThat(new IntegerRange("integer", null, null).fault("-99999999999999999999")).isNull();
    assertThat(new IntegerRange("integer", null, null).fault("-5")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          string       |   | 2 | 3 | a        | has 1 characters, but at least 2 are required
          string       |   | 2 | 3 | abcd     | has 4 characters, but at most 3 are allowed
          string       | 2 |   |   | abc      | has 3 characters, but exactly 2 are required
          anyURI       |   |   | 3 | abcd     | has 4 characters, but at most 3 are allowed
          hexBinary    |   | 2 |   | FF       | has 1 bytes, but at least 2 are required
          base64Binary |   |   | 2 | AAAA     | has 3 bytes, but at most 2 are allowed
          base64Binary | 2 |   |   | AA==     | has 1 bytes, but exactly 2 are required
          """)
  void countWhatIsTooLongOrTooShort(
      String base,
      @Nullable Integer exact,
      @Nullable Integer least,
      @Nullable Integer greatest,
      String value,
      String reason) {
    assertThat(types.reason(ofLength(base, exact, least, greatest), value)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "string,,2,3,ab",
    "string,,2,3,abc",
    "string,2,,,𝔸b",
    "hexBinary,2,,,0FB7",
    "base64Binary,2,,,AAA=",
    "base64Binary,,1,1,AA==",
    "string,,,3,''",
  })
  void aLengthMayBeAnyOfThoseAllowed(
      String base,
      @Nullable Integer exact,
      @Nullable Integer least,
      @Nullable Integer greatest,
      String value) {
    assertThat(types.result(ofLength(base, exact, least, greatest), value)).isEqualTo(value);
  }

  private static DatatypeSpec ofLength(
      String base, @Nullable Integer exact, @Nullable Integer least, @Nullable Integer greatest) {
    return new DatatypeSpec(
        base,
        Optional.empty(),
        new DatatypeSpec.NoFormat(),
        new DatatypeSpec.Lengths(
            Optional.ofNullable(exact), Optional.ofNullable(least), Optional.ofNullable(greatest)),
        DatatypeSpec.Bounds.NONE);
  }

  @Test
  void nameTheBoundThatIsCrossed() {
    assertThat(types.reason(between("5", null, null, null), "4"))
        .isEqualTo("is less than the minimum, 5");
    assertThat(types.reason(between(null, "5", null, null), "6"))
        .isEqualTo("is greater than the maximum, 5");
    assertThat(types.reason(between(null, null, "5", null), "5"))
        .isEqualTo("is not greater than 5");
    assertThat(types.reason(between(null, null, null, "5"), "5")).isEqualTo("is not less than 5");
  }

  @Test
  void aValueMayEqualAnInclusiveBoundOnly() {
    assertThat(types.result(between("5", "5", null, null), "5")).isEqualTo("5");
    assertThat(types.result(between(null, null, "4", "6"), "5")).isEqualTo("5");
    assertThat(types.result(between(null, null, "4", "6"), "4")).isEqualTo("invalid");
    assertThat(types.result(between(null, null, "4", "6"), "6")).isEqualTo("invalid");
  }

  private static DatatypeSpec between(
      @Nullable String least,
      @Nullable String most,
      @Nullable String above,
      @Nullable String below) {
    return DatatypeSpec.of("integer")
        .withBounds(
            new DatatypeSpec.Bounds(
                Optional.ofNullable(least),
                Optional.ofNullable(most),
                Optional.ofNullable(above),
                Optional.ofNullable(below)));
  }

  @Test
  void unusableFormatsAndBoundsAreReportedOnce() {
    assertThat(types.result(DatatypeSpec.of("strin"), "x")).isEqualTo("x");
    assertThat(types.result(between("a", null, null, null), "x")).isEqualTo("invalid");
    assertThat(types.result(between("1e1000", "1e99999", null, null), "1")).isEqualTo("1");
    assertThat(types.parse("boolean", "yes", "x")).isEqualTo("invalid");
    assertThat(types.number("date", Optional.empty(), ",", ".", "2015-01-01"))
        .isEqualTo("2015-01-01");
    assertThat(types.warnings())
        .containsExactly(
            "\"strin\" is not a built-in datatype; string is used",
            "\"a\" cannot be a bound: it is not a valid integer",
            "\"1e1000\" cannot be a bound: it is not a valid integer",
            "\"1e99999\" cannot be a bound: it is not a valid integer",
            "\"yes\" is not of the form \"yes|no\"",
            "A format with decimalChar and groupChar is for numbers only");
  }

  @ParameterizedTest
  @CsvSource({"'|no'", "'yes|'", "'yes|no|'", "yes", "'no|no'"})
  void aFormatOfBooleansHasTwoWords(String format) {
    types.parse("boolean", format, "true");
    assertThat(types.warnings()).singleElement().asString().contains("\"yes|no\"");
  }

  @Test
  void aMessageNamesBothWordsOfABooleanFormat() {
    assertThat(types.parse("boolean", "Y|N", "Y")).isEqualTo("true");
    assertThat(types.parse("boolean", "Y|N", "N")).isEqualTo("false");
    assertThat(types.parse("boolean", "Y|N", "true")).isEqualTo("invalid");
  }

  @Test
  void aLongValueIsMatchedLikeAShortOne() {
    assertThat(types.parse("string", "a+", "a".repeat(500))).isEqualTo("a".repeat(500));
    assertThat(types.parse("string", "a+", "a".repeat(500) + "b")).isEqualTo("invalid");
  }

  @Test
  void theWordsOfAListAreItsCodes() {
    DatatypeSpec string = DatatypeSpec.of("string");
    assertThat(codes(string.withFormat(new DatatypeSpec.TextPattern("red|dark-blue"))))
        .containsExactly("red", "dark-blue");
    assertThat(codes(string.withFormat(new DatatypeSpec.TextPattern("red|b.*")))).isEmpty();
    assertThat(codes(string.withFormat(new DatatypeSpec.TextPattern("red")))).isEmpty();
    assertThat(codes(string)).isEmpty();
  }

  private List<String> codes(DatatypeSpec spec) {
    return types.compile(spec).codes();
  }
}
