package org.vertice.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.cli.HarbourProject;
import org.vertice.cli.Run;
import org.vertice.cli.terminal.ExitCode;
import picocli.CommandLine.TypeConversionException;

class ByteSizeTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "64k, 65536", "512M, 536870912", "2G, 2147483648", "3MiB, 3145728"})
  void readsANumberWithAUnit(String text, long bytes) {
    assertThat(new ByteSize().convert(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0k", "-1", "1,5M", "12345678901", "k", "5 T"})
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> new ByteSize().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("\"" + text + "\" is not a size");
  }

  @Test
  void refusesALimitOfNoQueries(@TempDir Path folder) throws Exception {
    Run run = HarbourProject.in(folder.resolve("h")).run("serve", "--max-queries", "0");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--max-queries is 0.");
  }
}
