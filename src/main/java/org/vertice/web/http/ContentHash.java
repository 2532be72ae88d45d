package org.vertice.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.vertice.source.Sha256;

/** A hash of the content of a dataset, independent of the order of its quads. */
final class ContentHash {

  private ContentHash() {}

  static String of(DatasetGraph dataset) {
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
