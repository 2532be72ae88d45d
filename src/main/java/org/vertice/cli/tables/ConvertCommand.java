package org.vertice.cli.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.project.FindingsOptions;
import org.vertice.cli.project.FindingsPrinter;
import org.vertice.cli.project.ProjectGraph;
import org.vertice.cli.project.Vertice;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.Failure;
import org.vertice.cli.terminal.OutputFile;
import org.vertice.csvw.CsvwProcessor;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.csv2rdf.NTriplesSink;
import org.vertice.csvw.csv2rdf.RowTripleSink;
import org.vertice.export.DatabaseLoad;
import org.vertice.graph.assembly.OutputDirectory;
import org.vertice.graph.stream.StreamRdfSink;
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
    customSynopsis = {
      "vertice convert [-m FILE] [-o FILE] [--format FORM] [--mode MODE] FILE...",
      "       vertice convert [-m FILE] --tdb DIR [--mode MODE] FILE..."
    },
    description = {
      "Converts tables to RDF as CSV on the Web says (W3C), without claims or a project.",
      "",
      "A table is converted with the metadata that is found for it: embedded, FILE-metadata.json or"
          + " csv-metadata.json beside it. A file that ends in .json is metadata: all its tables are"
          + " converted. Triples are written as they come, findings go to stderr; with -o or --tdb,"
          + " a conversion with errors leaves the file or folder as it was."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice convert seeds/csv-metadata.json",
      "  vertice convert --mode minimal seeds/countries.csv",
      "  vertice convert -m other.json -o people.ttl --format turtle people.csv",
      "  vertice convert --tdb graph big.csv && vertice serve --tdb graph"
    })
public final class ConvertCommand implements Callable<Integer> {

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

  @Option(
      names = "--tdb",
      paramLabel = "DIR",
      description =
          "Make a TDB2 database of them instead, in DIR/tdb2, straight through its bulk loader.")
  private @Nullable Path database;

  @Option(names = "--format", paramLabel = "FORM", description = "ntriples (default) or turtle.")
  private @Nullable Form form;

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

  public ConvertCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw new Failure("--threads must be 1 or more, not " + threads + ".", "");
    }
    if (database != null && (output != null || form != null)) {
      throw new Failure("--tdb goes with neither --output nor --format.", "");
    }
    DiagnosticCollector findings = new DiagnosticCollector();
    if (database != null) {
      load(vertice.surroundings().resolve(database), findings);
    } else if (output == null) {
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
    CsvwProcessor processor = processor(findings);
    if (form == Form.turtle) {
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
      stream.start();
      stream.prefix("csvw", "http://www.w3.org/ns/csvw#");
      convert(processor, stream);
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

  private CsvwProcessor processor(DiagnosticCollector findings) {
    FileDocumentLoader loader = new FileDocumentLoader(vertice.surroundings().workingFolder());
    return new CsvwProcessor(loader, findings, threads);
  }

  private void convert(CsvwProcessor processor, StreamRDF stream) {
    for (int i = 0; i < files.size(); i++) {
      convert(files.get(i), processor, new StreamRdfSink(stream, i == 0 ? "" : "t" + i));
    }
  }

  /** Has errors leave the folder as it was. */
  private static final class NotToBeUsed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void load(Path folder, DiagnosticCollector findings) throws IOException {
    try {
      OutputDirectory.replace(
          folder,
          content ->
              DatabaseLoad.into(
                  Files.createDirectory(content.resolve(ProjectGraph.DATABASE)),
                  stream -> {
                    convert(processor(findings), stream);
                    if (findings.hasErrors()) {
                      throw new NotToBeUsed();
                    }
                  }));
    } catch (NotToBeUsed e) {
      // the findings say why
    }
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
