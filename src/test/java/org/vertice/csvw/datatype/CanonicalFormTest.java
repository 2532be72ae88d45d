package org.vertice.csvw.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XML Schema 1.1 part 2, appendix E: one value has one canonical form. */
class CanonicalFormTest {

  private final Types types = new Types();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          boolean  | 1            | true
          boolean  | 0            | false
          boolean  | true         | true
          boolean  | false        | false
          integer  | +007         | 7
          integer  | -0           | 0
          integer  | 100          | 100
          decimal  | -007.500     | -7.5
          decimal  | 5.           | 5
          decimal  | .5           | 0.5
          decimal  | -.50         | -0.5
          decimal  | -0.00        | 0
          decimal  | 10.0         | 10
          double   | 100          | 1.0E2
          double   | -0.0125      | -1.25E-2
          double   | 0            | 0.0E0
          double   | -0           | -0.0E0
          double   | 1e400        | INF
          double   | -1e400       | -INF
          double   | +INF         | INF
          double   | NaN          | NaN
          double   | 16777217     | 1.6777217E7
          float    | 16777217     | 1.6777216E7
          float    | 0.1          | 1.0E-1
          float    | 1e39         | INF
          date     | 2015-01-01+00:00 | 2015-01-01Z
          date     | 2015-01-01-00:00 | 2015-01-01Z
          date     | 2015-01-01+01:00 | 2015-01-01+01:00
          gYear    | 2015+00:00   | 2015Z
          time     | 24:00:00     | 00:00:00
          time     | 12:00:00.500 | 12:00:00.5
          time     | 12:00:00.000+00:00 | 12:00:00Z
          dateTime | 2015-12-31T24:00:00 | 2016-01-01T00:00:00
          dateTime | 2015-02-28T24:00:00.0Z | 2015-03-01T00:00:00Z
          dateTime | -0001-12-31T24:00:00 | 0000-01-01T00:00:00
          dateTime | -0044-03-15T24:00:00 | -0044-03-16T00:00:00
          dateTime | 99999999-12-31T24:00:00 | 100000000-01-01T00:00:00
          dateTime | 100000000-01-01T24:00:00 | 100000000-01-01T24:00:00
          hexBinary | 0fb7        | 0FB7
          base64Binary | AA AA    | AAAA
          duration | P12M         | P1Y
          duration | -P1Y13M      | -P2Y1M
          duration | PT3600S      | PT1H
          duration | PT90M        | PT1H30M
          duration | P1DT24H      | P2D
          duration | PT1.50S      | PT1.5S
          duration | -P0Y         | PT0S
          yearMonthDuration | P0Y | P0M
          dayTimeDuration | P0D   | PT0S
          string   | 007          | 007
          """)
  void aValueIsWrittenInOneWay(String base, String value, String canonical) {
    assertThat(types.compile(DatatypeSpec.of(base)).canonical(value)).isEqualTo(canonical);
  }

  /** Moments are equal in whatever time zone they are written (part 2, section 3.3.7). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dateTime      | 2015-01-01T00:30:00+01:00 | 2014-12-31T23:30:00Z
          dateTime      | 2015-01-01T00:30:00-01:00 | 2015-01-01T01:30:00Z
          dateTime      | 2015-01-01T12:00:00Z      | 2015-01-01T12:00:00Z
          dateTime      | 2015-01-01T12:00:00       | 2015-01-01T12:00:00
          dateTimeStamp | 2015-01-01T00:30:00+01:00 | 2014-12-31T23:30:00Z
          dateTime      | 9999999999-01-01T00:30:00+01:00 | 9999999999-01-01T00:30:00+01:00
          date          | 2015-01-01+01:00          | 2015-01-01+01:00
          integer       | +07                       | 7
          """)
  void equalValuesHaveOneKey(String base, String value, String key) {
    assertThat(types.compile(DatatypeSpec.of(base)).key(value)).isEqualTo(key);
  }

  @Test
  void theIriOfADatatypeIsItsOwnOrThatOfItsBase() {
    assertThat(types.compile(DatatypeSpec.of("number")).datatypeIri())
        .isEqualTo("http://www.w3.org/2001/XMLSchema#double");
    DatatypeSpec own =
        new DatatypeSpec(
            "integer",
            Optional.of("http://example.org/t"),
            new DatatypeSpec.NoFormat(),
            DatatypeSpec.Lengths.ANY,
            DatatypeSpec.Bounds.NONE);
    assertThat(types.compile(own).datatypeIri()).isEqualTo("http://example.org/t");
  }
}
