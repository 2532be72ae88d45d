package org.vertice.testing;

/**
 * What a test needs that {@code mvn verify} does without; {@code mvn verify -Pfull} runs these too.
 * The names are repeated in {@code pom.xml}.
 */
public final class Tags {

  /** Debian's {@code chromium}. */
  public static final String BROWSER = "browser";

  /** Programs of others that ask the endpoint or run its code: curl, Python, node, R. */
  public static final String CLIENTS = "clients";

  /** Servers of others, which Maven fetches or Debian has: Fuseki, RDF4J Server, Virtuoso. */
  public static final String SERVERS = "servers";

  /** Processes that are killed, starved of memory, disk or threads, and given time to recover. */
  public static final String FAULTS = "faults";

  private Tags() {}
}
