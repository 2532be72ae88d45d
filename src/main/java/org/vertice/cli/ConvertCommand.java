package org.vertice.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.CsvwProcessor;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.csv2rdf.NTriplesSink;
import org.vertice.csvw.csv2rdf.RowTripleSink;
import org.vertice.csvw.csv2rdf.StreamTripleSink;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Report;
import org.vertice.source.FileDocumentLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plain CSV on the Web: tables and metadata to RDF, without claims. */
@Command(
    name = "convert",
    customSynopsis = "vertice convert [-m FILE] [-o FILE] [--format FORM] [--mode MODE] FILE...",
    description = {
      "Converts tables to RDF as CSV on the Web says (W3C), without claims or a project.",
      "",
      "A table is converted with the metadata that is found for it: embedded, FILE-metadata.json or"
          + " csv-metadata.json beside it. A file that ends in .json is metadata: all its tables are"
          + " converted. Triples are written as they come, findings go to stderr; with -o, a"
          + " conversion with errors leaves the file as it was."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice convert seeds/csv-metadata.json",
      "  vertice convert --mode minimal seeds/countries.csv",
      "  vertice convert -m other.json -o people.ttl --format turtle people.csv"
    })
final class ConvertCommand implements Callable<Integer> {

  /** What triples can be written as while they come. */
  enum Form {
    ntriples,
    turtle
  }

  private final Vertice vertice;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Tables or metadata.")
  private List<Path> files = List.of();

  @Option(
      names = {"-m", "--metadata"},
      paramLabel = "FILE",
      description = "Metadata for the tables, instead of what is found for each.")
  private @Nullable Path metadata;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file instead of stdout.")
  private @Nullable Path output;

  @Option(names = "--format", paramLabel = "FORM", description = "ntriples (default) or turtle.")
  private Form form = Form.ntriples;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "standard (default): also what the group, its tables and rows are; minimal: only what the"
              + " cells state.")
  private ConversionMode mode = ConversionMode.STANDARD;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many threads work (default: as many as there are processors). The output is the"
              + " same with any number.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private FindingsOptions findingsOptions = new FindingsOptions();

  ConvertCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw new Failure("--threads must be 1 or more, not " + threads + ".", "");
    }
    DiagnosticCollector findings = new DiagnosticCollector();
    if (output == null) {
      convert(vertice.surroundings().out().stream(), findings);
    } else {
      try (OutputFile file = new OutputFile(vertice.surroundings().resolve(output))) {
        convert(file.stream(), findings);
        if (!findings.hasErrors()) {
          file.keep();
        }
      }
    }
    if (!findings.findings().isEmpty()) {
      new FindingsPrinter(vertice, findingsOptions.format())
          .print(Report.on(findings.findings(), List.of()), vertice.surroundings().err(), false);
    }
    return findings.hasErrors() ? ExitCode.FAILED : ExitCode.CLEAN;
  }

  private void convert(OutputStream out, DiagnosticCollector findings) throws IOException {
    FileDocumentLoader loader = new FileDocumentLoader(vertice.surroundings().workingFolder());
    CsvwProcessor processor = new CsvwProcessor(loader, findings, threads);
    if (form == Form.turtle) {
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
      stream.start();
      stream.prefix("csvw", "http://www.w3.org/ns/csvw#");
      for (int i = 0; i < files.size(); i++) {
        StreamRDF target = i == 0 ? stream : new BlankNodesApart(stream, "t" + i);
        convert(files.get(i), processor, new StreamTripleSink(target));
      }
      stream.finish();
    } else {
      for (int i = 0; i < files.size(); i++) {
        NTriplesSink sink = new NTriplesSink(out, i == 0 ? "" : "t" + i);
        convert(files.get(i), processor, sink);
        sink.finish();
      }
    }
    out.flush();
  }

  private void convert(Path file, CsvwProcessor processor, RowTripleSink sink) {
    URI address = vertice.surroundings().resolve(file).toUri();
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
      processor.convertMetadata(address, mode, sink);
    } else {
      Optional<URI> given =
          Optional.ofNullable(metadata).map(path -> vertice.surroundings().resolve(path).toUri());
      processor.convertTable(address, given, mode, sink);
    }
  }
}
