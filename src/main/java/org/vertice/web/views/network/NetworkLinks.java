package org.vertice.web.views.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.query.saved.NetworkLink;
import org.vertice.rdf.ThingClass;
import org.vertice.web.site.PageContext;
import org.vertice.web.views.Kind;
import org.vertice.web.views.ViewLabels;
import org.vertice.web.views.network.Network.Link;
import org.vertice.web.views.timeline.Period;

/**
 * Reads the rows of the queries that feed the network, with labels in the language of the reader.
 */
final class NetworkLinks {

  private final PageContext page;
  private final Graph facts;
  private final ViewLabels names;

  NetworkLinks(PageContext page) {
    this.page = page;
    this.facts = page.facts();
    this.names = new ViewLabels(page);
  }

  List<Link> of(List<NetworkLink> rows) {
    List<Link> links = new ArrayList<>();
    for (NetworkLink row : rows) {
      links.add(
          new Link(
              node(row.from()),
              node(row.to()),
              kind(row.relation()),
              names.kind(row.relation()).name(),
              row.claim().filter(Node::isURI).map(names::source),
              Period.of(row.start().orElse(null), row.end().orElse(null))));
    }
    return links;
  }

  private Network.Node node(Node thing) {
    String kind =
        ThingClass.of(thing, facts)
            .map(type -> page.labels().of(type))
            .orElse(page.say("network.nokind"));
    return new Network.Node(thing.getURI(), names.of(thing), names.address(thing), kind);
  }

  /**
   * The group of a relation: of a code its list, of a property the property itself, of anything
   * else its class.
   */
  private Kind kind(Node relation) {
    if (!relation.isURI()) {
      return names.kind(relation);
    }
    Optional<Node> list =
        facts
            .find(relation, SKOS.inScheme.asNode(), Node.ANY)
            .mapWith(Triple::getObject)
            .nextOptional();
    return names.kind(list.or(() -> ThingClass.of(relation, facts)).orElse(relation));
  }
}
