package org.vertice.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.vertice.export.SelfDescription;
import org.vertice.query.run.NamedGraphExecutor;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.Snapshot;

/**
 * Snapshots of a dataset that others change. A new one is made when a request that may have changed
 * the dataset has begun to be answered, since what it changed has been committed then: a client
 * that asks after its answer sees the change.
 */
final class DatasetSnapshots {

  /** A larger dataset is not read only to compare its content with another. */
  private static final int SMALL = 500_000;

  private final DatasetGraph dataset;
  private final String start = UUID.randomUUID().toString();
  private final AtomicLong ended = new AtomicLong();
  private final Set<HttpServletResponse> changing = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Seen last;

  /**
   * What was seen.
   *
   * @param changes how many there had been
   * @param snapshot empty where the dataset held no claims
   */
  private record Seen(long changes, Optional<Snapshot> snapshot) {}

  DatasetSnapshots(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Passes a request on that may change the dataset. */
  void watch(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    changing.add(response);
    try {
      chain.doFilter(request, response);
    } finally {
      synchronized (changing) {
        changing.remove(response);
        ended.incrementAndGet();
      }
    }
  }

  /** A number that grows with each request that may have changed the dataset. */
  private long changes() {
    synchronized (changing) {
      return ended.get() + changing.stream().filter(HttpServletResponse::isCommitted).count();
    }
  }

  /** Whether the dataset holds claims. */
  boolean hasClaims() {
    return seen().snapshot().isPresent();
  }

  /** The dataset with its saved queries. */
  Snapshot latest() {
    return seen()
        .snapshot()
        .orElseThrow(() -> new HttpStatusException(404, "The dataset holds no claims."));
  }

  private Seen seen() {
    Seen known = last;
    return known != null && known.changes() == changes() ? known : look();
  }

  private synchronized Seen look() {
    long count = changes();
    Seen known = last;
    if (known != null && known.changes() == count) {
      return known;
    }
    Optional<Snapshot> found = Txn.calculateRead(dataset, () -> read(count));
    Optional<Snapshot> before = known == null ? Optional.empty() : known.snapshot();
    boolean same =
        found.flatMap(Snapshot::contentHash).equals(before.flatMap(Snapshot::contentHash));
    Seen seen = new Seen(count, same ? before : found);
    last = seen;
    return seen;
  }

  private Optional<Snapshot> read(long count) {
    if (!SelfDescription.isIn(dataset)) {
      return Optional.empty();
    }
    QueryLibrary queries = SelfDescription.queries(dataset);
    Map<String, String> prefixes = new HashMap<>(SelfDescription.prefixes(dataset));
    prefixes.putAll(dataset.prefixes().getMapping());
    DatasetGraph shown = new Shown(dataset, prefixes);
    boolean large = dataset.stream().skip(SMALL).findFirst().isPresent();
    return Optional.of(
        large
            ? new Snapshot(shown, queries, CompletableFuture.completedFuture(start + "-" + count))
            : Snapshot.of(shown, queries));
  }

  /** A dataset with the prefixes that travel with it, and queries that find graphs by index. */
  private static final class Shown extends DatasetGraphWrapper {

    private final PrefixMap prefixes;

    Shown(DatasetGraph dataset, Map<String, String> prefixes) {
      super(dataset, dataset.getContext().copy());
      this.prefixes = PrefixMapFactory.create(prefixes);
      // A database has an executor of its own.
      if (!getContext().isDefined(ARQConstants.sysOpExecutorFactory)) {
        NamedGraphExecutor.on(this);
      }
    }

    @Override
    public PrefixMap prefixes() {
      return prefixes;
    }
  }
}
