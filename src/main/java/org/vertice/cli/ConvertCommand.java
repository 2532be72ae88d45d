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
      "  vertice convert -m other-metadata.json -o people.ttl --format turtle people.csv"
    })
final class ConvertCommand implements Callable<Integer> {

  /** What triples can be written as while they come. */
  enum Form {
    ntriples,
    turtle;

    RDFFormat format() {
      return this == turtle ? RDFFormat.TURTLE_BLOCKS : RDFFormat.NTRIPLES_UTF8;
    }
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

  @Mixin private FindingsOptions findingsOptions = new FindingsOptions();

  ConvertCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
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
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, form.format());
    stream.start();
    stream.prefix("csvw", "http://www.w3.org/ns/csvw#");
    FileDocumentLoader loader = new FileDocumentLoader(vertice.surroundings().workingFolder());
    CsvwProcessor processor = new CsvwProcessor(loader, findings);
    for (int i = 0; i < files.size(); i++) {
      StreamRDF target = i == 0 ? stream : new BlankNodesApart(stream, "t" + i);
      convert(files.get(i), processor, new StreamTripleSink(target));
    }
    stream.finish();
    out.flush();
  }

  private void convert(Path file, CsvwProcessor processor, StreamTripleSink sink) {
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
