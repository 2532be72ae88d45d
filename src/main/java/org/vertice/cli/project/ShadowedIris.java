package org.vertice.cli.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.report.Diagnostic;
import org.vertice.report.Location.GraphLocation;
import org.vertice.report.Measure;
import org.vertice.web.protocol.OwnPaths;
import org.vertice.web.site.IriSpace;

/**
 * Warns about things that the server cannot show, because their IRIs are addresses of its pages.
 */
public final class ShadowedIris {

  private ShadowedIris() {}

  /**
   * A warning for each path of the server that is the IRI of a thing.
   *
   * @param base the beginning of the IRIs of the data; empty: found in the data
   */
  public static List<Diagnostic> in(DatasetGraph dataset, Optional<String> base) {
    IriSpace space = base.map(IriSpace::new).orElseGet(() -> IriSpace.of(dataset));
    return OwnPaths.shadowed(dataset, space).entrySet().stream()
        .map(each -> warning(each.getKey(), each.getValue()))
        .toList();
  }

  private static Diagnostic warning(String pattern, Set<String> iris) {
    return Diagnostic.warning(
            "iri-shadowed",
            "vertice serve has its own pages at %s and cannot show %s there."
                .formatted(
                    pattern.replace("/*", "/"),
                    new Measure(iris.size(), "thing of the graph", "things of the graph").words()),
            new GraphLocation("seeds", iris.iterator().next()))
        .withHint("give them IRIs with another path: aboutUrl and valueUrl in the metadata");
  }
}
