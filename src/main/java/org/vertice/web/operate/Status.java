package org.vertice.web.operate;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.vertice.web.http.Resource;
import org.vertice.web.http.Snapshot;

/** Which graph is served, since when, and how the last attempt to serve a newer one ended. */
public final class Status extends Resource {

  /** Where it is. */
  public static final String PATH = "/status";

  private static final long serialVersionUID = 1;

  private final transient Supplier<Snapshot> live;
  private transient volatile State state;

  /**
   * What is known.
   *
   * @param building since when another graph is being built, if one is
   * @param attempted when the last attempt ended
   * @param end how it ended
   * @param findings of the last attempt
   */
  private record State(
      Instant since,
      Optional<Instant> building,
      Instant attempted,
      End end,
      long graphs,
      List<String> findings) {}

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
    this.state = new State(now(), Optional.empty(), now(), End.SERVED, 1, List.of());
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Another graph is served. */
  public synchronized void replaced(List<String> findings) {
    state =
        new State(
            now(), Optional.empty(), now(), End.SERVED, state.graphs() + 1, List.copyOf(findings));
  }

  /** The first graph is served; this was found in building it. */
  public synchronized void noted(List<String> findings) {
    state =
        new State(
            state.since(),
            state.building(),
            state.attempted(),
            state.end(),
            state.graphs(),
            List.copyOf(findings));
  }

  /** Another graph was not fit to be served. */
  public synchronized void refused(List<String> findings) {
    ended(End.REFUSED, findings);
  }

  /** The build of another graph was broken off. */
  public synchronized void failed(String reason) {
    ended(End.FAILED, List.of(reason));
  }

  private void ended(End end, List<String> findings) {
    state =
        new State(
            state.since(), Optional.empty(), now(), end, state.graphs(), List.copyOf(findings));
  }

  /** Another graph is being built from now on. */
  public synchronized void building() {
    state =
        new State(
            state.since(),
            Optional.of(now()),
            state.attempted(),
            state.end(),
            state.graphs(),
            state.findings());
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    State shown = state;
    JsonArrayBuilder findings = Json.createArrayBuilder(shown.findings());
    JsonObjectBuilder graph =
        Json.createObjectBuilder()
            .add("since", shown.since().toString())
            .add("number", shown.graphs())
            .add("queries", live.get().queries().queries().size());
    live.get().contentHash().ifPresent(hash -> graph.add("hash", hash));
    JsonObjectBuilder status =
        Json.createObjectBuilder()
            .add("graph", graph)
            .add(
                "lastBuild",
                Json.createObjectBuilder()
                    .add("at", shown.attempted().toString())
                    .add("served", shown.end() == End.SERVED)
                    .add("ended", shown.end().name().toLowerCase(Locale.ROOT))
                    .add("findings", findings));
    shown
        .building()
        .ifPresent(
            since ->
                status.add("building", Json.createObjectBuilder().add("since", since.toString())));
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    String json = status.build() + "\n";
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
