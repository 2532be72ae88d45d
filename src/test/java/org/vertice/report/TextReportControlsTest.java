package org.vertice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vertice.report.Location.FileLocation;

class TextReportControlsTest {

  @Test
  void aFindingCannotControlATerminal() throws IOException {
    StringBuilder out = new StringBuilder();
    Diagnostic finding =
        Diagnostic.error("code", "A value is \u001b[2Jbad.", new FileLocation("a\u001bb.csv"))
            .withFix("fix \u0007it");
    new TextReport(TextReport.Layout.plain()).write(Report.on(List.of(finding), List.of()), out);
    assertThat(out.toString()).contains("a\\u001bb.csv", "\\u001b[2Jbad", "\\u0007it");
    assertThat(out.toString()).doesNotContain("\u001b", "\u0007");
  }
}
