package org.vertice.csvw.conformance;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One test of a manifest.
 *
 * @param manifest where it is listed
 * @param id such as {@code test001}
 * @param type the expected result
 * @param name its title
 * @param action the table or the metadata that it starts from
 * @param metadata user metadata
 * @param result the expected graph
 * @param minimal whether conversion is in minimal mode
 * @param contentType the media type of the action
 * @param links the {@code Link} headers of the action
 */
public record ConformanceTest(
    Manifest manifest,
    String id,
    Type type,
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

  /** The types of tests (classes of the test vocabulary). */
  public enum Type {
    /** The graph is the result; no findings. */
    ToRdfTest,
    /** The graph is the result, and there is a warning. */
    ToRdfTestWithWarnings,
    /** There is an error. */
    NegativeRdfTest,
    /** There are no findings. */
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
