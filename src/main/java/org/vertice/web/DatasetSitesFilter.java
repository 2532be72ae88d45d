package org.vertice.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.fuseki.access.DataAccessCtl;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.EndpointSet;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.query.run.QueryLimits;
import org.vertice.query.run.ServiceHosts;
import org.vertice.web.limits.QueryService;

/**
 * Stands before the dispatcher of any Fuseki: requests below the address of a dataset of claims are
 * answered by the dataset's site, all others by Fuseki. It notes requests that may change a
 * dataset.
 */
final class DatasetSitesFilter implements Filter {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final QueryService service;

  private final Map<DataService, DatasetSite> sites = new ConcurrentHashMap<>();

  /** By dataset: one may be served under several names. */
  private final Map<DatasetGraph, DatasetSnapshots> snapshots = new ConcurrentHashMap<>();

  DatasetSitesFilter(QueryLimits limits) {
    this.service = new QueryService(limits, new ServiceHosts(Set.of()));
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    Optional<DataAccessPoint> point = point(asked);
    if (point.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    DataService data = point.get().getDataService();
    if (onlyAsks(asked, data)) {
      chain.doFilter(request, response);
    } else if (!READING.contains(asked.getMethod())) {
      snapshots(data.getDataset()).watch(asked, answer, chain);
    } else if (DataAccessCtl.isAccessControlled(data.getDataset())
        || !data.isAcceptingRequests()
        || !site(asked, point.get()).answered(asked, answer)) {
      chain.doFilter(request, response);
    }
  }

  /** Is called when the server stops. */
  @Override
  public void destroy() {
    service.close();
  }

  /** Whether a request that need not be one for reading only reads. */
  private static boolean onlyAsks(HttpServletRequest request, DataService data) {
    if (request.getMethod().equals("OPTIONS")) {
      return true;
    }
    if ("application/sparql-query".equals(request.getContentType())) {
      return true;
    }
    String path = ActionLib.actionURI(request);
    EndpointSet endpoints = data.getEndpointSet(path.substring(path.lastIndexOf('/') + 1));
    Endpoint only = endpoints == null ? null : endpoints.getExactlyOne();
    return request.getMethod().equals("POST")
        && only != null
        && only.getOperation().equals(Operation.Query);
  }

  /** The dataset whose address an address begins with. */
  private static Optional<DataAccessPoint> point(HttpServletRequest request) {
    DataAccessPointRegistry registry = DataAccessPointRegistry.get(request.getServletContext());
    String path = ActionLib.actionURI(request);
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      DataAccessPoint point = registry.get(path.substring(0, end));
      if (point != null) {
        return Optional.of(point);
      }
    }
    return Optional.empty();
  }

  private DatasetSite site(HttpServletRequest request, DataAccessPoint point) {
    if (!sites.containsKey(point.getDataService())) {
      forgetRemoved(DataAccessPointRegistry.get(request.getServletContext()));
    }
    return sites.computeIfAbsent(
        point.getDataService(),
        data -> new DatasetSite(point.getName(), data, snapshots(data.getDataset()), service));
  }

  /** A dataset that was removed from the server takes its site with it. */
  private void forgetRemoved(DataAccessPointRegistry registry) {
    List<DataService> there =
        registry.accessPoints().stream().map(DataAccessPoint::getDataService).toList();
    sites.keySet().retainAll(there);
    snapshots.keySet().retainAll(there.stream().map(DataService::getDataset).toList());
  }

  private DatasetSnapshots snapshots(DatasetGraph dataset) {
    return snapshots.computeIfAbsent(dataset, DatasetSnapshots::new);
  }
}
