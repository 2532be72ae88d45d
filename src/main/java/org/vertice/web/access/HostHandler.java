package org.vertice.web.access;

import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses requests for a host that this server is not (421; RFC 9110, 15.5.20). */
public final class HostHandler extends Handler.Wrapper {

  private final HostNames names;

  /** A handler that lets these pass, and who names no host: no browser does that. */
  public HostHandler(HostNames names) {
    this.names = names;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String host = Optional.ofNullable(request.getHttpURI().getHost()).orElse("");
    if (host.isEmpty() || names.has(host)) {
      return super.handle(request, response, callback);
    }
    response.setStatus(HttpStatus.MISDIRECTED_REQUEST_421);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    Content.Sink.write(response, true, sentence(host), callback);
    return true;
  }

  private String sentence(String host) {
    return "This server answers to "
        + names.text()
        + " only. If it is meant to be known as "
        + host
        + " too, start it with --allow-host "
        + host
        + ".\n";
  }
}
