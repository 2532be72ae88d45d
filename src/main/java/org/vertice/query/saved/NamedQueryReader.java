package org.vertice.query.saved;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.vertice.query.run.QueryReader;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location;

/** Reads one file of the library: header, query and parameters. */
public final class NamedQueryReader {

  private final DiagnosticSink sink;
  private final QueryReader queries = new QueryReader(PrefixMapping.Factory.create());

  NamedQueryReader(DiagnosticSink sink) {
    this.sink = sink;
  }

  /** The query, or empty when the file has an error. */
  Optional<NamedQuery> read(String name, String file, byte[] bytes) {
    DiagnosticCollector findings = new DiagnosticCollector();
    Optional<NamedQuery> query =
        decode(bytes, file, findings).flatMap(text -> read(name, file, text, findings));
    findings.findings().forEach(sink::report);
    return findings.hasErrors() ? Optional.empty() : query;
  }

  private Optional<NamedQuery> read(
      String name, String file, String text, DiagnosticSink findings) {
    QueryHeader header = new HeaderReader(file, findings).read(text);
    Optional<Query> parsed = queries.read(text, file, findings);
    return parsed.map(
        query -> {
          List<QueryParameter> parameters =
              new ParameterReader(file, query, header, findings).read(text);
          new HeaderCheck(file, query, findings).check(header, parameters);
          return new NamedQuery(name, file, header, parameters, text, query);
        });
  }

  private static Optional<String> decode(byte[] bytes, String file, DiagnosticSink findings) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      findings.error(
          "query-encoding",
          "The file is not UTF-8.",
          new Location.FileLocation(file),
          "save it as UTF-8");
      return Optional.empty();
    }
  }
}
