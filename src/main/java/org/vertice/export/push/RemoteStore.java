package org.vertice.export.push;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.vertice.export.DatasetExporter;
import org.vertice.export.StatementCounts;

/**
 * A store elsewhere whose whole content can be replaced by a dataset; of a Virtuoso, all that was
 * pushed there before.
 */
public interface RemoteStore {

  /**
   * Replaces all that the store holds, or changes nothing. May be repeated.
   *
   * @throws RefusedException if the server answers that it did not take it, with the reason
   * @throws IOException if the server cannot be reached or the connection breaks; the store then
   *     holds what it held, or, if only the answer was lost, the new dataset
   */
  void replaceWith(DatasetExporter exporter) throws IOException, InterruptedException;

  /**
   * Counts what the store now holds, by reading it back.
   *
   * @return empty if the server does not give it as N-Quads
   * @throws IOException if the connection breaks
   */
  Optional<StatementCounts> readBack() throws IOException, InterruptedException;

  /** What clients of this store must know; empty if it answers as the project's own server. */
  default Optional<String> advice() {
    return Optional.empty();
  }

  /**
   * The store at an address, which shows its kind.
   *
   * @param facts the graph in which the accepted view stands, if it is not the default graph
   * @throws RefusedException if this kind of store has no default graph and no other is named
   */
  static RemoteStore at(URI address, Optional<Login> login, Optional<String> facts)
      throws RefusedException {
    StoreClient client = new StoreClient(login);
    if (VirtuosoStore.isNamedBy(address)) {
      return new VirtuosoStore(address, client, facts.orElseThrow(GraphStoreProtocol::noVirtuoso));
    }
    return Rdf4jRepository.isNamedBy(address)
        ? new Rdf4jRepository(address, client)
        : new GraphStoreProtocol(address, client);
  }
}
