package org.vertice.web.fuseki;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.servlets.ActionExecLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.system.ActionCategory;

/**
 * Graphs by their paths (Graph Store Protocol, 4.1, direct identification): what stands after the
 * address of an endpoint. Fuseki's dispatcher takes no address that is longer than an endpoint's,
 * so a servlet passes them to it.
 */
public final class DirectGraphIdentification extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String PATH = DirectGraphIdentification.class.getName();

  private final String dataset;
  private final String endpoint;

  /**
   * A servlet for all addresses below an endpoint's.
   *
   * @param dataset the name of the dataset, such as {@code /ds}
   * @param endpoint the name of the endpoint, which has one operation
   */
  public DirectGraphIdentification(String dataset, String endpoint) {
    this.dataset = dataset;
    this.endpoint = endpoint;
  }

  /** What stands in the address after the endpoint's, if anything does. */
  static Optional<String> path(HttpServletRequest request) {
    return request.getAttribute(PATH) instanceof String path && !path.isEmpty()
        ? Optional.of(path)
        : Optional.empty();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    request.setAttribute(PATH, path.substring(1));
    DataAccessPoint point = DataAccessPointRegistry.get(getServletContext()).get(dataset);
    HttpAction action =
        ActionExecLib.allocHttpAction(
            point, Fuseki.actionLog, ActionCategory.ACTION, request, response);
    Endpoint served = point.getDataService().getEndpointSet(endpoint).getExactlyOne();
    action.setEndpoint(served);
    ActionExecLib.execAction(action, served.getProcessor());
  }
}
