package org.vertice.web.limits;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.vertice.query.run.QueryThread;
import org.vertice.web.http.Fault;

/**
 * A stream that takes so many bytes and no more. Writers' flushes are not passed on: what the
 * server holds back can still be replaced by a message if the query fails.
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
      throw new AnswerTooLarge(most);
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

  /** More was to be written than may be. */
  static final class AnswerTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long most;

    AnswerTooLarge(long most) {
      super("The answer is longer than " + most + " bytes; ask for less, with LIMIT.");
      this.most = most;
    }

    Fault fault() {
      return new Fault(413, String.valueOf(getMessage())).worded("fault.answer", most);
    }
  }
}
