package org.vertice.web.http;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.query.saved.QueryLibrary;

/**
 * The state of the graph that a request sees, from its beginning to its end. It never changes; a
 * reload puts another in its place.
 *
 * @param dataset only ever read
 * @param queries the saved queries
 * @param hash of the content, as soon as it is known
 */
public record Snapshot(DatasetGraph dataset, QueryLibrary queries, CompletableFuture<String> hash) {

  /** A dataset in memory: its hash is known at once. */
  public static Snapshot of(DatasetGraph dataset, QueryLibrary queries) {
    return new Snapshot(
        dataset, queries, CompletableFuture.completedFuture(ContentHash.of(dataset)));
  }

  /** A large dataset: until it has been read, answers have no entity tag. */
  public static Snapshot ofLarge(DatasetGraph dataset, QueryLibrary queries) {
    return new Snapshot(
        dataset, queries, CompletableFuture.supplyAsync(() -> ContentHash.of(dataset)));
  }

  /** The hash of the content, if it is known yet. */
  public Optional<String> contentHash() {
    return hash.isDone() && !hash.isCompletedExceptionally()
        ? Optional.of(hash.join())
        : Optional.empty();
  }
}
