package org.vertice.cli.terminal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * An output of the process.
 *
 * @param columns width of the terminal; 0 if there is none or it is unknown
 */
public record Channel(OutputStream stream, Target target, int columns) {

  /** What an output is connected to. */
  public enum Target {
    TERMINAL,
    PIPE,
    FILE
  }

  public boolean isTerminal() {
    return target == Target.TERMINAL;
  }

  /** Writes a text in UTF-8. */
  public void text(String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  /** A writer for messages: UTF-8, flushes at line ends, ignores errors. */
  public PrintWriter messages() {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), true);
  }
}
