package org.vertice.cli.terminal;

import java.io.IOException;

/** Whoever read our output has stopped reading, as {@code head} does; nobody need be told. */
final class ReaderGoneException extends IOException {

  private static final long serialVersionUID = 1;

  ReaderGoneException(IOException cause) {
    super(cause);
  }
}
