package org.vertice.web;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiAutoModule;
import org.apache.jena.rdf.model.Model;
import org.jspecify.annotations.Nullable;
import org.vertice.query.run.QueryLimits;

/**
 * Gives each dataset of any Fuseki that holds claims what {@code vertice serve} has beside SPARQL,
 * below the address of the dataset. Fuseki finds it where {@code vertice-fuseki.jar} is on its
 * class path and modules are enabled. A dataset at the root of the server is left alone: its pages
 * would hide those of the server.
 */
public final class VerticeModule implements FusekiAutoModule {

  /** As Fuseki makes it. */
  public VerticeModule() {}

  @Override
  public String name() {
    return "Vertice";
  }

  @Override
  public void prepare(
      FusekiServer.Builder builder, Set<String> datasets, @Nullable Model configuration) {
    builder.addFilter("/*", new DatasetSitesFilter(QueryLimits.usual()));
  }
}
