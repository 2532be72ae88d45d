package org.vertice.csvw.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refused value may have been meant to be. */
class ValueSuggestionsTest {

  private static final String DECIMAL = "[+-]?[0-9]+(\\.[0-9]+)?";
  private static final String INTEGER = "[+-]?[0-9]+";
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "47,65      | " + DECIMAL + " | 47.65",
        "-0,5       | " + DECIMAL + " | -0.5",
        "1.200      | " + INTEGER + " | 1200",
        "1 200 000  | " + INTEGER + " | 1200000",
        "3.5.1887   | " + DAY + "     | 1887-05-03",
        "25/12/1887 | " + DAY + "     | 1887-12-25",
        "12/25/1887 | " + DAY + "     | 1887-12-25",
        "13/12/1887 | " + DAY + "     | 1887-12-13",
        "12/13/1887 | " + DAY + "     | 1887-12-13",
        "TRUE       | true            | true",
        "São Lourenço do Sul | " + ID + " | sao-lourenco-do-sul"
      })
  void theFormThatIsValidInTheColumnIsFound(String written, String taken, String meant) {
    assertThat(ValueSuggestions.of(written, form -> form.matches(taken))).contains(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"3/5/1887 | " + DAY, "12/12/1887 | " + DAY, "many | " + INTEGER, "a,b | " + DECIMAL})
  void ambiguousValuesAreLeft(String written, String taken) {
    assertThat(ValueSuggestions.of(written, form -> form.matches(taken)))
        .isEqualTo(Optional.empty());
  }
}
