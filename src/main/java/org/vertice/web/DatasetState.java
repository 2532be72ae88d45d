package org.vertice.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
import org.vertice.web.http.Fault;
import org.vertice.web.http.Snapshot;

/**
 * The state of a dataset that others change, as pages see it. It is looked at anew when the dataset
 * may have changed.
 */
final class DatasetState {

  /** To tell the content of a larger dataset from another, nobody reads all of it. */
  private static final int SMALL = 500_000;

  private final DatasetGraph dataset;
  private final Changes changes;
  private final String start = UUID.randomUUID().toString();
  private volatile @Nullable Seen last;

  /**
   * What was seen.
   *
   * @param changes how many there had been
   * @param snapshot empty where the dataset held no claims
   */
  private record Seen(long changes, Optional<Snapshot> snapshot) {}

  DatasetState(DatasetGraph dataset, Changes changes) {
    this.dataset = dataset;
    this.changes = changes;
  }

  /** Whether the dataset holds claims. */
  boolean hasClaims() {
    return seen().snapshot().isPresent();
  }

  /** The dataset with its saved queries. */
  Snapshot snapshot() {
    return seen().snapshot().orElseThrow(() -> new Fault(404, "The dataset holds no claims."));
  }

  private Seen seen() {
    Seen known = last;
    return known != null && known.changes() == changes.count() ? known : look();
  }

  private synchronized Seen look() {
    long count = changes.count();
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
