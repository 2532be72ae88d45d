package org.vertice.web.operate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.vertice.web.access.LoginFilter;
import org.vertice.web.http.Outcome;

/**
 * The access log: a line for each request that has ended, those too that never reached a servlet.
 * It is the combined format that log readers know, with the duration in milliseconds and how the
 * request ended after it. Each request is counted for the metrics too.
 */
public final class AccessLog implements RequestLog {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A query can be long; its beginning identifies it. */
  private static final int LONGEST = 2000;

  private final Metrics metrics;
  private final Consumer<String> lines;

  /** A log that writes to these. */
  public AccessLog(Metrics metrics, Consumer<String> lines) {
    this.metrics = metrics;
    this.lines = lines;
  }

  @Override
  public void log(Request request, Response response) {
    int status = response.getStatus();
    Outcome outcome = Outcome.of(request.getAttribute(Outcome.ATTRIBUTE), status);
    long nanoseconds = System.nanoTime() - request.getBeginNanoTime();
    String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
    metrics.count(path, outcome, status, nanoseconds);
    String user = request.getAttribute(LoginFilter.USER) instanceof String name ? name : "-";
    String agent = Optional.ofNullable(request.getHeaders().get(HttpHeader.USER_AGENT)).orElse("-");
    lines.accept(
        "%s - %s [%s] \"%s %s\" %d %d \"-\" \"%s\" %dms %s"
            .formatted(
                Request.getRemoteAddr(request),
                safe(user).replace(' ', '+'),
                STAMP.format(Instant.ofEpochMilli(Request.getTimeStamp(request))),
                safe(request.getMethod()),
                safe(request.getHttpURI().getPathQuery()),
                status,
                Response.getContentBytesWritten(response),
                safe(agent),
                TimeUnit.NANOSECONDS.toMillis(nanoseconds),
                outcome.word()));
  }

  /** Nothing that a client sends ends a line or a quotation. */
  private static String safe(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            each -> {
              if (each < ' ' || each == '"' || each == '\\' || each >= 0x7F) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", each));
              } else {
                safe.append((char) each);
              }
            });
    return safe.append(text.length() > LONGEST ? "..." : "").toString();
  }
}
