package org.vertice.csvw.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XML Schema 1.1 part 2: which texts are values of a datatype, and how values are ordered. */
class LexicalFormTest {

  private final Types types = new Types();

  /** Model for Tabular Data, section 6.4.6: formats of text are ECMAScript's. */
  @ParameterizedTest
  @ValueSource(strings = {"(?i)a", "(?>a)", "a++", "(?", "a\\"})
  void anExpressionThatOnlyJavaAcceptsIsInvalid(String format) {
    assertThat(types.parse("string", format, "b")).isEqualTo("b");
    assertThat(types.warnings()).singleElement().asString().contains("not a regular expression");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?:a)", "a(?=$)", "(?!b)a", "(?<x>a)"})
  void theGroupsOfEcmaScriptAreTaken(String format) {
    assertThat(types.parse("string", format, "a")).isEqualTo("a");
    assertThat(types.parse("string", format, "b")).isEqualTo("invalid");
  }

  /** To read millions of digits would take hours. */
  @ParameterizedTest
  @ValueSource(strings = {"integer", "decimal", "double", "gYear"})
  void refusesNumbersWithTooManyDigits(String base) {
    assertThat(types.parse(base, "9".repeat(10_000))).isNotEqualTo("invalid");
    assertThat(types.parse(base, "9".repeat(10_001))).isEqualTo("invalid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          boolean | true false                        | TRUE yes 01
          integer | 0 -0 +7 007 99999999999999999999  | 1.0 1e3 - + 1_000 ١
          long | 9223372036854775807 -9223372036854775808 | 9223372036854775808
          int | 2147483647 -2147483648                | 2147483648
          short | 32767                               | 32768
          byte | -128 127                             | 128
          unsignedLong | 18446744073709551615         | 18446744073709551616 -1
          unsignedInt | 4294967295 -0                 | 4294967296
          unsignedShort | 65535                       | 65536
          unsignedByte | 255 +0                       | 256
          nonNegativeInteger | 0 -0                   | -1
          positiveInteger | 1                         | 0
          nonPositiveInteger | 0                      | 1
          negativeInteger | -1                        | 0
          decimal | 1 1. .5 -0.0 +1.50                | 1e3 . NaN INF 1,000
          double | 1 1e3 1E-3 NaN INF -INF +INF .5e0  | Infinity inf 1e 1e1.5 e5
          float | 3.4e38 NaN                          | 0x10
          number | 1.5                                | one
          date | 2024-02-29 2015-03-22Z 2015-03-22+14:00 2015-03-22-14:00 2015-03-22+00:30 -0044-03-15 12015-01-01 0000-01-01 | 2023-02-29 2015-3-22 2015-03-22+14:01 2015-03-22+05:60 2015-03-22+ 2015-03-22+05 2015-13-01 2015-00-01 2015-01-00 2015-03- 2015-03-22x 15-01-01 02015-01-01
          date | 2000-02-29 2400-02-29 | 1900-02-29 2100-02-29
          time | 00:00:00 24:00:00 24:00:00.000 23:59:59.999 12:00:00-05:00 | 24:00:01 24:00:00.001 25:00:00 12:60:00 12:00 23:59:60 12:00:00. 12: 1
          dateTime | 2015-03-22T24:00:00 2015-03-22T12:00:00.5Z | 2015-03-22 2015-03-22T12:00
          dateTimeStamp | 2015-03-22T12:00:00Z        | 2015-03-22T12:00:00
          gYear | 2015 -0001 2015Z                    | 15 2015-01
          gYearMonth | 2015-01                        | 2015 2015-13
          gMonth | --01 --12Z                         | 01 --13
          gMonthDay | --02-29 --12-31                 | --02-30 02-29 --0229
          gDay | ---01 ---31                          | ---32 --01 ---00 01
          duration | P1Y PT0S -P1Y2M3DT4H5M6.7S P1M PT1M PT1H1M PT10S | P 1Y PT P1YT P1S PT1Y P-1Y P1.5Y PT1.S PT1.5 P1 P1Y2 P1Y2Y P1M1Y P1DT1H1H P1DT1S1M T1H
          dayTimeDuration | P1D PT1H P1DT1S           | P1Y P1M P1MT1H
          yearMonthDuration | P1Y P1Y2M P14M          | P1D PT1M
          hexBinary | 0FB7 0fb7 afAF                  | 0FB 0G
          base64Binary | AA== AAA= AAAA AQ== azA+ ZZ9/ zw== AA0= AA8= AAk= | A AA AB== A=== AAB= AA=A A-== az== A9== A/== =AAA AA1= AA+= AA/= AAl=
          language | en zh-Hant x-klingon de-1996 abcdefgh abcdefgh-12345678 | e_n abcdefghi de-123456789 1n de1 en- -en
          Name | a :a _a-1.é                          | 1a -a
          NCName | a-1                                | a:b :a
          NMTOKEN | 1a -a a:b                         | a@b
          QName | a a:b                               | a:b:c :a a:
          anyURI | http://example.org/ ../x #y é      | ``
          """)
  void distinguishesValidFromInvalidValues(String base, String good, String bad) {
    for (String value : good.split(" ", -1)) {
      assertThat(types.parse(base, value)).as("%s %s", base, value).isEqualTo(value);
    }
    for (String value : bad.isEmpty() ? new String[0] : bad.split(" ", -1)) {
      assertThat(types.parse(base, value)).as("%s %s", base, value).isEqualTo("invalid");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          integer  | 5          | 5 6 005            | 4 -5
          integer  | 9999999999 | 99999999999999999999 +9999999999 | -99999999999999999999
          decimal  | 1.50       | 1.5 1.6 2          | 1.4999999999999999999999 1
          decimal  | 1          | 1.0 1.5            | 0.5
          decimal  | 1E3        | 1000 1001          | 999
          integer  | 1e-1       | 1                  | 0
          double   | 1e2        | 100 INF 1.01E2     | 99 NaN -INF
          double   | 0          | -0.0 1             | -1
          double   | -0.0       | 0                  | -1e-9
          date     | 2015-01-01 | 2015-01-01 2016-01-01 2015-01-03Z | 2014-12-31 2015-01-01Z
          date     | 2015-01-01Z | 2015-01-01Z 2015-01-02+14:00 | 2014-12-31Z 2015-01-01
          time     | 12:00:00Z  | 12:00:00Z 13:00:00+01:00 11:00:00-01:00 12:00:00.1Z | 12:00:00+01:00 11:59:59Z 12:00:00
          dateTime | 2015-01-01T00:00:00Z | 2014-12-31T24:00:00Z 2015-01-01T01:00:00+01:00 | 2014-12-31T23:59:59.9Z
          dateTime | 2015-01-01T00:00:00 | 2015-01-01T14:00:01Z | 2015-01-01T14:00:00Z 2015-01-01T00:00:00Z
          gYear    | 2015       | 2015 2016          | 2014
          gYear    | -0100      | -0100 -0099 0001   | -0101
          gYear    | 20000000000 | 20000000001 999999999999 | 19999999999
          gYear    | 999999999999 | 9999999999999     | 99999999998 -999999999999
          gMonthDay | --03-01   | --03-01 --12-31    | --02-29
          duration | P1M        | P1M P32D P2M       | P27D P28D P31D
          duration | P1Y        | P12M P367D         | P364D P365D P366D
          duration | -P1M       | -P27D PT0S P1D     | -P1M1D -P32D -P30D
          duration | -PT10S     | -PT9S              | -PT11S
          dayTimeDuration | PT24H | P1D PT86400S     | PT23H59M59.999S
          """)
  void comparesValuesWithAMinimum(String base, String least, String good, String bad) {
    for (String value : good.split(" ", -1)) {
      assertThat(atLeast(base, least, value)).as(value).isEqualTo(value);
    }
    for (String value : bad.split(" ", -1)) {
      assertThat(atLeast(base, least, value)).as(value).isEqualTo("invalid");
    }
  }

  private String atLeast(String base, String least, String value) {
    DatatypeSpec.Bounds none = DatatypeSpec.Bounds.NONE;
    return types.result(
        DatatypeSpec.of(base)
            .withBounds(
                new DatatypeSpec.Bounds(
                    Optional.of(least), none.maximum(), none.minExclusive(), none.maxExclusive())),
        value);
  }

  /** A string may hold what the split of the table above cannot. */
  @ParameterizedTest
  @CsvSource({
    "normalizedString, ' a  b ', valid",
    "normalizedString, '\tb', invalid",
    "normalizedString, '\nb', invalid",
    "normalizedString, '\rb', invalid",
    "token, 'a b', valid",
    "token, '\ta', invalid",
    "token, ' a', invalid",
    "token, 'a ', invalid",
    "token, 'a  b', invalid",
    "base64Binary, 'AAAA AAAA', valid",
    "date, '', invalid",
    "duration, '', invalid",
    "duration, '-', invalid",
    "duration, 'P', invalid",
    "NMTOKEN, '', invalid",
    "language, '', invalid",
    "integer, '', invalid",
    "decimal, '', invalid",
    "double, '', invalid",
    "anyURI, '', valid",
  })
  void blanksAndNothingAreValuesOfSomeDatatypes(String base, String value, String expected) {
    assertThat(types.parse(base, value)).isEqualTo(expected.equals("valid") ? value : "invalid");
  }

  /** XML 1.0, productions 4 and 4a, as they stand there. */
  @Test
  void namesAreMadeOfTheCharactersThatXmlHas() {
    String start =
        ": A-Z _ a-z C0-D6 D8-F6 F8-2FF 370-37D 37F-1FFF 200C-200D 2070-218F 2C00-2FEF 3001-D7FF"
            + " F900-FDCF FDF0-FFFD 10000-EFFFF";
    String more = " - . 0-9 B7 300-36F 203F-2040";
    BitSet starts = characters(start);
    BitSet parts = characters(start + more);
    for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
      String name = Character.toString(c);
      assertThat(NameSyntax.isName(name)).as("U+%04X", c).isEqualTo(starts.get(c));
      assertThat(NameSyntax.isNameToken(name)).as("U+%04X", c).isEqualTo(parts.get(c));
    }
  }

  /** Each range is a character, or two with a hyphen between; several digits are hexadecimal. */
  private static BitSet characters(String ranges) {
    BitSet characters = new BitSet();
    for (String range : ranges.split(" ", -1)) {
      int hyphen = range.indexOf('-', 1);
      String first = hyphen < 0 ? range : range.substring(0, hyphen);
      String last = hyphen < 0 ? range : range.substring(hyphen + 1);
      characters.set(character(first), character(last) + 1);
    }
    return characters;
  }

  private static int character(String text) {
    return text.length() == 1 ? text.charAt(0) : Integer.parseInt(text, 16);
  }
}
