package org.vertice.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what is asked of the server as a whole, {@code OPTIONS *} (RFC 9110, 9.3.7), which is the
 * address of no servlet.
 */
final class WholeServer extends Handler.Wrapper {

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = request.getHttpURI().getPath();
    if (path != null && path.startsWith("/")) {
      return super.handle(request, response, callback);
    }
    boolean options = request.getMethod().equals("OPTIONS");
    response.setStatus(options ? 204 : 400);
    response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST, OPTIONS");
    callback.succeeded();
    return true;
  }
}
