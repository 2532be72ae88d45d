package org.vertice.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.source.Sha256;

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
    return new Snapshot(dataset, queries, CompletableFuture.completedFuture(hashOf(dataset)));
  }

  /** A large dataset: until it has been read, answers have no entity tag. */
  public static Snapshot ofLarge(DatasetGraph dataset, QueryLibrary queries) {
    return new Snapshot(dataset, queries, CompletableFuture.supplyAsync(() -> hashOf(dataset)));
  }

  /** The hash of the content, if it is known yet. */
  public Optional<String> contentHash() {
    return hash.isDone() && !hash.isCompletedExceptionally()
        ? Optional.of(hash.join())
        : Optional.empty();
  }

  /** A hash of the content, independent of the order of its quads. */
  private static String hashOf(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () -> {
          MessageDigest digest = Sha256.digest();
          byte[] sum = new byte[digest.getDigestLength()];
          dataset.find().forEachRemaining(quad -> add(sum, digest.digest(bytes(quad))));
          return HexFormat.of().formatHex(sum, 0, 16);
        });
  }

  /** Adds two large numbers without the overflow. */
  private static void add(byte[] sum, byte[] each) {
    int carry = 0;
    for (int i = sum.length - 1; i >= 0; i--) {
      int digit = (sum[i] & 0xFF) + (each[i] & 0xFF) + carry;
      sum[i] = (byte) digit;
      carry = digit >> 8;
    }
  }

  private static byte[] bytes(Quad quad) {
    String graph = quad.isDefaultGraph() ? "" : NodeFmtLib.strNT(quad.getGraph());
    String line =
        NodeFmtLib.strNT(quad.getSubject())
            + ' '
            + NodeFmtLib.strNT(quad.getPredicate())
            + ' '
            + NodeFmtLib.strNT(quad.getObject())
            + ' '
            + graph;
    return line.getBytes(StandardCharsets.UTF_8);
  }
}
