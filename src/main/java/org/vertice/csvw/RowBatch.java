package org.vertice.csvw;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.csv2rdf.Conversion.RowConverter;
import org.vertice.csvw.csv2rdf.RowTripleSink;
import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.RowParser;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.tabular.SourceRow;
import org.vertice.csvw.validation.RowCheck;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;

/**
 * Consecutive rows that are processed together: one thread reads them, any thread parses, checks
 * and converts them as far as rows are independent, and the first thread passes on the results.
 */
final class RowBatch {

  /** The number of rows of a full batch. */
  static final int ROWS = 256;

  private static final int CHARACTERS = 1 << 22;

  private final RowParser parser;
  private final RowCheck check;
  private final @Nullable RowTripleSink part;
  private final @Nullable RowConverter converter;
  private final List<SourceRow> sources = new ArrayList<>(ROWS);
  private final List<Row> rows = new ArrayList<>(ROWS);
  private final List<Finding> findings = new ArrayList<>();
  private int characters;
  private long rowsBefore;
  private FutureTask<Void> work = new FutureTask<>(this::prepare, null);

  /** A finding, and the index of the row before which it is reported. */
  private record Finding(int row, Diagnostic diagnostic) {}

  /**
   * Makes an empty batch.
   *
   * @param part takes the triples of its rows; null if they are not converted here
   * @param converter converts its rows into that part
   */
  RowBatch(
      Table table,
      RowParser parser,
      @Nullable RowTripleSink part,
      @Nullable RowConverter converter) {
    this.parser = parser;
    this.part = part;
    this.converter = converter;
    this.check = new RowCheck(table, one -> findings.add(new Finding(rows.size(), one)));
  }

  /** Empties it for the rows after this number of rows. */
  void begin(long before) {
    rowsBefore = before;
    characters = 0;
    sources.clear();
    rows.clear();
    findings.clear();
    work = new FutureTask<>(this::prepare, null);
  }

  /** Adds a row that was read. */
  void add(SourceRow row) {
    sources.add(row);
    characters += row.length();
  }

  /** Adds a finding about reading the next row. */
  void found(Diagnostic finding) {
    findings.add(new Finding(sources.size(), finding));
  }

  boolean isFull() {
    return sources.size() == ROWS || characters > CHARACTERS;
  }

  /** The work on the batch, which the first thread that runs it does. */
  FutureTask<Void> work() {
    return work;
  }

  private void prepare() {
    List<Finding> whileReading = List.copyOf(findings);
    findings.clear();
    int next = 0;
    for (SourceRow source : sources) {
      while (next < whileReading.size() && whileReading.get(next).row() == rows.size()) {
        findings.add(whileReading.get(next++));
      }
      long number = rowsBefore + rows.size() + 1;
      check.begins(source, number);
      Row row = parser.parse(source, number, check);
      rows.add(row);
      if (converter != null) {
        converter.convert(row);
      }
    }
    findings.addAll(whileReading.subList(next, whileReading.size()));
  }

  /** Waits until the work is done. */
  void await() {
    work.run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          work.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Passes on the results of the work, each row after its findings. */
  void passOn(DiagnosticSink findingSink, Consumer<Row> rowSink) {
    int next = 0;
    for (int i = 0; i < rows.size(); i++) {
      while (next < findings.size() && findings.get(next).row() <= i) {
        findingSink.report(findings.get(next++).diagnostic());
      }
      rowSink.accept(rows.get(i));
    }
    while (next < findings.size()) {
      findingSink.report(findings.get(next++).diagnostic());
    }
  }

  /** The triples of its rows; null if they were not converted here. */
  @Nullable RowTripleSink part() {
    return part;
  }

  /** Takes findings of the reader for the current batch. */
  static final class ReadFindings implements DiagnosticSink {
    private final DiagnosticSink beforeRows;
    private @Nullable RowBatch batch;

    /** Makes a sink; another one takes the findings before the first batch. */
    ReadFindings(DiagnosticSink beforeRows) {
      this.beforeRows = beforeRows;
    }

    /** The next rows go to this batch. */
    void goTo(RowBatch next) {
      batch = next;
    }

    @Override
    public void report(Diagnostic finding) {
      if (batch == null) {
        beforeRows.report(finding);
      } else {
        batch.found(finding);
      }
    }
  }
}
