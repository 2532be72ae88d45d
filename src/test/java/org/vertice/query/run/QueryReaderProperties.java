package org.vertice.query.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.Test;
import org.vertice.report.DiagnosticCollector;

/** What holds for all text that is read as a query. */
class QueryReaderProperties {

  private final DiagnosticCollector findings = new DiagnosticCollector();
  private final QueryReader reader = new QueryReader(PrefixMapping.Standard);

  @Test
  void noTextMakesItFail() {
    Random random = new Random(7);
    String good = "PREFIX x: <http://x/> SELECT (COUNT(*) AS ?n) { ?s x:p \"a\\n\"@en ; ?q 1.5 }";
    for (int i = 0; i < 20_000; i++) {
      char[] text = good.toCharArray();
      for (int j = 0; j <= random.nextInt(3); j++) {
        text[random.nextInt(text.length)] = (char) random.nextInt(i % 2 == 0 ? 128 : 0x10000);
      }
      int before = findings.findings().size();
      boolean read = reader.read(new String(text), "query", findings).isPresent();
      assertThat(findings.findings().size() > before).isNotEqualTo(read);
    }
  }
}
