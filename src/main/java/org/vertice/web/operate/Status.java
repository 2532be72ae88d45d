package org.vertice.web.operate;

import static org.vertice.web.http.JsonObjects.object;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vertice.web.http.JsonObjects;
import org.vertice.web.http.Resource;
import org.vertice.web.http.Snapshot;

/** Which graph is served, since when, and how the last attempt to serve a newer one ended. */
public final class Status extends Resource {

  /** Where it is. */
  public static final String PATH = "/status";

  private static final long serialVersionUID = 1;

  private final transient Supplier<Snapshot> live;
  private long graphs = 1;
  private transient Instant since = now();
  private transient Optional<Instant> building = Optional.empty();

  /** When the last attempt to build a graph ended, how, and what was found. */
  private transient Instant ended = since;

  private End end = End.SERVED;
  private transient List<String> findings = List.of();

  /** How an attempt to build another graph ended. */
  private enum End {
    /** It is served. */
    SERVED,
    /** The project has errors. */
    REFUSED,
    /** Something broke off the build. */
    FAILED
  }

  /** The status of a server that has just begun to serve its first graph. */
  public Status(Supplier<Snapshot> live) {
    this.live = live;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The first graph is served; this was found in building it. */
  public synchronized void noted(List<String> found) {
    findings = List.copyOf(found);
  }

  /** Another graph is being built from now on. */
  public synchronized void building() {
    building = Optional.of(now());
  }

  /** Another graph is served. */
  public synchronized void replaced(List<String> found) {
    ended(End.SERVED, found);
    since = ended;
    graphs++;
  }

  /** Another graph was not fit to be served. */
  public synchronized void refused(List<String> found) {
    ended(End.REFUSED, found);
  }

  /** The build of another graph was broken off. */
  public synchronized void failed(String reason) {
    ended(End.FAILED, List.of(reason));
  }

  private void ended(End how, List<String> found) {
    building = Optional.empty();
    ended = now();
    end = how;
    findings = List.copyOf(found);
  }

  private synchronized Map<String, Object> shown(Snapshot snapshot) {
    return object(
        "graph",
        object(
            "since", since.toString(),
            "number", graphs,
            "queries", snapshot.queries().queries().size(),
            "hash", snapshot.contentHash()),
        "lastBuild",
        object(
            "at",
            ended.toString(),
            "served",
            end == End.SERVED,
            "ended",
            end.name().toLowerCase(Locale.ROOT),
            "findings",
            findings),
        "building",
        building.map(start -> object("since", start.toString())));
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    String json = JsonObjects.text(shown(live.get())) + "\n";
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
