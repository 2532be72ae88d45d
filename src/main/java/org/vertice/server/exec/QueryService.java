package org.vertice.server.exec;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.vertice.query.AnswerWriter;
import org.vertice.server.http.Fault;
import org.vertice.server.http.Outcome;

/**
 * Runs queries within limits. A graph of {@code FROM} is one of the dataset's own or empty; nothing
 * is ever fetched.
 */
public final class QueryService {

  /** From so many rows Jena sorts and groups on disk. */
  private static final long ROWS_IN_MEMORY = 500_000;

  private final Limits limits;
  private final Semaphore places;
  private final Context settings = new Context();

  /** A service with these limits. */
  public QueryService(Limits limits, ServiceHosts hosts) {
    this.limits = limits;
    this.places = new Semaphore(limits.atOnce(), true);
    hosts.applyTo(settings);
    settings.set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
    settings.setFalse(ARQ.enablePropertyFunctions);
    FunctionRegistry.set(settings, new KnownFunctions());
  }

  /** What a request may cost. */
  public Limits limits() {
    return limits;
  }

  /** How many queries run just now. */
  public int running() {
    return limits.atOnce() - places.availablePermits();
  }

  /** A query, and how long it may take if that is less than the server's own limit. */
  public record Job(Query query, Duration wanted) {

    /** A query with all the time there is. */
    public static Job of(Query query) {
      return new Job(query, Duration.ofDays(1));
    }
  }

  /**
   * Runs a query and hands its answer over.
   *
   * @throws Fault if it may not run, or not to its end
   * @throws IOException if the client has gone
   */
  public void run(HttpServletRequest request, DatasetGraph dataset, Job job, AnswerWriter writer)
      throws IOException {
    takePlace(request);
    Duration time = job.wanted().compareTo(limits.time()) < 0 ? job.wanted() : limits.time();
    try {
      Txn.executeRead(dataset, () -> execute(dataset, job.query(), time, writer));
    } catch (QueryCancelledException e) {
      Outcome.TIMEOUT.note(request);
      throw new Fault(503, "The query took longer than " + words(time) + " and was stopped.")
          .worded("fault.time", seconds(time));
    } catch (QueryDeniedException e) {
      throw new Fault(
              403, "SERVICE: this server asks no other server that its operator has not named.")
          .worded("fault.service");
    } catch (QueryExceptionHTTP | HttpException e) {
      throw new Fault(502, "SERVICE: the other server did not answer: " + e.getMessage())
          .worded("fault.peer", String.valueOf(e.getMessage()));
    } catch (BoundedOutput.AnswerTooLarge e) {
      Outcome.TOO_LARGE.note(request);
      throw e.fault();
    } catch (UncheckedIOException e) {
      Outcome.GONE.note(request);
      throw new IOException(e.getCause());
    } catch (RuntimeIOException e) {
      Outcome.GONE.note(request);
      throw new IOException(e);
    } catch (QueryException e) {
      throw new Fault(400, "The query cannot be run: " + e.getMessage())
          .worded("fault.run", String.valueOf(e.getMessage()));
    } finally {
      places.release();
    }
  }

  private void takePlace(HttpServletRequest request) {
    try {
      if (places.tryAcquire(Limits.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Outcome.BUSY.note(request);
    throw new Fault(
            503, limits.atOnce() + " queries run already, which is the most; ask again in a while.")
        .with("Retry-After", "5")
        .worded("fault.busy", limits.atOnce());
  }

  private void execute(DatasetGraph all, Query query, Duration time, AnswerWriter writer) {
    DatasetGraph dataset = all;
    Query plain = BoundedPatterns.in(query, System.nanoTime() + time.toNanos());
    if (query.hasDatasetDescription()) {
      DatasetDescription wanted = query.getDatasetDescription();
      dataset = DynamicDatasets.dynamicDataset(wanted, all, false);
      plain = plain.cloneQuery();
      plain.getGraphURIs().clear();
      plain.getNamedGraphURIs().clear();
    }
    DatasetGraph source = dataset;
    Function<Query, QueryExec> run =
        each ->
            QueryExec.dataset(source)
                .query(each)
                .context(Context.mergeCopy(source.getContext(), settings))
                .overallTimeout(time.toMillis(), TimeUnit.MILLISECONDS)
                .build();
    try {
      if (plain.isDescribeType()) {
        writer.graph(Description.of(source.getDefaultGraph(), plain, run));
      } else {
        answer(plain, run, writer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(Query query, Function<Query, QueryExec> run, AnswerWriter writer)
      throws IOException {
    try (QueryExec execution = run.apply(query)) {
      if (query.isSelectType()) {
        RowSet rows = execution.select();
        // What cannot begin fails here, before anything is written.
        boolean unused = rows.hasNext();
        writer.rows(rows);
      } else if (query.isAskType()) {
        writer.answer(execution.ask());
      } else {
        writer.graph(execution.construct());
      }
    }
  }

  /** With a unit that is the same in all languages. */
  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  private static String words(Duration time) {
    return time.toMillis() % 1000 == 0
        ? time.toSeconds() + (time.toSeconds() == 1 ? " second" : " seconds")
        : time.toMillis() + " ms";
  }
}
