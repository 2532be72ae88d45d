package org.vertice.web.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vertice.web.views.TimeScale.Days;
import org.vertice.web.views.TimeScale.Stretch;
import org.vertice.web.views.TimeTicks.Tick;

class TimeScaleTest {

  private static final Days EIGHTY_YEARS = years(1945, 2025);

  private static Days years(int first, int last) {
    return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void aPlainScaleGivesEachDayTheSameRoom() {
    TimeScale scale = TimeScale.plain(years(2025, 2025), 0, 365);
    assertThat(scale.x(day("2025-01-01"))).isZero();
    assertThat(scale.x(day("2025-02-01"))).isEqualTo(31);
    assertThat(scale.after(day("2025-12-31"))).isEqualTo(365);
  }

  @Test
  void whatIsOutsideIsAtTheEnds() {
    TimeScale scale = TimeScale.plain(years(2025, 2025), 10, 375);
    assertThat(scale.x(LocalDate.MIN)).isEqualTo(10);
    assertThat(scale.after(LocalDate.MAX)).isEqualTo(375);
  }

  @Test
  void longTimesWithoutAnythingAreFolded() {
    TimeScale scale =
        TimeScale.folded(
            EIGHTY_YEARS,
            List.of(years(1945, 1948), years(1961, 1961), years(2022, 2025)),
            0,
            1000);
    assertThat(scale.stretches())
        .extracting(stretch -> stretch.from().getYear())
        .containsExactly(1945, 1961, 2022);
    double year = scale.x(day("2025-01-01")) - scale.x(day("2024-01-01"));
    assertThat(year).isGreaterThan(90);
    assertThat(scale.x(day("1961-01-01")) - scale.after(day("1948-12-31")))
        .isCloseTo(TimeScale.FOLD, within(1e-6));
  }

  @Test
  void alsoAFoldedScaleNeverGoesBack() {
    TimeScale scale =
        TimeScale.folded(EIGHTY_YEARS, List.of(years(1945, 1948), years(2022, 2025)), 0, 1000);
    double before = -1;
    for (LocalDate day = day("1944-01-01"); day.getYear() < 2027; day = day.plusDays(10)) {
      assertThat(scale.x(day)).as("%s", day).isBetween(before, 1000.0);
      before = scale.x(day);
    }
  }

  @Test
  void aWindowOfFewYearsIsNotFolded() {
    TimeScale scale =
        TimeScale.folded(years(2010, 2025), List.of(years(2010, 2010), years(2025, 2025)), 0, 900);
    assertThat(scale.stretches()).hasSize(1);
  }

  @Test
  void whatBeganBeforeTheWindowDoesNotStretchIt() {
    TimeScale scale =
        TimeScale.folded(years(2000, 2025), List.of(years(1900, 2001), years(2020, 2030)), 0, 900);
    assertThat(scale.first()).isEqualTo(day("2000-01-01"));
    assertThat(scale.last()).isEqualTo(day("2025-12-31"));
  }

  @Test
  void marksAreAsFineAsTheirNamesHaveRoom() {
    assertThat(names(years(2025, 2025), 800)).startsWith("Jan 2025", "Feb", "Mar").hasSize(12);
    assertThat(names(years(2025, 2025), 300)).containsExactly("Jan 2025", "Apr", "Jul", "Oct");
    assertThat(names(EIGHTY_YEARS, 800)).startsWith("1950", "1960").endsWith("2020");
    assertThat(names(new Days(day("2025-09-01"), day("2025-09-07")), 800))
        .startsWith("1 Sep 2025", "2 Sep")
        .hasSize(7);
  }

  @Test
  void marksAreNamedInTheReadersLanguage() {
    Stretch year = TimeScale.plain(years(2025, 2025), 0, 800).stretches().get(0);
    assertThat(new TimeTicks(Locale.ITALIAN, 60).of(year))
        .extracting(Tick::name)
        .startsWith("gen 2025", "feb");
  }

  @Test
  void twoMarksAreNeverNearerThanTheirNamesNeed() {
    for (int width : IntStream.iterate(100, w -> w < 3000, w -> w + 77).toArray()) {
      TimeScale scale = TimeScale.plain(EIGHTY_YEARS, 0, width);
      List<Tick> ticks = new TimeTicks(Locale.ENGLISH, 60).of(scale.stretches().get(0));
      for (int i = 1; i < ticks.size(); i++) {
        assertThat(scale.x(ticks.get(i).day()) - scale.x(ticks.get(i - 1).day()))
            .as("width %s", width)
            .isGreaterThan(59);
      }
    }
  }

  private static List<String> names(Days window, double width) {
    Stretch stretch = TimeScale.plain(window, 0, width).stretches().get(0);
    return new TimeTicks(Locale.ENGLISH, 60).of(stretch).stream().map(Tick::name).toList();
  }
}
