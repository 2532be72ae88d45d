package org.vertice.web.limits;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes answers as fast as they are written, and hands them on as fast as the clients read. A
 * client that reads slowly thus holds neither a thread nor one of the places for queries; what it
 * has not read yet waits in a file. Only an answer longer than a limit waits for its client, as it
 * would without this.
 */
public final class SpoolingHandler extends Handler.Wrapper {

  /** So many answers of the greatest length may wait together. */
  private static final int ANSWERS = 4;

  private final SpoolQuota waiting;

  /**
   * A handler.
   *
   * @param most so many bytes of an answer may wait
   * @param threads so many may be held by clients for whom that is not enough
   */
  public SpoolingHandler(long most, int threads) {
    this.waiting = new SpoolQuota(most, ANSWERS * most, threads);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    SpooledResponse patient = new SpooledResponse(request, response, callback, waiting);
    return super.handle(request, patient, patient.end());
  }
}
