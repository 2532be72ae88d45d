package org.vertice.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.logging.FmtLog;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.EndpointSet;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.jspecify.annotations.Nullable;
import org.vertice.web.http.Mount;
import org.vertice.web.http.Negotiation;
import org.vertice.web.http.PublicAddress;
import org.vertice.web.http.SnapshotCache;
import org.vertice.web.http.UrlEncoding;
import org.vertice.web.limits.QueryService;
import org.vertice.web.site.IriSpace;
import org.vertice.web.site.Paths;

/** The site of one dataset of any Fuseki, below the dataset's address. */
final class DatasetSite {

  private static final List<String> QUERY = List.of("sparql", "query", "");
  private static final List<String> GRAPHS = List.of("data", "get", "");

  private final String name;
  private final DataService data;
  private final DatasetSnapshots snapshots;
  private final SiteServlets servlets;
  private volatile boolean logged;

  DatasetSite(String name, DataService data, DatasetSnapshots snapshots, QueryService service) {
    this.name = name;
    this.data = data;
    this.snapshots = snapshots;
    this.servlets =
        SiteServlets.of(
            snapshots::latest,
            new SnapshotCache<>(each -> IriSpace.of(each.dataset())),
            new PublicAddress(Optional.empty()),
            service,
            SiteServlets.Reading.OPEN);
  }

  /** Answers, unless Fuseki has to: because it is its address, or the dataset holds no claims. */
  boolean answered(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String path = ActionLib.actionURI(request).substring(name.length());
    Optional<String> answerPage = answerPage(path, request);
    if ((answerPage.isEmpty() && isOfFuseki(path, request)) || !snapshots.hasClaims()) {
      return false;
    }
    String user = request.getRemoteUser();
    Optional<Endpoint> query = endpoint(List.of(Operation.Query), QUERY, user);
    if (query.isEmpty() || !Auth.allow(user, data.authPolicy())) {
      return false;
    }
    log();
    Mount mount = mount(request, query.get());
    if (path.isEmpty() || answerPage.isPresent()) {
      response.setHeader("Location", mount.path(answerPage.orElse("/")));
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    } else {
      HeaderFilter.prepare(request, response, servlets.site());
      response.setHeader("Vary", "Host");
      String pattern = path.equals("/") ? "" : pattern(path);
      String start = pattern.replaceFirst("/?\\*$", "");
      servlet(pattern)
          .orElseThrow()
          .service(mount.request(request, path, start), mount.response(response));
    }
    return true;
  }

  /**
   * Fuseki has no answers as HTML: a client that names that format is redirected to the page that
   * has them.
   */
  private Optional<String> answerPage(String path, HttpServletRequest request) {
    String query = request.getParameter("query");
    boolean html =
        Negotiation.PARAMETERS.stream().anyMatch(each -> "html".equals(request.getParameter(each)));
    EndpointSet endpoints = data.getEndpointSet(path.isEmpty() ? "" : path.substring(1));
    return html && query != null && endpoints != null && endpoints.contains(Operation.Query)
        ? Optional.of(Paths.QUERY + "?query=" + UrlEncoding.encoded(query))
        : Optional.empty();
  }

  /** Fuseki's own addresses are the dataset's and those of its endpoints, except for readers. */
  private boolean isOfFuseki(String path, HttpServletRequest request) {
    if (path.isEmpty()) {
      return request.getQueryString() != null || !wantsPage(request);
    }
    if (path.equals("/")) {
      return !wantsPage(request);
    }
    boolean endpoint = path.lastIndexOf('/') == 0 && data.getEndpointSet(path.substring(1)) != null;
    return endpoint && !(path.equals(Paths.QUERY) && wantsPage(request));
  }

  private static boolean wantsPage(HttpServletRequest request) {
    return Negotiation.wantsPage(request)
        && Negotiation.PARAMETERS.stream().allMatch(each -> request.getParameter(each) == null);
  }

  /** The dataset's SPARQL and graphs are where its own endpoints are. */
  private Mount mount(HttpServletRequest request, Endpoint query) {
    String root = request.getContextPath() + name;
    String graphs =
        endpoint(List.of(Operation.GSP_R, Operation.GSP_RW), GRAPHS, request.getRemoteUser())
            .map(each -> address(root, each))
            .orElse(root);
    return new Mount(root, Map.of(Paths.SPARQL, address(root, query), Paths.GRAPHS, graphs));
  }

  /** An endpoint that a user may ask: the one with the first of these names, otherwise any. */
  private Optional<Endpoint> endpoint(
      List<Operation> operations, List<String> names, @Nullable String user) {
    return operations.stream()
        .flatMap(each -> data.getEndpoints(each).stream())
        .filter(each -> Auth.allow(user, each.getAuthPolicy()))
        .min(
            Comparator.comparingInt(
                each -> Math.floorMod(names.indexOf(each.getName()), names.size() + 1)));
  }

  private static String address(String root, Endpoint endpoint) {
    return endpoint.getName().isEmpty() ? root : root + "/" + endpoint.getName();
  }

  /** As a servlet container finds it: the address itself, otherwise its longest prefix. */
  private String pattern(String path) {
    if (servlet(path).isPresent()) {
      return path;
    }
    for (int slash = path.length(); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      String pattern = path.substring(0, slash) + "/*";
      if (servlet(pattern).isPresent()) {
        return pattern;
      }
    }
    return "/*";
  }

  private Optional<HttpServlet> servlet(String pattern) {
    return Optional.ofNullable(servlets.byPattern().get(pattern));
  }

  private void log() {
    if (!logged) {
      logged = true;
      FmtLog.info(Fuseki.serverLog, "Vertice: %s holds claims; its pages are at %s/", name, name);
    }
  }
}
