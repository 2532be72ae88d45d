package org.vertice.cli.terminal;

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
public record Channel(OutputStream stream, Kind kind, int columns) {

  /** What stands behind a channel. */
  public enum Kind {
    TERMINAL,
    PIPE,
    FILE
  }

  public boolean isTerminal() {
    return kind == Kind.TERMINAL;
  }

  /** Writes a text in UTF-8. */
  public void text(String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  /** A writer of UTF-8 that flushes at line ends and swallows errors: for messages. */
  public PrintWriter messages() {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), true);
  }
}
