package org.vertice.web.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.vertice.query.result.AnswerHandler;
import org.vertice.query.run.CancellableAnswer;
import org.vertice.query.run.CancellableQuery;
import org.vertice.query.run.CancellableTask;
import org.vertice.query.run.QueryLimits;
import org.vertice.query.run.QueryReader;
import org.vertice.query.run.QueryThread;
import org.vertice.query.run.ServiceHosts;
import org.vertice.query.run.TrivialQuery;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.TextLocation;
import org.vertice.web.http.HttpStatusException;

/**
 * Runs queries within limits. Given queries, short questions and saved queries have slots of their
 * own, so that each kind is answered however many others there are.
 *
 * <p>A query runs on a thread beside that of its request. When its time is up it is cancelled; if
 * it does not end, its request is answered, its slot is free, and it is counted as overstaying and
 * named in the log until it ends. While {@link QueryLimits#ABANDONED} do so, no given query is
 * started.
 */
public final class QueryService implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(QueryService.class.getName());

  /** Characters of a query that are shown in the log. */
  private static final int SHOWN = 160;

  /** What was typed. */
  private static final String TEXT = "org.vertice.query.text";

  /** When it came. */
  private static final String BEGAN = "org.vertice.query.began";

  private final QueryLimits limits;
  private final QuerySlots given;
  private final QuerySlots brief;
  private final QuerySlots saved;
  private final Set<CancellableTask> running = ConcurrentHashMap.newKeySet();
  private final Set<CancellableTask> overstaying = ConcurrentHashMap.newKeySet();
  private final AtomicLong threads = new AtomicLong();
  private final ExecutorService workers =
      Executors.newCachedThreadPool(
          work -> new QueryThread(work, "query-" + threads.incrementAndGet()));
  private final CancellableQuery execution;
  private volatile boolean closing;

  /** A service with these limits. */
  public QueryService(QueryLimits limits, ServiceHosts hosts) {
    this.limits = limits;
    this.given = new QuerySlots(limits.atOnce());
    this.brief = new QuerySlots(limits.atOnce());
    this.saved = new QuerySlots(limits.atOnce());
    this.execution = new CancellableQuery(hosts);
  }

  /** What a request may cost. */
  public QueryLimits limits() {
    return limits;
  }

  /** How many queries run just now, within their time. */
  public int running() {
    return given.taken() + brief.taken() + saved.taken();
  }

  /** How many queries run on after they were cancelled. */
  public int overstaying() {
    return overstaying.size();
  }

  /**
   * A query to run.
   *
   * @param timeout of the client, if that is less than the server's own limit
   * @param saved whether the project's curator wrote it
   */
  public record Job(Query query, Duration timeout, boolean saved) {

    /** A client's query, with its time limit. */
    public static Job given(Query query, Duration timeout) {
      return new Job(query, timeout, false);
    }

    /** A client's query, without a time limit of its own. */
    public static Job given(Query query) {
      return new Job(query, Duration.ofDays(1), false);
    }

    /** A saved query, with its values. */
    public static Job saved(Query query) {
      return new Job(query, Duration.ofDays(1), true);
    }
  }

  /**
   * Parses a client's query, in a slot and within the time: a short text in a slot for short
   * questions, since it may be one.
   *
   * @throws HttpStatusException 400 with line and column if it is no query, or one that is not run
   *     here
   */
  public Query parsed(HttpServletRequest request, DatasetGraph dataset, String text) {
    request.setAttribute(TEXT, text);
    boolean small = text.length() <= TrivialQuery.LONGEST;
    QuerySlots slots = small ? brief : given;
    begin(request);
    enter(slots, request);
    Query[] parsed = new Query[1];
    withinTime(
        slots,
        request,
        small ? shorter(limits.time(), QueryLimits.TRIVIAL_TIME) : limits.time(),
        running -> {
          parsed[0] = parsed(text, dataset);
        });
    return parsed[0];
  }

  /** The prefixes of the data, which a query need not declare; a copy. */
  public static PrefixMapping prefixes(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () -> PrefixMapping.Factory.create().setNsPrefixes(dataset.prefixes().getMapping()));
  }

  private static Query parsed(String text, DatasetGraph dataset) {
    if (text.isBlank()) {
      throw new HttpStatusException(400, "The query is empty.").worded("fault.empty");
    }
    DiagnosticCollector findings = new DiagnosticCollector();
    return new QueryReader(prefixes(dataset))
        .read(text, "query", findings)
        .orElseThrow(() -> new HttpStatusException(400, message(findings.findings().get(0))));
  }

  private static String message(Diagnostic finding) {
    String where =
        finding.location() instanceof TextLocation place
            ? "Line " + place.lineNumber() + ", column " + place.columnNumber() + ": "
            : "";
    return where + finding.message() + finding.fix().map(hint -> "\nFix: " + hint).orElse("");
  }

  /**
   * Runs a query and passes its answer on, on another thread than the caller's, which waits.
   *
   * @throws HttpStatusException if it may not run, or not to its end
   * @throws IOException if the client has gone
   */
  public void run(HttpServletRequest request, DatasetGraph dataset, Job job, AnswerHandler writer)
      throws IOException {
    boolean small = !job.saved() && TrivialQuery.is(job.query(), length(request));
    QuerySlots slots = job.saved() ? saved : small ? brief : given;
    Duration most = small ? shorter(limits.time(), QueryLimits.TRIVIAL_TIME) : limits.time();
    begin(request);
    enter(slots, request);
    try {
      withinTime(
          slots,
          request,
          shorter(most, job.timeout()),
          query ->
              Txn.executeRead(
                  dataset,
                  () ->
                      execution.run(
                          dataset, job.query(), query, new CancellableAnswer(writer, query))));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static int length(HttpServletRequest request) {
    return request.getAttribute(TEXT) instanceof String text ? text.length() : Integer.MAX_VALUE;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void enter(QuerySlots slots, HttpServletRequest request) {
    if (closing) {
      throw new HttpStatusException(503, "The server is stopping.").worded("fault.stopping");
    }
    if (slots == given && overstaying.size() >= QueryLimits.ABANDONED) {
      throw QuerySlots.abandoned(request);
    }
    slots.take(request);
  }

  /** Runs work that has a slot, and frees the slot. */
  private void withinTime(
      QuerySlots slots, HttpServletRequest request, Duration time, Consumer<CancellableTask> work) {
    CancellableTask query = new CancellableTask(work);
    QueryFailures failures = new QueryFailures(request, time);
    running.add(query);
    try {
      workers.execute(query);
      if (!await(query, left(time, request), request)) {
        throw failures.timeUp(closing);
      }
      Throwable failure = query.failure();
      if (failure != null) {
        throw failures.of(failure, query.isCancelled(), closing);
      }
    } catch (RejectedExecutionException e) {
      throw failures.timeUp(true);
    } finally {
      running.remove(query);
      slots.leave();
    }
  }

  private static void begin(HttpServletRequest request) {
    if (request.getAttribute(BEGAN) == null) {
      request.setAttribute(BEGAN, System.nanoTime());
    }
  }

  /** What waiting and reading have left of a query's time. */
  private static Duration left(Duration time, HttpServletRequest request) {
    return request.getAttribute(BEGAN) instanceof Long began
        ? time.minusNanos(System.nanoTime() - began)
        : time;
  }

  /** Whether it has ended; if not, it is left behind. */
  private boolean await(CancellableTask query, Duration time, HttpServletRequest request) {
    try {
      if (query.awaitEnd(time.toNanos())) {
        return true;
      }
      query.cancel(workers);
      while (!query.awaitEnd(QueryLimits.GRACE.toNanos())) {
        overstaying.add(query);
        if (query.abandon(() -> overstaying.remove(query))) {
          LOG.log(Level.WARNING, "A query runs on after it was cancelled: {0}", shown(request));
          return false;
        }
        overstaying.remove(query);
      }
      return true;
    } catch (InterruptedException e) {
      query.cancel(workers);
      Thread.currentThread().interrupt();
      return !query.abandon(() -> {});
    }
  }

  /** The query as it was given; a saved one by its address. */
  private static String shown(HttpServletRequest request) {
    String text =
        request.getAttribute(TEXT) instanceof String typed ? typed : request.getRequestURI();
    String start = text.substring(0, Math.min(text.length(), 2 * SHOWN));
    String line = start.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  /** Stops what runs after a while, and takes nothing new. */
  @Override
  public void close() {
    closing = true;
    long end = System.nanoTime() + QueryLimits.QUEUE_TIMEOUT.toNanos();
    try {
      while (!running.isEmpty() && System.nanoTime() < end) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running.forEach(query -> query.cancel(workers));
    workers.shutdown();
  }
}
