package org.vertice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vertice.report.Location.CellLocation;
import org.vertice.report.Location.FileLocation;
import org.vertice.report.Location.GraphLocation;
import org.vertice.report.Location.JsonLocation;
import org.vertice.report.Location.TextLocation;
import org.vertice.report.TextReport.Layout;

class TextReportTest {

  @Test
  void namesFileLineAndFieldThenRecordAndColumn() {
    assertThat(plain(badVenue(14, 13, "pyongjang").withFix("did you mean \"pyongyang\"?")))
        .isEqualTo(
            """
            seeds/meetings.csv:14:5 [foreign-key-missing] error in record 13, column venue: There is no place "pyongjang".
              fix: did you mean "pyongyang"?
            1 error
            """);
  }

  @Test
  void namesTheRowIfTheFindingIsNotAboutACell() {
    assertThat(
            plain(
                Diagnostic.error(
                    "row-ragged", "5 fields.", new CellLocation("a.csv", 3, 0, 2, ""))))
        .startsWith("a.csv:3 [row-ragged] error in record 2: 5 fields.\n");
  }

  @Test
  void callsTheHeaderByItsName() {
    assertThat(
            plain(
                Diagnostic.error(
                    "header-double", "Twice.", new CellLocation("a.csv", 1, 4, 2, 0, "name"))))
        .startsWith("a.csv:1:4 [header-double] error in header, column name: Twice.\n");
  }

  @Test
  void namesThePointerInJson() {
    Location place = new JsonLocation("m.json", "/tables/2", 40, 12);
    assertThat(plain(Diagnostic.warning("property-unknown", "No \"titel\".", place)))
        .startsWith("m.json:40:12 [property-unknown] warning in /tables/2: No \"titel\".\n");
  }

  @Test
  void namesTheResourceWhereNoCellWasFound() {
    assertThat(
            plain(
                Diagnostic.error("shape", "No label.", new GraphLocation("graph", "id/person/x"))))
        .startsWith("graph [shape] error in id/person/x: No label.\n");
  }

  @Test
  void namesPlacesInTextsAndWholeFiles() {
    assertThat(
            plain(
                Diagnostic.error("syntax", "No dot.", new TextLocation("a.ttl", 3, 9)),
                Diagnostic.info("empty", "No rows.", new FileLocation("b.csv"))))
        .isEqualTo(
            """
            a.ttl:3:9 [syntax] error: No dot.
            b.csv [empty] info: No rows.
            1 error, 1 info
            """);
  }

  @Test
  void showsTheFirstOfManySimilarFindingsAndCountsTheOthersWithTheirLines() {
    List<Diagnostic> alike = new ArrayList<>();
    IntStream.rangeClosed(2, 41).forEach(line -> alike.add(badVenue(line, line - 1, "x" + line)));
    assertThat(plain(alike.toArray(Diagnostic[]::new)).lines())
        .hasSize(5)
        .element(3)
        .isEqualTo("  … and 37 more like this in seeds/meetings.csv: lines 5–41");
  }

  @Test
  void doesNotGroupFindingsOfDifferentColumns() {
    Diagnostic[] findings = new Diagnostic[10];
    for (int i = 0; i < findings.length; i++) {
      findings[i] =
          Diagnostic.error(
              "code-unknown",
              "There is no \"x\".",
              new CellLocation("a.csv", i + 2, 3, 2, i + 1, i % 2 == 0 ? "role" : "rank"));
    }
    assertThat(plain(findings)).contains("2 more like this").doesNotContain("7 more");
  }

  @Test
  void showsTheFourthRatherThanCountingOne() {
    assertThat(
            plain(
                badVenue(2, 1, "a"), badVenue(3, 2, "b"), badVenue(4, 3, "c"), badVenue(5, 4, "d")))
        .contains("seeds/meetings.csv:5:5")
        .doesNotContain("more like this");
  }

  @Test
  void showsAllWhenAsked() {
    Diagnostic[] findings =
        IntStream.range(2, 12).mapToObj(line -> badVenue(line, 1, "x")).toArray(Diagnostic[]::new);
    assertThat(text(new Layout(false, 0, true), List.of(), findings).lines()).hasSize(11);
  }

  @Test
  void theSummaryNamesWhatWasChecked() {
    String text =
        text(
            Layout.plain(),
            List.of(Measure.of(24, "table"), Measure.of(1, "claim"), Measure.of(1200, "row")),
            badVenue(2, 1, "x"),
            Diagnostic.warning("w", "W.", new FileLocation("a")),
            Diagnostic.warning("w", "V.", new FileLocation("a")));
    assertThat(text).endsWith("\n1 error, 2 warnings in 24 tables, 1 claim, 1,200 rows\n");
  }

  @Test
  void saysThatNothingWasFound() {
    assertThat(text(Layout.plain(), List.of(Measure.of(3, "table"))))
        .isEqualTo("no findings in 3 tables\n");
  }

  @Test
  void wrapsToTheTerminalAndLosesNoWord() {
    Diagnostic finding =
        badVenue(14, 13, "pyongjang").withFix("take one of the places " + "a ".repeat(40));
    String wrapped = text(new Layout(false, 60, false), List.of(), finding);
    assertThat(wrapped.lines()).allMatch(line -> line.length() <= 60);
    assertThat(wrapped.replaceAll("\\s+", " "))
        .isEqualTo(text(Layout.plain(), List.of(), finding).replaceAll("\\s+", " "));
  }

  @Test
  void coloursChangeNothingButTheColour() {
    Diagnostic finding = badVenue(14, 13, "x").withFix("none");
    String coloured = text(new Layout(true, 0, false), List.of(), finding);
    assertThat(coloured).contains("\u001b[1;31merror\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(text(Layout.plain(), List.of(), finding));
  }

  @Test
  void sortsTheFindingsOfAFileByLine() {
    assertThat(
            plain(
                Diagnostic.error("c", "3.", new TextLocation("b", 9, 1)),
                Diagnostic.error("c1", "1.", new TextLocation("a", 1, 1)),
                Diagnostic.error("c2", "2.", new TextLocation("b", 2, 1))))
        .isEqualTo("b:2:1 [c2] error: 2.\nb:9:1 [c] error: 3.\na:1:1 [c1] error: 1.\n3 errors\n");
  }

  @Test
  void reportsADuplicateFindingOnce() {
    assertThat(plain(badVenue(2, 1, "x"), badVenue(2, 1, "x"))).endsWith("\n1 error\n");
  }

  private static Diagnostic badVenue(int line, long record, String value) {
    return Diagnostic.error(
        "foreign-key-missing",
        "There is no place \"" + value + "\".",
        new CellLocation("seeds/meetings.csv", line, 5, 2, record, "venue"));
  }

  private static String plain(Diagnostic... findings) {
    return text(Layout.plain(), List.of(), findings);
  }

  private static String text(Layout layout, List<Measure> measures, Diagnostic... findings) {
    StringBuilder text = new StringBuilder();
    try {
      new TextReport(layout).write(Report.on(List.of(findings), measures), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return text.toString();
  }
}
