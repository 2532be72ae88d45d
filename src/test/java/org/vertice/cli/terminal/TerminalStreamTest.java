package org.vertice.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text written to a terminal breaks lines and sets colours, and does nothing else. */
class TerminalStreamTest {

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "plain text,plain text",
        "Ким «è» 𝒜,Ким «è» 𝒜",
        "\u001b[1;33mbold\u001b[0m,\u001b[1;33mbold\u001b[0m",
        "\u001b[2Jgone,\\u001b[2Jgone",
        "\u001b]0;title\u0007,\\u001b]0;title\\u0007",
        "\u001b\u001b[1m,\\u001b\u001b[1m",
        "a\u009b2Jb,a\\u009b2Jb",
        "a\u00a0b,a\u00a0b",
        "a\bb\rc,a\\u0008b\\u000dc",
        "tab\tstays,tab\tstays",
        "\u001b[11111111111111111111m,\\u001b[11111111111111111111m"
      })
  void writesControlCharactersAsEscapes(String text, String shown) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    new TerminalStream(whole).write(bytes);
    assertThat(whole.toString(StandardCharsets.UTF_8)).isEqualTo(shown);
    ByteArrayOutputStream single = new ByteArrayOutputStream();
    TerminalStream stream = new TerminalStream(single);
    for (byte each : bytes) {
      stream.write(each);
    }
    assertThat(single.toString(StandardCharsets.UTF_8)).isEqualTo(shown);
  }
}
