package org.vertice.web.operate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.vertice.web.http.Outcome;

/**
 * One line of the access log: the combined format that log readers know, with the duration in
 * milliseconds and how the request ended after it.
 *
 * @param user who has logged in, or {@code -}
 * @param target path and parameters as the client sent them
 */
record AccessLine(
    Instant time,
    String client,
    String user,
    String method,
    String target,
    int status,
    long bytes,
    String agent,
    long milliseconds,
    Outcome outcome) {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A query can be long; its beginning tells it from others. */
  private static final int LONGEST = 2000;

  String text() {
    return "%s - %s [%s] \"%s %s\" %d %d \"-\" \"%s\" %dms %s"
        .formatted(
            client,
            safe(user).replace(' ', '+'),
            STAMP.format(time),
            safe(method),
            safe(target),
            status,
            bytes,
            safe(agent),
            milliseconds,
            outcome.word());
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
