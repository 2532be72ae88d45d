package org.vertice.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import org.vertice.cli.terminal.Channel.Target;

/**
 * Stdout or stderr of the process. An error of a pipe becomes a {@link BrokenPipeException}, which
 * is not an error of the user's world as a full disk is. Closing only flushes.
 */
public final class StandardStream extends OutputStream {

  private final OutputStream stream;
  private final Target target;

  /** The reader of the output has stopped reading, as {@code head} does. */
  static final class BrokenPipeException extends IOException {
    private static final long serialVersionUID = 1;

    BrokenPipeException(IOException cause) {
      super(cause);
    }
  }

  public StandardStream(OutputStream stream, Target target) {
    this.stream = stream;
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
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
    boolean broken = e.getMessage() != null && e.getMessage().contains("Broken pipe");
    return target == Target.PIPE || broken ? new BrokenPipeException(e) : e;
  }
}
