package org.vertice.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.query.QueryLibrary;

/**
 * A running server: SPARQL 1.1 Query at {@code /vertice/sparql}, the reading side of the Graph
 * Store Protocol at {@code /vertice/data}, a home page at {@code /}, the saved queries as pages at
 * {@code /query/}. It listens on this machine only.
 */
public final class GraphServer implements AutoCloseable {

  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

  private final FusekiServer fuseki;

  private GraphServer(FusekiServer fuseki) {
    this.fuseki = fuseki;
  }

  /**
   * Starts a server.
   *
   * @param port where it listens; 0 for any that is free
   * @param dataset what it serves; queries to other servers are switched off in it
   * @throws IOException if the port is in use
   */
  public static GraphServer start(int port, DatasetGraph dataset, QueryLibrary queries)
      throws IOException {
    if (port != 0) {
      mustBeFree(port);
    }
    dataset.getContext().set(ARQ.queryTimeout, Long.toString(TIME_LIMIT.toMillis()));
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    DataService service =
        DataService.newBuilder(dataset)
            .addEndpoint(Operation.Query, "sparql")
            .addEndpoint(Operation.GSP_R, "data")
            .build();
    FusekiServer fuseki =
        FusekiServer.create()
            .port(port)
            .loopback(true)
            .add("/vertice", service)
            .addServlet("", new HomePage(dataset, queries))
            .addServlet(QueryPage.PATH + "*", new QueryPage(dataset, queries, TIME_LIMIT))
            .addServlet(StyleSheet.PATH, new StyleSheet())
            .build();
    fuseki.start();
    return new GraphServer(fuseki);
  }

  private static void mustBeFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }
  }

  /** The port on which it listens. */
  public int port() {
    return fuseki.getPort();
  }

  /** Waits until it has stopped. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
  }
}
