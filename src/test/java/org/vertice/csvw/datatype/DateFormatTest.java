package org.vertice.csvw.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Model for Tabular Data, section 6.4.4 Formats for dates and times, and UTS 35 part 4. */
class DateFormatTest {

  private final Types types = new Types();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          date | yyyy-MM-dd | 2015-03-22 | 2015-03-22
          date | yyyyMMdd   | 20150322   | 2015-03-22
          date | dd-MM-yyyy | 22-03-2015 | 2015-03-22
          date | d-M-yyyy   | 22-3-2015  | 2015-03-22
          date | MM-dd-yyyy | 03-22-2015 | 2015-03-22
          date | M-d-yyyy   | 3-22-2015  | 2015-03-22
          date | dd/MM/yyyy | 22/03/2015 | 2015-03-22
          date | d/M/yyyy   | 22/3/2015  | 2015-03-22
          date | d/M/yyyy   | 02/03/2015 | 2015-03-02
          date | MM/dd/yyyy | 03/22/2015 | 2015-03-22
          date | M/d/yyyy   | 3/22/2015  | 2015-03-22
          date | dd.MM.yyyy | 22.03.2015 | 2015-03-22
          date | d.M.yyyy   | 22.3.2015  | 2015-03-22
          date | MM.dd.yyyy | 03.22.2015 | 2015-03-22
          date | M.d.yyyy   | 3.22.2015  | 2015-03-22
          date | dd.MM.yyyy | 2.03.2015  | invalid
          date | d.M.yyyy   | 30.2.2015  | invalid
          date | d.M.yyyy   | 22.3.15    | invalid
          date | d.M.yyyy   | 122.3.2015 | invalid
          date | d.M.yyyy   | .3.2015    | invalid
          date | d.M.yyyy   | 2.3.2015 x | invalid
          date | d.M.yyyy   | 22-3.2015  | invalid
          date | d.M.yyyy'x' | 2.3.2015  | invalid
          time | HH:mm:ss.S   | 15:02:37.1   | 15:02:37.1
          time | HH:mm:ss.SSS | 15:02:37.143 | 15:02:37.143
          time | HH:mm:ss.SSS | 15:02:37.1   | 15:02:37.1
          time | HH:mm:ss.SSS | 15:02:37     | 15:02:37
          time | HH:mm:ss.S   | 15:02:37.14  | invalid
          time | HH:mm:ss     | 15:02:37     | 15:02:37
          time | HHmmss       | 150237       | 15:02:37
          time | HH:mm        | 15:02        | 15:02:00
          time | HHmm         | 1502         | 15:02:00
          time | HH:mm        | 25:02        | invalid
          time | HH:mm        | 1:02         | invalid
          time | HH:mm        | 15:2         | invalid
          time | HH:mm:ss.    | 15:02:37.    | 15:02:37
          time | HHmmss.SS    | 150237.25    | 15:02:37.25
          dateTime | yyyy-MM-ddTHH:mm:ss.SSS | 2015-03-15T15:02:37.143 | 2015-03-15T15:02:37.143
          dateTime | yyyy-MM-ddTHH:mm:ss     | 2015-03-15T15:02:37     | 2015-03-15T15:02:37
          dateTime | yyyy-MM-ddTHH:mm        | 2015-03-15T15:02        | 2015-03-15T15:02:00
          dateTime | yyyy-MM-dd'T'HH:mm      | 2015-03-15T15:02        | 2015-03-15T15:02:00
          dateTime | d.M.yyyy HH:mm          | 15.3.2015 15:02         | 2015-03-15T15:02:00
          dateTime | M/d/yyyy HHmmss         | 3/15/2015 150237        | 2015-03-15T15:02:37
          dateTime | yyyyMMdd HHmm           | 20150315 1502           | 2015-03-15T15:02:00
          date | d 'de' M 'de' yyyy      | 2 de 3 de 2015  | 2015-03-02
          date | yyyy''MM''dd            | 2015'03'22      | 2015-03-22
          date | d 'o''clock' M yyyy     | 2 o'clock 3 2015 | 2015-03-02
          date | yyyy-MM-ddX       | 2015-03-22-08     | 2015-03-22-08:00
          date | yyyy-MM-ddX       | 2015-03-22+0530   | 2015-03-22+05:30
          date | yyyy-MM-ddX       | 2015-03-22Z       | 2015-03-22Z
          date | yyyy-MM-ddXX      | 2015-03-22-0800   | 2015-03-22-08:00
          date | yyyy-MM-ddXX      | 2015-03-22-08     | invalid
          date | yyyy-MM-dd XXX    | 2015-03-22 +05:30 | 2015-03-22+05:30
          date | yyyy-MM-ddXXX     | 2015-03-22Z       | 2015-03-22Z
          date | yyyy-MM-ddx       | 2015-03-22-08     | 2015-03-22-08:00
          date | yyyy-MM-ddx       | 2015-03-22Z       | invalid
          date | yyyy-MM-ddxx      | 2015-03-22+0530   | 2015-03-22+05:30
          date | yyyy-MM-ddxxx     | 2015-03-22+05:30  | 2015-03-22+05:30
          date | yyyy-MM-ddxxx     | 2015-03-22Z       | invalid
          date | yyyy-MM-ddXXX     | 2015-03-22        | invalid
          date | yyyy-MM-ddXXX     | 2015-03-22+       | invalid
          date | yyyy-MM-ddXXX     | 2015-03-22+05.30  | invalid
          date | yyyy-MM-ddX       | 2015-03-22 08     | invalid
          date | yyyy-MM-ddX       | 2015-03-22+083    | invalid
          time | HH:mm:ssXXX       | 15:02:37+15:00    | invalid
          dateTimeStamp | yyyy-MM-dd HH:mm X | 2015-03-22 15:02 Z | 2015-03-22T15:02:00Z
          gYear      | yyyy    | 2015    | 2015
          gYearMonth | MM/yyyy | 03/2015 | 2015-03
          gMonthDay  | d.M     | 2.3     | --03-02
          gMonth     | M       | 3       | --03
          gDay       | dd      | 02      | ---02
          """)
  void readsADateAsItsPatternSays(String base, String pattern, String value, String expected) {
    assertThat(types.parse(base, pattern, value)).isEqualTo(expected);
    assertThat(types.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          date | ``
          date | yyyy
          date | yy-MM-dd
          date | dd-MMM-yyyy
          date | EEE dd.MM.yyyy
          date | yyyy-MM-dd HH:mm
          date | yyyy-MM-ddXXXX
          date | yyyy-yyyy-MM-dd
          date | dMyyyy
          date | yyyy-MM-dd'T
          time | yyyy-MM-dd
          time | hh:mm a
          time | HH:mm:S
          time | .SHH:mm:ss
          dateTime | yyyy-MM-dd
          dateTimeStamp | yyyy-MM-dd HH:mm
          """)
  void warnsOfAnInvalidPatternAndIgnoresIt(String base, String pattern) {
    types.parse(base, pattern, "x");
    assertThat(types.warnings()).singleElement().asString().contains("is not a date pattern");
  }

  /** Missing parts, superfluous parts, ambiguous parts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          date | yyyy-MM | it has no day (dd)
          date | dd.MM | it has no year (yyyy)
          date | yyyy | it has no month (MM)
          time | mm:ss | it has no hour (HH)
          time | HH:ss | it has no minute (mm)
          dateTimeStamp | yyyy-MM-ddTHH:mm | it has no time zone (XXX)
          date | yyyy-MM-dd ss | it has second (ss), and a date has none
          date | yyyy-yyyy-MM-dd | "y" is used twice
          date | dMyyyy | it is unclear where "d" ends
          date | EEE dd.MM.yyyy | "EEE" is not known in a date pattern
          date | yyyy-MM-dd'T | a quote is not closed
          """)
  void saysWhyAPatternIsInvalid(String base, String pattern, String why) {
    types.parse(base, pattern, "x");
    assertThat(types.warnings())
        .singleElement()
        .asString()
        .endsWith("is not a date pattern: " + why);
  }
}
