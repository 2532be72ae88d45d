package org.vertice.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import org.vertice.cli.terminal.Channel.Kind;

/**
 * Stdout or stderr. A pipe that cannot be written to has lost its reader, which is told apart from
 * a full disk: {@link ReaderGoneException}. Closing only flushes, since the stream is the
 * process's.
 */
public final class StandardStream extends OutputStream {

  private final OutputStream stream;
  private final Kind kind;

  public StandardStream(OutputStream stream, Kind kind) {
    this.stream = stream;
    this.kind = kind;
  }

  @Override
  public void write(int b) throws IOException {
    try {
      stream.write(b);
    } catch (IOException e) {
      throw explained(e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      stream.write(bytes, offset, length);
    } catch (IOException e) {
      throw explained(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      stream.flush();
    } catch (IOException e) {
      throw explained(e);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  private IOException explained(IOException e) {
    boolean said = e.getMessage() != null && e.getMessage().contains("Broken pipe");
    return kind == Kind.PIPE || said ? new ReaderGoneException(e) : e;
  }
}
