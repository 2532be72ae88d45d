package org.vertice.web.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.web.views.TimeScale.Days;

class PeriodTest {

  private static final TimelineWords ENGLISH =
      new TimelineWords(Locale.ENGLISH, "Timeline", "from", "until", "doubted", n -> n + " things");

  private static Period period(@Nullable String start, @Nullable String end) {
    return Period.of(start, end).orElseThrow();
  }

  @Test
  void aDayIsKnownForSure() {
    LocalDate day = LocalDate.of(2025, 9, 3);
    assertThat(period("2025-09-03", "2025-09-03").surely()).contains(new Days(day, day));
  }

  @Test
  void ofAMonthNoDayIsSure() {
    Period june = period("2024-06", "2024-06");
    assertThat(june.surely()).isEmpty();
    assertThat(june.earliest()).contains(LocalDate.of(2024, 6, 1));
    assertThat(june.latest()).contains(LocalDate.of(2024, 6, 30));
  }

  @Test
  void betweenTwoYearsTheTimeBetweenIsSure() {
    assertThat(period("1945", "1948").surely())
        .contains(new Days(LocalDate.of(1945, 12, 31), LocalDate.of(1948, 1, 1)));
  }

  @Test
  void whatHasNoEndGoesOn() {
    Period war = period("2022", null);
    assertThat(war.latest()).isEmpty();
    assertThat(war.surely()).contains(new Days(LocalDate.of(2022, 12, 31), LocalDate.MAX));
    assertThat(war.touches(LocalDate.of(2050, 1, 1), LocalDate.of(2050, 1, 2))).isTrue();
    assertThat(war.touches(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31))).isFalse();
  }

  @Test
  void openEndsOfAnIntervalAreOpen() {
    assertThat(period("2022/..", "2022/..").latest()).isEmpty();
    assertThat(period("../1945", "../1945").earliest()).isEmpty();
  }

  @Test
  void whatIsNoDateIsNoPeriod() {
    assertThat(Period.of("spring", null)).isEqualTo(Optional.empty());
    assertThat(Period.of(null, null)).isEmpty();
    assertThat(Period.of("..", "..")).isEmpty();
    assertThat(Period.of("-999999999", "999999999")).isEmpty();
  }

  @Test
  void aYearIsCoarserThanItsMonth() {
    assertThat(period("2024", "2024").isCoarserThan(period("2024-06", "2024-06"))).isTrue();
    assertThat(period("2024-06", "2024-06").isCoarserThan(period("2024", "2024"))).isFalse();
    assertThat(period("2023", "2023").isCoarserThan(period("2024-06", "2024-06"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-03, 2025-09-03, 3 September 2025",
    "2024-06,    2024-06,    June 2024",
    "1961,       1961,       1961",
    "1945,       1948,       1945 – 1948",
    "2022,       ,           from 2022",
    ",           1945,       until 1945",
    "201X,       201X,       2010 – 2019",
    "2024?,      2024?,      2024 (?)",
    "2022/..,    2022/..,    from 1 January 2022"
  })
  void aTimeIsShownAsPreciselyAsItIsKnown(
      @Nullable String start, @Nullable String end, String text) {
    assertThat(ENGLISH.of(period(start, end))).isEqualTo(text);
  }
}
