package org.vertice.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.vertice.web.search.LuceneQueries.Nearness;

/** What is marked in a text that was found. */
class HighlightsTest {

  private static List<String> marked(String text, String typed, Nearness nearness) {
    Highlights marks = Highlights.of(text, SearchTerms.of(typed), nearness);
    return marks.spans().stream()
        .map(span -> marks.text().substring(span.start(), span.end()))
        .toList();
  }

  private static List<String> marked(String text, String typed) {
    return marked(text, typed, Nearness.AS_TYPED);
  }

  @Test
  void marksWholeWordsThatBeginWithWhatWasTyped() {
    assertThat(marked("Владимир Путин", "пут")).containsExactly("Путин");
    assertThat(marked("computing Putin", "put")).containsExactly("Putin");
  }

  @Test
  void marksWhatWasTypedAsOneWordOrAsTwo() {
    assertThat(marked("Kim Jong-un", "jongun")).containsExactly("Jong-un");
    assertThat(marked("piazza Tienanmen", "tien an men")).containsExactly("Tienanmen");
  }

  @Test
  void marksCharactersThatStandTogetherOnly() {
    assertThat(marked("金正恩、正確", "正恩")).containsExactly("正恩");
  }

  @Test
  void marksSimilarWordsWhereThoseWereLookedFor() {
    assertThat(marked("Vladimir Putin", "vladmir")).isEmpty();
    assertThat(marked("Vladimir Putin", "vladmir", Nearness.SIMILAR)).containsExactly("Vladimir");
  }

  @Test
  void aLongTextIsCutRoundTheFirstMark() {
    Highlights marks =
        Highlights.of(
            "parola ".repeat(100) + "Putin " + "parola ".repeat(100),
            SearchTerms.of("putin"),
            Nearness.AS_TYPED);
    assertThat(marks.text()).startsWith("… parola").endsWith("parola …").contains("Putin");
    assertThat(marks.text().length()).isLessThan(270);
    assertThat(marks.spans()).hasSize(1);
  }

  @Property
  void marksLieInTheTextOneAfterAnother(@ForAll String text, @ForAll String typed) {
    Highlights marks = Highlights.of(text + text, SearchTerms.of(typed), Nearness.SIMILAR);
    int last = 0;
    for (Highlights.Span span : marks.spans()) {
      assertThat(span.start()).isBetween(last, marks.text().length());
      assertThat(span.end()).isBetween(span.start(), marks.text().length());
      last = span.end();
    }
  }
}
