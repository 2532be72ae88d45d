package org.vertice.web.http;

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

  /** A form of one resource alone, with one name. */
  record Named(String mediaType, String name) implements Form {

    @Override
    public List<String> aliases() {
      return List.of();
    }

    @Override
    public List<String> names() {
      return List.of(name);
    }
  }
}
