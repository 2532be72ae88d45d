package org.vertice.web.limits;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;
import org.vertice.web.http.Outcome;

/**
 * An answer that is sent while it is written, and after. If the client has gone, the next write
 * fails, and the log says so in any case.
 */
final class SpooledResponse extends Response.Wrapper {

  private final Request request;
  private final Callback whole;
  private final SpoolingHandler waiting;
  private final Sending sending = new Sending();

  private final Object lock = new Object();
  private final SpoolFile backlog = new SpoolFile();
  private volatile long waits;

  /** What is sent next, before the backlog. */
  private @Nullable ByteBuffer next;

  /** What may not wait, and who waits for it instead; after the backlog. */
  private @Nullable Held held;

  private boolean lastCame;
  private boolean written;
  private boolean sent;
  private @Nullable Throwable failure;

  private record Held(ByteBuffer content, Callback callback) {}

  /**
   * An answer.
   *
   * @param whole is completed when the client has everything
   */
  SpooledResponse(Request request, Response response, Callback whole, SpoolingHandler waiting) {
    super(request, response);
    this.request = request;
    this.whole = whole;
    this.waiting = waiting;
  }

  /** How many bytes wait. */
  long waits() {
    return waits;
  }

  /** Closes the connection, and all that waits with it. */
  void giveUp(IOException reason) {
    request.getConnectionMetaData().getConnection().getEndPoint().close(reason);
  }

  @Override
  public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
    ByteBuffer bytes = content == null ? BufferUtil.EMPTY_BUFFER : content;
    boolean taken = false;
    Throwable reason;
    long more;
    synchronized (lock) {
      more = -waits;
      reason = failure;
      if (reason == null) {
        taken = takes(bytes);
        if (!taken && waiting.mayHoldThread()) {
          held = new Held(bytes, callback);
        } else if (!taken) {
          reason = new IOException("Too many clients read slowly.");
        }
        lastCame |= last;
      }
      more += waits;
    }
    if (more > 0) {
      waiting.more(this, more);
    }
    if (reason != null) {
      callback.failed(reason);
      return;
    }
    sending.iterate();
    if (taken) {
      callback.succeeded();
    }
  }

  private boolean takes(ByteBuffer bytes) {
    if (next == null && backlog.isEmpty()) {
      next = BufferUtil.copy(bytes);
      bytes.position(bytes.limit());
      return true;
    }
    if (!waiting.allows(backlog.size() + bytes.remaining())) {
      return false;
    }
    try {
      backlog.add(bytes);
    } catch (IOException noRoom) {
      return false;
    }
    waits = backlog.size();
    return true;
  }

  /** What the writer calls at the end: its answer is whole when the client has it. */
  Callback end() {
    return new Callback.Nested(whole) {
      @Override
      public void succeeded() {
        boolean ready;
        Throwable reason;
        synchronized (lock) {
          written = true;
          ready = sent;
          reason = failure;
        }
        if (reason != null) {
          super.failed(reason);
        } else if (ready) {
          super.succeeded();
        } else {
          sending.iterate();
        }
      }

      @Override
      public void failed(Throwable reason) {
        synchronized (lock) {
          failure = reason;
        }
        release();
        super.failed(reason);
      }
    };
  }

  private void release() {
    synchronized (lock) {
      long left = backlog.size();
      waits = 0;
      waiting.less(this, left);
      try {
        backlog.close();
      } catch (IOException e) {
        // It has no name, and its bytes are gone with it.
      }
    }
  }

  /** Sends piece after piece, each when the client has taken the one before. */
  private final class Sending extends IteratingCallback {

    private @Nullable Callback passing;
    private boolean lastPassed;

    @Override
    protected Action process() throws IOException {
      pass();
      ByteBuffer piece;
      synchronized (lock) {
        if (lastPassed || failure != null) {
          return Action.SUCCEEDED;
        }
        Held holder = held;
        if (next != null) {
          piece = next;
          next = null;
        } else if (!backlog.isEmpty()) {
          piece = backlog.next();
          waits = backlog.size();
          waiting.less(SpooledResponse.this, piece.remaining());
        } else if (holder != null) {
          piece = holder.content();
          passing = holder.callback();
          held = null;
        } else if (lastCame) {
          piece = BufferUtil.EMPTY_BUFFER;
        } else {
          return written ? Action.SUCCEEDED : Action.IDLE;
        }
        lastPassed = lastCame && next == null && backlog.isEmpty() && held == null;
      }
      getWrapped().write(lastPassed, piece, this);
      return Action.SCHEDULED;
    }

    private void pass() {
      Callback passed = passing;
      passing = null;
      if (passed != null) {
        waiting.freeThread();
        passed.succeeded();
      }
    }

    @Override
    protected void onCompleteSuccess() {
      boolean ready;
      synchronized (lock) {
        sent = true;
        ready = written && failure == null;
      }
      release();
      if (ready) {
        whole.succeeded();
      }
    }

    @Override
    protected void onCompleteFailure(Throwable reason) {
      boolean told;
      boolean alone;
      Callback holder;
      synchronized (lock) {
        told = failure != null;
        failure = reason;
        alone = written;
        Held left = held;
        holder = passing != null ? passing : left == null ? null : left.callback();
        passing = null;
        held = null;
      }
      release();
      if (holder != null) {
        waiting.freeThread();
        holder.failed(reason);
      }
      if (!told) {
        request.setAttribute(Outcome.ATTRIBUTE, Outcome.GONE);
      }
      if (alone && !told) {
        whole.failed(reason);
      }
    }
  }
}
