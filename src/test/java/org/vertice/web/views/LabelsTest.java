package org.vertice.web.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts and their places. */
class LabelsTest {

  private static final Box SHEET = new Box(0, 0, 600, 400);

  @Test
  void noLabelCoversAnotherOrLeavesTheSheet() {
    Random random = new Random(7);
    LabelPlacer placer = new LabelPlacer(SHEET);
    List<Box> placed = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double x = random.nextDouble() * 600;
      double y = random.nextDouble() * 400;
      placer.beside(x, y, 4, 20 + random.nextInt(80), 16).ifPresent(placed::add);
    }
    assertThat(placed).hasSizeGreaterThan(40).allMatch(SHEET::contains);
    for (int i = 0; i < placed.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(placed.get(i).overlaps(placed.get(j))).isFalse();
      }
    }
  }

  @Test
  void aLabelGoesToTheOtherSideWhereTheFirstIsTaken() {
    LabelPlacer placer = new LabelPlacer(SHEET);
    placer.block(new Box(300, 180, 400, 220));
    assertThat(placer.beside(290, 200, 4, 50, 16))
        .hasValueSatisfying(box -> assertThat(box.right()).isLessThan(290));
  }

  @Test
  void whatFindsNoPlaceIsNotDrawn() {
    LabelPlacer placer = new LabelPlacer(SHEET);
    placer.block(SHEET);
    assertThat(placer.beside(300, 200, 4, 50, 16)).isEmpty();
  }

  @Test
  void aTextIsCutWhereItsRoomEnds() {
    TextSize size = new TextSize(13);
    String text = "Beijing celebrations of the 80th anniversary";
    String shown = size.fitting(text, 150);
    assertThat(shown).startsWith("Beijing").endsWith("…");
    assertThat(size.width(shown)).isLessThanOrEqualTo(150);
    assertThat(size.fitting("Beijing", 150)).isEqualTo("Beijing");
  }

  @Test
  void aTextIsNeverCutWithinALetter() {
    TextSize size = new TextSize(13);
    String text = "𝒜𝒜𝒜𝒜𝒜𝒜";
    for (int width = 0; width < 100; width++) {
      String shown = size.fitting(text, width).replace("…", "");
      assertThat(text).startsWith(shown);
      assertThat(shown.length() % 2).isZero();
    }
  }

  @Test
  void chineseAndKoreanLettersAreWide() {
    TextSize size = new TextSize(10);
    assertThat(size.width("北京")).isEqualTo(20);
    assertThat(size.width("평양")).isEqualTo(20);
    assertThat(size.width("ii")).isLessThan(10);
  }

  @Test
  void textInADrawingStaysText() {
    String drawn =
        new Svg("x", 10, 10, "a\"><script>")
            .link("#\"onclick=", "c", "<b>")
            .text("t", 0, 0, "start", "<script>alert(1)</script>")
            .endLink()
            .end()
            .toString();
    assertThat(drawn).doesNotContain("<script", "<b>").contains("&lt;script&gt;alert(1)");
  }

  @Test
  void lengthsHaveOneDecimalAtMost() {
    assertThat(Svg.number(1)).isEqualTo("1");
    assertThat(Svg.number(1.26)).isEqualTo("1.3");
    assertThat(Svg.number(-0.01)).isEqualTo("0");
  }
}
