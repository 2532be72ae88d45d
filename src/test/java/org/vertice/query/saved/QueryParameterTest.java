package org.vertice.query.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What help says of a parameter. */
class QueryParameterTest {

  private static QueryParameter parameter(
      boolean required, Optional<String> value, List<String> choices, String meaning) {
    return new QueryParameter(
        "flag",
        "_flag",
        new ParameterType.Text(""),
        required,
        value,
        choices,
        LocalizedText.of(meaning));
  }

  @Test
  void theSummarySaysTypeAndWhetherAValueIsRequired() {
    assertThat(parameter(true, Optional.empty(), List.of(), "colour").summary())
        .isEqualTo("colour (text, required)");
    assertThat(parameter(false, Optional.empty(), List.of(), "").summary())
        .isEqualTo("(text, optional)");
    assertThat(parameter(true, Optional.of("red"), List.of("red", "blue"), "").summary())
        .isEqualTo("(text, default red, one of red, blue)");
  }

  @Test
  void aRequiredParameterWithoutADefaultMustBeGiven() {
    assertThat(parameter(true, Optional.empty(), List.of(), "").mustBeGiven()).isTrue();
    assertThat(parameter(true, Optional.of("red"), List.of(), "").mustBeGiven()).isFalse();
    assertThat(parameter(false, Optional.empty(), List.of(), "").mustBeGiven()).isFalse();
  }

  @Test
  void theExampleIsAValidValue() {
    assertThat(parameter(true, Optional.of("red"), List.of("blue", "red"), "").example())
        .isEqualTo("red");
    assertThat(parameter(true, Optional.empty(), List.of("blue", "red"), "").example())
        .isEqualTo("blue");
    assertThat(parameter(true, Optional.empty(), List.of(), "").example()).isEqualTo("word");
  }
}
