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
import org.vertice.cli.project.ProjectGraph;
import org.vertice.cli.project.RootCommand;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.OutputFile;
import org.vertice.cli.terminal.UsageException;
import org.vertice.csvw.CsvwProcessor;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.csv2rdf.NTriplesSink;
import org.vertice.csvw.csv2rdf.RowTripleSink;
import org.vertice.export.DatabaseLoad;
import org.vertice.graph.assembly.OutputDirectory;
import org.vertice.graph.stream.StreamRdfSink;
import org.vertice.report.DiagnosticCollector;
import org.vertice.source.FileDocumentLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Converts tables to RDF by CSV on the Web, without claims. */
@Command(
    name = "convert",
    customSynopsis = {
      "vertice convert [-m FILE] [-o FILE] [--format FORM] [--mode MODE] FILE...",
      "       vertice convert [-m FILE] --tdb DIR [--mode MODE] FILE..."
    },
    description = {
      "Converts tables to RDF by the W3C's CSV on the Web, without claims or a project.",
      "",
      "A table is converted with the metadata that is found for it: FILE-metadata.json or"
          + " csv-metadata.json in its folder, otherwise what the file itself contains. If FILE ends"
          + " in .json, it is metadata, and all its tables are converted. Triples are written while"
          + " they are made; findings go to stderr. With -o or --tdb, a conversion with errors does"
          + " not change the file or folder."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice convert seeds/csv-metadata.json",
      "  vertice convert --mode minimal seeds/countries.csv",
      "  vertice convert -m other.json -o people.ttl --format turtle people.csv",
      "  vertice convert --tdb graph big.csv && vertice serve --tdb graph"
    })
public final class ConvertCommand implements Callable<Integer> {

  /** The formats that triples can be written in while they are made. */
  enum Form {
    ntriples,
    turtle
  }

  private final RootCommand root;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Tables or metadata.")
  private List<Path> files = List.of();

  @Option(
      names = {"-m", "--metadata"},
      paramLabel = "FILE",
      description = "The metadata of the tables, instead of what is found for each.")
  private @Nullable Path metadata;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file instead of stdout.")
  private @Nullable Path output;

  @Option(
      names = "--tdb",
      paramLabel = "DIR",
      description = "Load the triples into a TDB2 database instead, in DIR/tdb2.")
  private @Nullable Path database;

  @Option(names = "--format", paramLabel = "FORM", description = "ntriples (default) or turtle.")
  private @Nullable Form form;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "standard (default): describe the tables and rows too; minimal: only what the cells"
              + " state.")
  private ConversionMode mode = ConversionMode.STANDARD;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "The number of threads (default: one for each processor). It does not change the"
              + " output.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private FindingsOptions findingsOptions = new FindingsOptions();

  public ConvertCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw new UsageException("--threads is " + threads + ".", "It is a number from 1.");
    }
    if (database != null && (output != null || form != null)) {
      throw new UsageException("--tdb cannot be used with --output or --format.", "");
    }
    DiagnosticCollector findings = new DiagnosticCollector();
    if (database != null) {
      load(root.context().resolve(database), findings);
    } else if (output == null) {
      convert(root.out().stream(), findings);
    } else {
      try (OutputFile file = new OutputFile(root.context().resolve(output))) {
        convert(file.stream(), findings);
        if (!findings.hasErrors()) {
          file.keep();
        }
      }
    }
    findingsOptions.printAny(root, findings.findings());
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
    FileDocumentLoader loader = new FileDocumentLoader(root.context().workingFolder());
    return new CsvwProcessor(loader, findings, threads);
  }

  private void convert(CsvwProcessor processor, StreamRDF stream) {
    for (int i = 0; i < files.size(); i++) {
      convert(files.get(i), processor, new StreamRdfSink(stream, i == 0 ? "" : "t" + i));
    }
  }

  /** Ends the load, so that errors leave the folder as it was. */
  private static final class ErrorsFound extends RuntimeException {
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
                      throw new ErrorsFound();
                    }
                  }));
    } catch (ErrorsFound e) {
      // the findings are printed
    }
  }

  private void convert(Path file, CsvwProcessor processor, RowTripleSink sink) {
    URI address = root.context().resolve(file).toUri();
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
      processor.convertMetadata(address, mode, sink);
    } else {
      Optional<URI> given =
          Optional.ofNullable(metadata).map(path -> root.context().resolve(path).toUri());
      processor.convertTable(address, given, mode, sink);
    }
  }
}
