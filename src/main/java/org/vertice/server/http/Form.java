package org.vertice.server.http;

import java.util.List;
import java.util.stream.Stream;

/** A form that an answer can have. */
public interface Form {

  /** Its registered media type. */
  String mediaType();

  /** Other media types that clients use for it. */
  List<String> aliases();

  /** Short names for the parameters {@code format} and {@code output}. */
  List<String> names();

  /** All media types, the registered one first. */
  default Stream<String> mediaTypes() {
    return Stream.concat(Stream.of(mediaType()), aliases().stream());
  }
}
