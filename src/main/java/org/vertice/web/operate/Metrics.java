package org.vertice.web.operate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.metrics.FusekiMetrics;
import org.apache.jena.fuseki.metrics.MetricsProvider;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.vertice.web.http.Outcome;
import org.vertice.web.http.Resource;
import org.vertice.web.limits.QueryService;
import org.vertice.web.site.Paths;

/**
 * Counters for Prometheus: requests by route and outcome, queries that run, Java itself, and those
 * that Fuseki keeps for each endpoint. Fuseki's {@code /$/metrics} shows the same.
 */
public final class Metrics extends Resource implements MetricsProvider {

  /** Where they are. */
  public static final String PATH = "/metrics";

  private static final long serialVersionUID = 1;

  /** The first segments of addresses; all others are one, so that no client can add more. */
  private static final Set<String> ROUTES =
      Set.of(
          "api assets claim code data disagreements download health id map metrics network ontology"
              .concat(" page query search source sources status timeline vertice")
              .split(" "));

  private final transient PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Counters of a server that runs its queries here. */
  public Metrics(QueryService service) {
    FusekiMetrics.registerMetrics(registry);
    Gauge.builder("vertice.queries.running", service, QueryService::running)
        .description("Queries that run now")
        .register(registry);
    Gauge.builder("vertice.queries.overstaying", service, QueryService::overstaying)
        .description("Queries that run on though they were stopped")
        .register(registry);
    Gauge.builder("vertice.queries.limit", service, each -> each.limits().atOnce())
        .description("Given queries that may run at once")
        .register(registry);
  }

  void count(String path, Outcome outcome, int status, long nanoseconds) {
    Timer.builder("vertice.requests")
        .description("Requests that have ended, and how long they took")
        .tags(
            List.of(
                Tag.of("route", route(path)),
                Tag.of("status", Integer.toString(status)),
                Tag.of("outcome", outcome.word())))
        .publishPercentileHistogram(false)
        .register(registry)
        .record(nanoseconds, TimeUnit.NANOSECONDS);
  }

  private static String route(String path) {
    String[] segments = path.split("/", 4);
    if (segments.length < 2 || segments[1].isEmpty()) {
      return "/";
    }
    for (String one : List.of(Paths.SPARQL, Paths.GRAPHS)) {
      if (path.startsWith(one)) {
        return one;
      }
    }
    return ROUTES.contains(segments[1]) ? "/" + segments[1] : "other";
  }

  @Override
  public MeterRegistry getMeterRegistry() {
    return registry;
  }

  @Override
  public void scrape(HttpAction action) {
    try {
      write(action.getResponse());
    } catch (IOException e) {
      throw new RuntimeIOException(e);
    }
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(response);
  }

  private void write(HttpServletResponse response) throws IOException {
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(registry.scrape().getBytes(StandardCharsets.UTF_8));
  }
}
