package org.vertice.web.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vertice.web.views.Kind;
import org.vertice.web.views.TextSize;
import org.vertice.web.views.TimeScale;
import org.vertice.web.views.TimeScale.Days;
import org.vertice.web.views.timeline.TimelineEntry.Standing;

class LaneLayoutTest {

  private static final TimelineWords WORDS =
      new TimelineWords(Locale.ENGLISH, "Timeline", "from", "until", "doubted", n -> n + " things");

  private static final Days YEAR = new Days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

  static TimelineEntry entry(String name, String date) {
    return new TimelineEntry(
        "https://example.org/" + name,
        name,
        "/" + name,
        new Kind("event", "event"),
        Period.of(date, date).orElseThrow(),
        Standing.ACCEPTED,
        List.of());
  }

  private static List<LaneLayout.Placed> place(List<TimelineEntry> entries, int mostRows) {
    TimeScale scale = TimeScale.plain(YEAR, 100, 900);
    return new LaneLayout(scale, new TextSize(13), YEAR, mostRows).place(entries, WORDS);
  }

  @Test
  void neitherMarksNorLabelsTouchEachOther() {
    Random random = new Random(3);
    List<TimelineEntry> entries = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      entries.add(
          entry(
              "event number " + i,
              LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365)).toString()));
    }
    List<LaneLayout.Placed> placed = place(entries, Integer.MAX_VALUE);
    assertThat(placed).hasSize(60);
    for (LaneLayout.Placed one : placed) {
      assertThat(one.extent().left()).isGreaterThanOrEqualTo(99);
      assertThat(one.extent().right()).isLessThanOrEqualTo(901);
      for (LaneLayout.Placed other : placed) {
        assertThat(!one.equals(other) && one.extent().overlaps(other.extent())).isFalse();
      }
    }
  }

  @Test
  void manyOnOneDayBecomeOneMarkWithANumber() {
    List<TimelineEntry> entries = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      entries.add(entry("statement " + i, "2025-09-03"));
    }
    entries.add(entry("parade", "2025-05-09"));
    List<LaneLayout.Placed> placed = place(entries, 4);
    assertThat(placed)
        .extracting(LaneLayout.Placed::label)
        .containsExactlyInAnyOrder("12 things", "parade");
  }

  @Test
  void thousandsOfTimesOfAllLengthsAreBundled() {
    Random random = new Random(11);
    List<TimelineEntry> entries = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300));
      entries.add(entry("span " + i, from + "/" + from.plusDays(random.nextInt(60))));
    }
    List<LaneLayout.Placed> placed = place(entries, 4);
    assertThat(placed).hasSizeLessThan(100);
    assertThat(placed.stream().mapToInt(each -> each.entries().size()).sum()).isEqualTo(5000);
  }

  @Test
  void aMarkNearTheRightEndHasItsLabelOnItsLeft() {
    LaneLayout.Placed placed =
        place(List.of(entry("last day of the year", "2025-12-31")), 4).get(0);
    assertThat(placed.labelBox().right()).isLessThan(placed.left());
    assertThat(placed.label()).isEqualTo("last day of the year");
  }

  @Test
  void theLabelOfAMarkThatFillsTheLaneIsBelowIt() {
    LaneLayout.Placed placed =
        place(List.of(entry("a year of which no day is known", "2025")), 4).get(0);
    assertThat(placed.labelBox().top()).isGreaterThan(0);
    assertThat(LaneLayout.rows(List.of(placed))).isEqualTo(2);
  }

  @Test
  void aDayIsADotHoweverWideDaysAre() {
    LocalDate day = LocalDate.of(2025, 9, 3);
    TimeScale scale = TimeScale.plain(new Days(day, day), 100, 900);
    LaneLayout.Placed placed =
        new LaneLayout(scale, new TextSize(13), YEAR, 4)
            .place(List.of(entry("parade", "2025-09-03")), WORDS)
            .get(0);
    assertThat(placed.right() - placed.left()).isEqualTo(LaneLayout.DOT);
    assertThat(placed.labelBox().left()).isGreaterThan(placed.right());
  }

  @Test
  void whatHasNoEndIsDrawnUntilTheLastKnownDay() {
    TimeScale scale =
        TimeScale.plain(new Days(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)), 100, 900);
    LaneLayout.Placed placed =
        new LaneLayout(scale, new TextSize(13), YEAR, 4)
            .place(List.of(entry("war", "2025-02-01/..")), WORDS)
            .get(0);
    assertThat(placed.left()).isEqualTo(scale.x(LocalDate.of(2025, 2, 1)));
    assertThat(placed.right()).isEqualTo(scale.x(LocalDate.of(2026, 1, 1)));
  }

  @Test
  void aDayIsWideEnoughToBeSeen() {
    LaneLayout.Placed placed = place(List.of(entry("x", "2025-01-01")), 4).get(0);
    assertThat(placed.right() - placed.left()).isEqualTo(LaneLayout.DOT);
    assertThat(placed.left()).isGreaterThanOrEqualTo(100);
  }
}
