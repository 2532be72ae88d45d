package org.vertice.csvw.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Model for Tabular Data, section 6.4.2 Formats for numeric types, and UTS 35 part 3. */
class NumberFormatTest {

  private final Types types = new Types();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          integer | 0         | 7         | 7
          integer | 000       | 7         | invalid
          integer | 000       | 0007      | 0007
          integer | #         | -12       | -12
          integer | #         | ''        | invalid
          integer | 0         | ''        | invalid
          integer | 0         | -         | invalid
          integer | 0         | --5       | invalid
          integer | 0         | 1,234     | invalid
          integer | 0.00%     | 100.00%   | invalid
          integer | 0.0E0     | 1.5E1     | 15
          integer | 0E0       | 15E-1     | invalid
          integer | #,##0     | 123       | 123
          integer | #,##0     | ,123      | invalid
          integer | #,##0     | 123,      | invalid
          integer | #,##0     | 1,2,345   | invalid
          integer | #,###,00  | 1,234,56  | 123456
          integer | #,##0     | 1,234,567 | 1234567
          integer | #,##0     | 1234      | invalid
          integer | #,##0     | 12,34     | invalid
          integer | #,##,##0  | 12,34,567 | 1234567
          integer | #,##,##0  | 1,234,567 | invalid
          integer | 0         | 1.0       | invalid
          integer | 0%        | 100%      | 1
          integer | 0%        | 25%       | invalid
          decimal | 0.00      | 1.50      | 1.50
          decimal | 0.00      | 1.5       | invalid
          decimal | 0.00      | 1         | invalid
          decimal | 0.00      | 1.        | invalid
          decimal | 0.000,000 | 1.123,    | invalid
          decimal | 0.000,000 | 1.123456  | invalid
          decimal | 0.000,0## | 1.123,4   | 1.1234
          decimal | 0.0#      | 1.5       | 1.5
          decimal | 0.0#      | 1.50      | 1.50
          decimal | 0.##      | 1         | 1
          decimal | 0.##      | 1.        | invalid
          decimal | #.0       | .5        | .5
          decimal | #,##0.00  | -1,234.50 | -1234.50
          decimal | 0.000,000 | 1.123,456 | 1.123456
          decimal | +0        | +5        | +5
          decimal | +0        | 5         | invalid
          decimal | -0        | -5        | -5
          decimal | -0        | +5        | invalid
          decimal | 0%        | -25%      | -0.25
          decimal | 0%        | 25        | invalid
          decimal | %0        | %25       | 0.25
          decimal | %0        | 25        | invalid
          decimal | %0        | ''        | invalid
          decimal | %0        | %-25      | -0.25
          decimal | %0        | -%25      | -0.25
          decimal | %0        | -%-25     | invalid
          decimal | +%0       | +%25      | 0.25
          decimal | +%0       | %25       | invalid
          decimal | %-0       | %-25      | -0.25
          decimal | %-0       | %25       | invalid
          decimal | 0%        | 25x       | invalid
          decimal | 0‰        | 5‰        | 0.005
          decimal | 0         | NaN       | invalid
          decimal | 0E0       | 1E2       | 100
          double  | 0E0       | 1E2       | 1e2
          double  | 0E+0      | 1E2       | invalid
          double  | 0E+0      | 1E+2      | 1e+2
          double  | 0E+0      | 1E        | invalid
          double  | 0E0       | 1E        | invalid
          double  | 0E0       | 1E+       | invalid
          double  | 0E0       | 12        | invalid
          double  | 0E0       | 1         | invalid
          double  | #0E0      | 123E2     | invalid
          double  | 0E#00     | 1E123     | 1e123
          double  | 0.0E00    | 1.5E-02   | 1.5e-02
          double  | 0.0E00    | 1.5E-2    | invalid
          double  | 0         | INF       | INF
          double  | 0         | -INF      | -INF
          double  | 0         | NaN       | NaN
          double  | 0         | Infinity  | invalid
          """)
  void readsANumberAsItsPatternSays(String base, String pattern, String value, String expected) {
    assertThat(types.parse(base, pattern, value)).isEqualTo(expected);
    assertThat(types.warnings()).allMatch(warning -> base.equals("decimal"));
  }

  /** UTS 35 part 3, section 3.2: texts in quotes, and a part of its own for negative numbers. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          0.00' €'        | 1.50 €    | 1.50
          0.00' €'        | -1.50 €   | -1.50
          0.00' €'        | 1.50      | invalid
          0.00' €'        | 1.50 $    | invalid
          '$'#,##0        | $1,234    | 1234
          '$'#,##0        | -$1,234   | -1234
          '$'#,##0        | -$-1      | invalid
          '#'0            | #7        | 7
          0' o''clock'    | 7 o'clock | 7
          0''             | 7'        | 7
          0.00;(0.00)     | 1.50      | 1.50
          0.00;(0.00)     | (1.50)    | -1.50
          0.00;(0.00)     | (-1.50)   | invalid
          0.00;(0.00)     | (1.5)     | invalid
          0;-0            | -5        | -5
          '+'0;'minus '0  | +5        | 5
          '+'0;'minus '0  | minus 5   | -5
          '+'0;'minus '0  | minus -5  | invalid
          (0)             | (5)       | 5
          (0)             | ()        | invalid
          'aa'0'aa'       | aa1aa     | 1
          'aa'0'aa'       | aaa       | invalid
          """)
  void readsANumberBetweenTexts(String pattern, String value, String expected) {
    assertThat(types.parse("decimal", pattern, value)).isEqualTo(expected);
    assertThat(types.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'0", "'x'", "0;", "0;0;0", ";0", "0'a'0", "$0"})
  void anInvalidPatternIsReported(String pattern) {
    types.parse("decimal", pattern, "1");
    assertThat(types.warnings()).hasSize(1);
  }

  /** Numbers without a pattern: sign, digits with signs of grouping, decimals, exponent or %, ‰. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          decimal | .  | ,  | 1,234.5   | 1234.5
          decimal | ,  | .  | 1.234,5   | 1234.5
          decimal | ,  | .  | 1..234    | invalid
          decimal | ,  | .  | 1.2.3     | 123
          decimal | ,  | .  | .5        | invalid
          decimal | ,  | .  | 5,        | invalid
          decimal | ,  | .  | +5%       | +0.05
          decimal | ,  | .  | 5‰        | 0.005
          decimal | ,  | .  | 5%%       | invalid
          decimal | ,  | .  | 5x        | invalid
          decimal | ,  | .  | -1.234,5  | -1234.5
          decimal | ,  | .  | ''        | invalid
          decimal | ,  | .  | -         | invalid
          decimal | ,  | .  | 1E6       | invalid
          decimal | ,  | .  | NaN       | invalid
          decimal | ,  | .  | -INF      | invalid
          double  | ,  | .  | 1.000,5E6 | 1000.5e6
          double  | ,  | .  | 1E-6      | 1e-6
          double  | ,  | .  | 1E        | invalid
          double  | ,  | .  | NaN       | NaN
          integer | ,  | .  | 1.000     | 1000
          integer | ,  | .  | 1,5       | invalid
          integer | '' | '' | 12        | 12
          """)
  void readsANumberWithDecimalAndGroupCharacterAlone(
      String base, String decimal, String group, String value, String expected) {
    String result = types.number(base, Optional.empty(), decimal, group, value);
    if (expected.matches("\\+.*")) {
      assertThat(new java.math.BigDecimal(result)).isEqualByComparingTo(expected);
    } else {
      assertThat(result).isEqualTo(expected);
    }
    assertThat(types.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #.##0,00 | , | .   | 1.234,50 | 1234.50
          # ##0,0  | , | ' ' | 12 345,6 | 12345.6
          #_##0    | . | _   | 1_000    | 1000
          #--##0   | . | --  | 1--000   | 1000
          0,0      | , | ''  | 1,5      | 1.5
          0,00     | , | .   | 1,5      | invalid
          """)
  void aPatternIsWrittenWithTheFormatsOwnCharacters(
      String pattern, String decimal, String group, String value, String expected) {
    assertThat(types.number("decimal", Optional.of(pattern), decimal, group, value))
        .isEqualTo(expected);
    assertThat(types.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "x", "0x", "0#", "#0#", ".", "0.", "0.#0", "0..0", ",0", "0,", "0E", "0EE0", "0%%",
        "%0%", "++0", "0+", "0E0%"
      })
  void warnsOfAnInvalidPatternAndIgnoresIt(String pattern) {
    assertThat(types.parse("double", pattern, "1.5E2")).isEqualTo("1.5E2");
    assertThat(types.warnings()).singleElement().asString().contains("is not a number pattern");
  }

  @ParameterizedTest
  @CsvSource({".,.", "',',','"})
  void warnsWhereDecimalAndGroupCharacterAreTheSame(String decimal, String group) {
    assertThat(types.number("decimal", Optional.empty(), decimal, group, "1.5")).isEqualTo("1.5");
    assertThat(types.warnings()).hasSize(1);
  }

  /** Written out, a number of a larger exponent would fill the memory. */
  @ParameterizedTest
  @ValueSource(strings = {"1E1000", "1E+1000", "1E01000"})
  void anExponentMayBeLargeIfTheDatatypeHasNone(String value) {
    assertThat(types.parse("decimal", "0E0", value)).isEqualTo("1" + "0".repeat(1_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E1001", "1E-1001", "1E10000", "1E99999999999"})
  void anExponentMustNotBeTooLarge(String value) {
    assertThat(types.parse("decimal", "0E0", value)).isEqualTo("invalid");
  }

  @Test
  void specialNumbersAreWrittenWithoutTheTextsOfAPattern() {
    assertThat(types.parse("double", "0.00' €'", "-INF")).isEqualTo("-INF");
    assertThat(types.parse("decimal", "0.00' €'", "-INF")).isEqualTo("invalid");
  }

  /** Without a decimal character it is a point; without a group character there are no groups. */
  @Test
  void anEmptyDecimalOrGroupCharacterIsIgnored() {
    DatatypeSpec spec =
        DatatypeSpec.of("decimal")
            .withFormat(
                new DatatypeSpec.NumberFormat(Optional.empty(), Optional.of(""), Optional.of("")));
    assertThat(types.result(spec, "1.5")).isEqualTo("1.5");
    assertThat(types.result(spec, "15")).isEqualTo("15");
    assertThat(types.reason(spec, "x")).isEqualTo("is not a number with \".\" before decimals");
    assertThat(types.warnings()).isEmpty();
  }
}
