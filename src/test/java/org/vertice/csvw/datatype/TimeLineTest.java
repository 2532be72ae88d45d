package org.vertice.csvw.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and times are counted as the JDK counts them, which knows only years that it can hold. */
class TimeLineTest {

  @Test
  void daysAreCountedAsInJavaTime() {
    for (LocalDate day = LocalDate.of(-1201, 1, 1); day.getYear() < 2801; day = day.plusDays(13)) {
      assertThat(Calendars.epochDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
          .isEqualTo(day.toEpochDay());
    }
  }

  @Test
  void monthsHaveTheDaysThatJavaTimeGivesThem() {
    for (int year : new int[] {-400, -4, 0, 4, 1900, 2000, 2015, 2016, 2100}) {
      for (int month = 1; month <= 12; month++) {
        assertThat(Calendars.daysInMonth(year, month))
            .isEqualTo(YearMonth.of(year, month).lengthOfMonth());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "2015-03-22T13:14:15Z",
        "2016-02-29T23:59:59+05:30",
        "0001-12-31T00:00:01-14:00",
        "-0044-03-15T12:00:00-00:30"
      })
  void timesAreSecondsSinceTheEpoch(String text) {
    assertThat(moment(text))
        .isEqualTo(
            new DateTimeValue(OffsetDateTime.parse(text).toEpochSecond(), BigDecimal.ZERO, true));
  }

  @Test
  void aFractionIsKeptApartToTheLastDigit() {
    assertThat(moment("1970-01-01T00:00:07.000000000000000000001"))
        .isEqualTo(new DateTimeValue(7, new BigDecimal("0.000000000000000000001"), false));
  }

  /** Section 3.3.7: a moment without time zone may be 14 hours earlier or later. */
  @ParameterizedTest
  @CsvSource({
    "2015-01-01T00:00:00, 2015-01-01T14:00:00Z, UNKNOWN",
    "2015-01-01T00:00:00, 2015-01-01T14:00:01Z, LESS",
    "2015-01-01T00:00:00, 2014-12-31T10:00:00Z, UNKNOWN",
    "2015-01-01T00:00:00, 2014-12-31T09:59:59Z, GREATER",
    "2015-01-01T00:00:00Z, 2015-01-01T14:00:01, LESS",
    "2015-01-01T00:00:00Z, 2015-01-01T00:00:00.1Z, LESS",
    "2015-01-01T00:00:00Z, 2015-01-01T01:00:00+01:00, EQUAL",
  })
  void timesOfWhichOnlyOneHasATimeZoneMustBeFarApart(
      String one, String other, OrderedValue.Order order) {
    assertThat(moment(one).compare(moment(other))).isEqualTo(order);
  }

  /** Section 3.3.6: how long a month is depends on the month. */
  @ParameterizedTest
  @CsvSource({
    "P1M, P28D, UNKNOWN", "P1M, P31D, UNKNOWN", "P1M, P27D, GREATER", "P1M, P32D, LESS",
    "P1Y, P12M, EQUAL", "-P1M, P0D, LESS", "-PT1S, PT1S, LESS", "P1D, PT24H, EQUAL",
    "P13M, P396D, UNKNOWN",
  })
  void aDurationIsLessOnlyIfItIsSoFromEveryMonth(
      String one, String other, OrderedValue.Order order) {
    assertThat(span(one).compare(span(other))).isEqualTo(order);
  }

  @Test
  void missingPartsHaveTheDefaultsOfXmlSchema() {
    assertThat(Optional.ofNullable(DateTimeScanner.moment("2015-02", DateTimeType.YEAR_MONTH)))
        .contains(
            new DateTimeValue(
                LocalDate.of(2015, 2, 28).toEpochDay() * 86_400, BigDecimal.ZERO, false));
    assertThat(DateTimeScanner.moment("2015-02-30", DateTimeType.DATE)).isNull();
  }

  private static DateTimeValue moment(String text) {
    return Objects.requireNonNull(DateTimeScanner.moment(text, DateTimeType.DATE_TIME));
  }

  private static DurationValue span(String text) {
    return Objects.requireNonNull(DurationScanner.value(text));
  }
}
