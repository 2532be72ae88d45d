package org.vertice.web.access;

import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Looks at the target of a request (RFC 9112, 3.2) before a servlet is found for it. A host that
 * this server is not is refused (421; RFC 9110, 15.5.20); {@code OPTIONS *}, which asks about the
 * whole server (9.3.7), is answered here.
 */
public final class RequestTargetHandler extends Handler.Wrapper {

  private final HostNames names;

  /** A handler that lets these names pass, and a request without a host: no browser sends one. */
  public RequestTargetHandler(HostNames names) {
    this.names = names;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String host = Optional.ofNullable(request.getHttpURI().getHost()).orElse("");
    if (!host.isEmpty() && !names.has(host)) {
      response.setStatus(HttpStatus.MISDIRECTED_REQUEST_421);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      response.getHeaders().put("X-Content-Type-Options", "nosniff");
      String message =
          "This server answers to %1$s only. To have it answer to %2$s too, start it with --allow-host %2$s.\n";
      Content.Sink.write(response, true, message.formatted(names.text(), host), callback);
      return true;
    }
    String path = request.getHttpURI().getPath();
    if (path != null && path.startsWith("/")) {
      return super.handle(request, response, callback);
    }
    response.setStatus(
        request.getMethod().equals("OPTIONS")
            ? HttpStatus.NO_CONTENT_204
            : HttpStatus.BAD_REQUEST_400);
    response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST, OPTIONS");
    callback.succeeded();
    return true;
  }
}
