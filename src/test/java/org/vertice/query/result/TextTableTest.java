package org.vertice.query.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer on a terminal: in columns while words stay whole, else row by row. */
class TextTableTest {

  private static final TextTable.Column SHIP =
      new TextTable.Column("ship", List.of("Aurora", "Nordstern"), false);
  private static final TextTable.Column TONS =
      new TextTable.Column("tons", List.of("900", "12000"), true);
  private static final TextTable.Column REASON =
      new TextTable.Column(
          "reason", List.of("came in before the storm had reached the harbour", ""), false);

  @Test
  void setsNumbersFlushRight() {
    assertThat(lines(80, SHIP, TONS))
        .containsExactly(
            "ship        tons", "─────────  ─────", "Aurora       900", "Nordstern  12000");
  }

  @Test
  void wrapsTheWidestColumnBetweenWords() {
    assertThat(lines(40, SHIP, TONS, REASON))
        .containsExactly(
            "ship        tons  reason",
            "─────────  ─────  ──────────────────────",
            "Aurora       900  came in before the",
            "                  storm had reached the",
            "                  harbour",
            "Nordstern  12000");
  }

  @Test
  void givesEachRowABlockRatherThanBreakWords() {
    assertThat(lines(24, SHIP, TONS, REASON))
        .containsExactly(
            "ship    Aurora",
            "tons    900",
            "reason  came in before",
            "        the storm had",
            "        reached the",
            "        harbour",
            "",
            "ship    Nordstern",
            "tons    12000",
            "");
  }

  @Test
  void leavesColumnsWithoutValueOutOfABlock() {
    assertThat(lines(24, SHIP, TONS, REASON)).filteredOn(l -> l.startsWith("reason")).hasSize(1);
  }

  @Test
  void countsCharactersOfTwoCells() {
    TextTable.Column name = new TextTable.Column("name", List.of("金正恩", "Kim"), false);
    TextTable.Column tons = new TextTable.Column("tons", List.of("1", "2"), true);
    assertThat(lines(80, name, tons))
        .containsExactly("name    tons", "──────  ────", "金正恩     1", "Kim        2");
  }

  @Test
  void staysInColumnsWhileTheyJustFit() {
    assertThat(lines(30, SHIP, TONS, REASON).get(0)).startsWith("ship        tons  reason");
    assertThat(lines(29, SHIP, TONS, REASON).get(0)).isEqualTo("ship    Aurora");
  }

  @Test
  void letsTwoWideColumnsShareTheRoom() {
    TextTable.Column one =
        new TextTable.Column("one", List.of("aa ".repeat(20).strip(), ""), false);
    TextTable.Column two =
        new TextTable.Column("two", List.of("bb ".repeat(20).strip(), ""), false);
    assertThat(lines(42, one, two).get(1)).isEqualTo("─".repeat(20) + "  " + "─".repeat(20));
    assertThat(lines(43, one, two).get(1)).isEqualTo("─".repeat(20) + "  " + "─".repeat(21));
  }

  @Test
  void keepsAnEmptyTableInOneLineHoweverNarrow() {
    StringBuilder text = new StringBuilder();
    TextTable.Column name = new TextTable.Column("name", List.of(), false);
    TextTable.Column reason = new TextTable.Column("reason", List.of(), false);
    new TextTable(List.of(name, reason), 0).appendTo(text, 5);
    assertThat(text.toString().lines()).containsExactly("name  reason", "────  ──────");
  }

  private static List<String> lines(int width, TextTable.Column... columns) {
    StringBuilder text = new StringBuilder();
    new TextTable(List.of(columns), 2).appendTo(text, width);
    return text.toString().lines().toList();
  }
}
