package org.vertice.query.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutorHttp;
import org.apache.jena.sparql.util.Context;

/**
 * The hosts that {@code SERVICE} may ask; none, unless the operator names them. Redirects are not
 * followed, since they could lead anywhere.
 */
public final class ServiceHosts {

  private final Set<String> hosts;
  private final Optional<HttpClient> client;

  /** These hosts, each as {@code HOST} for its usual ports or {@code HOST:PORT}. */
  public ServiceHosts(Set<String> hosts) {
    this.hosts = new TreeSet<>();
    hosts.forEach(host -> this.hosts.add(host.toLowerCase(Locale.ROOT)));
    this.client = hosts.isEmpty() ? Optional.empty() : Optional.of(newClient());
  }

  private static HttpClient newClient() {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  /** Settings for the execution of a query: its requests end when it is cancelled. */
  void applyTo(Context context, CancellableTask query) {
    context.set(ARQ.httpServiceAllowed, true); // which hosts, is decided below
    ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
    ServiceExecutor http = new ServiceExecutorHttp();
    registry.add(
        (execute, original, binding, execution) -> {
          if (execute.getSilent() && !allows(execute.getService())) {
            return QueryIterSingleton.create(binding, execution);
          }
          check(execute.getService());
          try {
            return http.createExecution(execute, original, binding, execution);
          } catch (ResultSetException | RiotException unreadable) {
            throw new HttpException("what it answers cannot be read");
          }
        });
    ServiceExecutorRegistry.set(context, registry);
    client.ifPresent(
        each -> context.set(ARQ.httpQueryClient, new CancellableHttpClient(each, query)));
  }

  private boolean allows(Node service) {
    return service.isURI() && allows(service.getURI());
  }

  private void check(Node service) {
    if (!allows(service)) {
      throw new QueryDeniedException(
          "This server may not ask " + service + "; it may ask " + hosts + ".");
    }
  }

  /** Whether no other server may be asked. */
  public boolean isEmpty() {
    return hosts.isEmpty();
  }

  boolean allows(String address) {
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (uri.getHost() == null || uri.getUserInfo() != null || !scheme.matches("https?")) {
        return false;
      }
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      int usual = scheme.equals("https") ? 443 : 80;
      int port = uri.getPort() < 0 ? usual : uri.getPort();
      return hosts.contains(host + ":" + port) || (port == usual && hosts.contains(host));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
