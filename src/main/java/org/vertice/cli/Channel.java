package org.vertice.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where output goes.
 *
 * @param stream takes bytes
 * @param kind what stands behind it
 * @param columns width of the terminal; 0 where there is none or it is not known
 */
record Channel(OutputStream stream, Kind kind, int columns) {

  /** What stands behind a channel. */
  enum Kind {
    TERMINAL,
    PIPE,
    FILE
  }

  boolean isTerminal() {
    return kind == Kind.TERMINAL;
  }

  /** Writes a text in UTF-8. */
  void text(String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  /** A writer of UTF-8 that flushes at line ends and swallows errors: for messages. */
  PrintWriter messages() {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), true);
  }
}
