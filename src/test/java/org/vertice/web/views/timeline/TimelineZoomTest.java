package org.vertice.web.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.web.views.TimeScale.Days;

class TimelineZoomTest {

  private static final Days ALL = new Days(LocalDate.of(1945, 1, 1), LocalDate.of(2025, 12, 31));

  private static final List<TimelineEntry> ENTRIES =
      List.of(
          LaneLayoutTest.entry("a", "1961"),
          LaneLayoutTest.entry("b", "2024-06"),
          LaneLayoutTest.entry("c", "2025-09-03"),
          LaneLayoutTest.entry("d", "2025-09-03"));

  private static TimelineZoom zoom(String from, String to) {
    return TimelineZoom.of(ALL, Optional.of(from), Optional.of(to)).orElseThrow();
  }

  private static List<String> closer(TimelineZoom zoom) {
    return zoom.closer(ENTRIES).stream()
        .map(step -> TimelineZoom.parameters(step.days()) + " " + step.count())
        .toList();
  }

  @Test
  void eachStepOffersTheNextInWhichSomethingIs() {
    assertThat(closer(new TimelineZoom(ALL, ALL)))
        .containsExactly("from=1960&to=1969 1", "from=2020&to=2029 3");
    assertThat(closer(zoom("2020", "2029")))
        .containsExactly("from=2024&to=2024 1", "from=2025&to=2025 2");
    assertThat(closer(zoom("2025", "2025"))).containsExactly("from=2025-09&to=2025-09 2");
    assertThat(closer(zoom("2025-09", "2025-09")))
        .containsExactly("from=2025-09-03&to=2025-09-03 2");
    assertThat(closer(zoom("2025-09-03", "2025-09-03"))).isEmpty();
  }

  @Test
  void theWayBackLeadsOverMonthYearAndDecade() {
    assertThat(zoom("2025-09-03", "2025-09-03").around().stream().map(TimelineZoom::parameters))
        .containsExactly("from=2020&to=2029", "from=2025&to=2025", "from=2025-09&to=2025-09");
  }

  @ParameterizedTest
  @CsvSource({"soon, 2025", "2025, 2024", "2025-13, 2026"})
  void whatIsNoWindowIsRefused(String from, String to) {
    assertThat(TimelineZoom.of(ALL, Optional.of(from), Optional.of(to))).isEmpty();
  }

  @Test
  void aWindowOfMillionsOfYearsIsCutToWhatThereIsAndACenturyAround() {
    assertThat(zoom("-999999999", "999999999").window())
        .isEqualTo(new Days(LocalDate.of(1845, 1, 1), LocalDate.of(2125, 12, 31)));
    assertThat(TimelineZoom.of(ALL, Optional.of("5000"), Optional.of("6000"))).isEmpty();
  }

  @Test
  void withoutDatesAllIsShown() {
    assertThat(TimelineZoom.of(ALL, Optional.empty(), Optional.empty()).orElseThrow().showsAll())
        .isTrue();
  }
}
