package org.vertice.csvw.conformance;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One test of a manifest.
 *
 * @param manifest where it is listed
 * @param id such as {@code test001}
 * @param kind what is expected
 * @param name its title
 * @param action the table or the metadata that it starts from
 * @param metadata the user's metadata
 * @param result the graph that is expected
 * @param minimal whether conversion is in minimal mode
 * @param contentType the media type that the action is served with
 * @param links the {@code Link} headers that it is served with
 */
public record ConformanceTest(
    Manifest manifest,
    String id,
    Kind kind,
    String name,
    URI action,
    Optional<URI> metadata,
    Optional<URI> result,
    boolean minimal,
    Optional<String> contentType,
    List<String> links) {

  public ConformanceTest {
    links = List.copyOf(links);
  }

  /** What is expected of a processor (the test vocabulary's classes). */
  public enum Kind {
    /** The graph is the result; nothing to complain of. */
    ToRdfTest,
    /** The graph is the result, and there is a warning. */
    ToRdfTestWithWarnings,
    /** There is an error. */
    NegativeRdfTest,
    /** There is nothing to complain of. */
    PositiveValidationTest,
    /** There is a warning and no error. */
    WarningValidationTest,
    /** There is an error. */
    NegativeValidationTest
  }

  /** Whether it starts from metadata, and not from a table. */
  boolean startsFromMetadata() {
    return action.getPath().endsWith(".json");
  }

  @Override
  public String toString() {
    return id + " " + name;
  }
}
