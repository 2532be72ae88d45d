package org.vertice.web.access;

import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.vertice.web.http.PublicAddress;

/**
 * The CORS headers, which say which sites' scripts may read an answer, and the answers to preflight
 * requests, which never have a login. The headers are written when the answer begins: redirects,
 * errors and a refused login have them too, and no page has them. {@code Vary} is completed there
 * too: links in the answer may begin with the host that was asked.
 */
public final class CorsHandler extends Handler.Wrapper {

  private static final String PAGE = "text/html";

  /** What the browser may send: a {@code *} would not hold for {@code Authorization}. */
  private static final String REQUEST_HEADERS =
      "Accept, Accept-Language, Authorization, Cache-Control, Content-Type, If-None-Match,"
          + " User-Agent, X-Requested-With";

  /** What a script may read beside what it always may. */
  private static final String ANSWER_HEADERS =
      "Allow, Content-Disposition, Content-Location, ETag, Link, Location, Retry-After,"
          + " WWW-Authenticate";

  private final CorsPolicy policy;
  private final Predicate<String> forPrograms;

  /**
   * A handler.
   *
   * @param forPrograms whether what is at a path is meant for programs
   */
  public CorsHandler(CorsPolicy policy, Predicate<String> forPrograms) {
    this.policy = policy;
    this.forPrograms = forPrograms;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean programs =
        Optional.ofNullable(Request.getPathInContext(request)).filter(forPrograms).isPresent();
    Marked marked = new Marked(request, response, programs);
    if (programs && isPreflight(request)) {
      marked.answerPreflight(callback);
      return true;
    }
    return super.handle(request, marked, callback);
  }

  private static boolean isPreflight(Request request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeaders().contains(HttpHeader.ORIGIN)
        && request.getHeaders().contains(HttpHeader.ACCESS_CONTROL_REQUEST_METHOD);
  }

  /** An answer that is marked when it begins. */
  private final class Marked extends Response.Wrapper {

    private final boolean programs;
    private boolean begun;

    Marked(Request request, Response response, boolean programs) {
      super(request, response);
      this.programs = programs;
    }

    void answerPreflight(Callback callback) {
      HttpFields.Mutable headers = getHeaders();
      if (policy.allowing(origin()).isPresent()) {
        headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, OPTIONS");
        headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
        headers.put(HttpHeader.ACCESS_CONTROL_MAX_AGE, "86400");
      }
      setStatus(HttpStatus.NO_CONTENT_204);
      write(true, null, callback);
    }

    private @Nullable String origin() {
      return getRequest().getHeaders().get(HttpHeader.ORIGIN);
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
      if (!begun && !isCommitted()) {
        begun = true;
        mark(getHeaders());
      }
      super.write(last, content, callback);
    }

    private void mark(HttpFields.Mutable headers) {
      if (programs) {
        String type = Optional.ofNullable(headers.get(HttpHeader.CONTENT_TYPE)).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith(PAGE)) {
          policy
              .allowing(origin())
              .ifPresent(
                  allowed -> {
                    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
                    headers.put(HttpHeader.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
                  });
        }
        vary(headers, HttpHeader.ORIGIN);
      }
      if (getRequest().getAttribute(PublicAddress.FROM_HOST) != null) {
        vary(headers, HttpHeader.HOST);
      }
    }

    private static void vary(HttpFields.Mutable headers, HttpHeader more) {
      Set<String> names = new LinkedHashSet<>(headers.getCSV(HttpHeader.VARY, false));
      if (!names.contains("*") && names.stream().noneMatch(more::is)) {
        names.add(more.asString());
        headers.put(HttpHeader.VARY, String.join(", ", names));
      }
    }
  }
}
