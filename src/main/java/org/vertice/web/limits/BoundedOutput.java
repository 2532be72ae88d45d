package org.vertice.web.limits;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.vertice.query.run.QueryThread;
import org.vertice.web.http.HttpStatusException;

/**
 * A stream that takes a limited number of bytes. Flushes are not passed on: what the server still
 * buffers can be replaced by a message if the query fails.
 */
public final class BoundedOutput extends FilterOutputStream {

  private final long most;
  private long written;

  /** A stream into another. */
  public BoundedOutput(OutputStream out, long most) {
    super(out);
    this.most = most;
  }

  private void count(int bytes) throws IOException {
    if (QueryThread.isAbandoned()) {
      throw new IOException("The request has been answered.");
    }
    written += bytes;
    if (written > most) {
      throw new HttpStatusException(
              413,
              "The answer is larger than " + most + " bytes. Ask for less, for example with LIMIT.")
          .worded("fault.answer", most);
    }
  }

  @Override
  public void write(int one) throws IOException {
    count(1);
    out.write(one);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    count(length);
    out.write(bytes, offset, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
