import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vertice.csvw.CsvwProcessor;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.csv2rdf.NTriplesSink;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Report;
import org.vertice.report.TextReport;
import org.vertice.source.FileDocumentLoader;

/** {@code java -cp target/vertice-csvw.jar docs/CsvToNTriples.java csv-metadata.json}. */
class CsvToNTriples {
  public static void main(String[] arguments) throws IOException {
    DiagnosticCollector findings = new DiagnosticCollector();
    NTriplesSink triples = new NTriplesSink(System.out, "");
    new CsvwProcessor(new FileDocumentLoader(Path.of("")), findings)
        .convertMetadata(Path.of(arguments[0]).toUri(), ConversionMode.MINIMAL, triples);
    triples.finish();
    new TextReport(TextReport.Layout.plain())
        .write(Report.on(findings.findings(), List.of()), System.err);
  }
}
