package org.vertice.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.vertice.web.search.Words.Word;

/** What a word is. */
class WordsTest {

  private static List<String> words(String text) {
    return Words.of(text).stream().map(Word::text).toList();
  }

  @Test
  void apostrophesAndHyphensEndAWord() {
    assertThat(words("dell’incontro l'Ucraina Kim Jong-un"))
        .containsExactly("dell", "incontro", "l", "ucraina", "kim", "jong", "un");
  }

  @Test
  void accentsAndCaseMakeNoDifference() {
    assertThat(words("Chŏng-ŭn VLADIMIROVIČ Straße Łódź Ёлка Київ"))
        .containsExactly("chong", "un", "vladimirovic", "strasse", "lodz", "елка", "киів");
    assertThat(words("И\u0306")).isEqualTo(words("Й"));
  }

  @Test
  void aScriptWithoutBlanksGivesAWordForEachCharacter() {
    assertThat(words("金正恩")).containsExactly("金", "正", "恩");
    assertThat(words("김정은 2024년")).containsExactly("김", "정", "은", "2024", "년");
  }

  @Test
  void vowelSignsOfIndianScriptsStay() {
    assertThat(words("मोदी")).containsExactly("मोदी");
  }

  @Property
  void everyWordStandsWhereItSays(@ForAll String text) {
    int last = 0;
    for (Word word : Words.of(text)) {
      assertThat(word.start()).isGreaterThanOrEqualTo(last);
      assertThat(Words.folded(text.substring(word.start(), word.end()))).isEqualTo(word.text());
      last = word.end();
    }
  }
}
