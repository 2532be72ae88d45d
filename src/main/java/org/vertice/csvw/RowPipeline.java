package org.vertice.csvw;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.csv2rdf.Conversion;
import org.vertice.csvw.csv2rdf.Conversion.RowConverter;
import org.vertice.csvw.csv2rdf.RowTripleSink;
import org.vertice.csvw.csv2rdf.SplittableSink;
import org.vertice.csvw.model.RowParser;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.tabular.RowReader;
import org.vertice.csvw.tabular.SourceRow;
import org.vertice.csvw.validation.EmptyVariableCheck;
import org.vertice.csvw.validation.PrimaryKeyCheck;
import org.vertice.csvw.validation.ReferenceCheck;
import org.vertice.report.DiagnosticSink;

/**
 * Processes the rows of a table. The calling thread reads them in batches, gives the work on single
 * rows to workers, helps them when they fall behind, and completes the batches in order: findings,
 * keys and triples are in the order of the rows for any number of workers. The number of batches in
 * progress is limited.
 */
final class RowPipeline {

  private final Table table;
  private final WorkerThreads workers;
  private final PrimaryKeyCheck primaryKey;
  private final EmptyVariableCheck templates;
  private final ReferenceCheck.OfTable references;
  private final RowBatch.ReadFindings readFindings;
  private final DiagnosticSink findings;
  private final Conversion.@Nullable OfTable conversion;
  private final @Nullable SplittableSink splittable;
  private final @Nullable RowConverter converter;
  private final RowParser parser;
  private final Deque<RowBatch> inProgress = new ArrayDeque<>();
  private final Deque<RowBatch> spare = new ArrayDeque<>();
  private long rows;

  /**
   * Makes a pipeline for one table.
   *
   * @param readFindings takes the findings of the reader
   * @param findings takes all findings, in the order of the rows
   * @param conversion takes the rows; null if they are only checked
   */
  RowPipeline(
      Table table,
      WorkerThreads workers,
      ReferenceCheck.OfTable references,
      RowBatch.ReadFindings readFindings,
      DiagnosticSink findings,
      Conversion.@Nullable OfTable conversion) {
    this.table = table;
    this.workers = workers;
    this.primaryKey = new PrimaryKeyCheck(table, findings);
    this.templates = new EmptyVariableCheck(table, findings);
    this.references = references;
    this.readFindings = readFindings;
    this.findings = findings;
    this.conversion = conversion;
    RowTripleSink sink = conversion == null ? null : conversion.sink();
    this.splittable = sink instanceof SplittableSink one ? one : null;
    this.converter =
        conversion == null || sink == null || splittable != null
            ? null
            : conversion.converter(sink);
    this.parser = new RowParser(table);
  }

  /** Processes all rows of a reader; the first has been read. */
  void run(@Nullable SourceRow first, RowReader reader) throws IOException {
    RowBatch batch = begin();
    SourceRow row = first;
    while (row != null) {
      batch.add(row);
      rows++;
      row = reader.next();
      if (batch.isFull()) {
        send(batch);
        batch = begin();
      }
    }
    send(batch);
    while (!inProgress.isEmpty()) {
      takeOver();
    }
    templates.ends();
    if (reader.isWhole()) {
      references.ends();
    }
    if (conversion != null) {
      conversion.ends(rows);
    }
  }

  private RowBatch begin() {
    RowBatch batch = spare.isEmpty() ? batch() : spare.remove();
    batch.begin(rows);
    readFindings.goTo(batch);
    return batch;
  }

  private RowBatch batch() {
    if (conversion == null || splittable == null) {
      return new RowBatch(table, parser, null, null);
    }
    RowTripleSink part = splittable.part();
    return new RowBatch(table, parser, part, conversion.converter(part));
  }

  private void send(RowBatch batch) {
    inProgress.add(batch);
    workers.submit(batch.work());
    if (inProgress.size() > workers.mostInProgress()) {
      help();
      takeOver();
    }
  }

  /** Runs work that no worker has begun, the last first, until the first batch is done. */
  private void help() {
    Iterator<RowBatch> last = inProgress.descendingIterator();
    while (last.hasNext() && !inProgress.getFirst().work().isDone()) {
      last.next().work().run();
    }
  }

  private void takeOver() {
    RowBatch batch = inProgress.remove();
    batch.await();
    batch.passOn(
        findings,
        row -> {
          primaryKey.row(row);
          templates.row(row);
          references.row(row);
          if (converter != null) {
            converter.convert(row);
          }
        });
    RowTripleSink part = batch.part();
    if (splittable != null && part != null) {
      splittable.append(part);
    }
    spare.add(batch);
  }
}
