package org.vertice.rdf;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.util.SplitIRI;
import org.apache.jena.vocabulary.RDF;

/**
 * What RDF/XML can hold (RDF 1.1 XML Syntax, section 5): a property is written as the name of an
 * element, so that its IRI must end in what XML allows as a name.
 */
public final class RdfXml {

  private RdfXml() {}

  /** A graph that RDF/XML cannot hold. */
  public static final class UnwritableException extends IOException {

    private static final long serialVersionUID = 1;

    UnwritableException(Node property) {
      super(
          "RDF/XML has no way to write the property <"
              + property.getURI()
              + ">, whose IRI does not end in a name of XML; all other forms have one.");
    }
  }

  /**
   * A graph as RDF/XML can hold it: the same one, or one with U+FFFD for characters that XML does
   * not know.
   *
   * @throws UnwritableException if it has a property that cannot be written
   */
  public static Graph writable(Graph graph) throws UnwritableException {
    Optional<Node> unnamed =
        GraphUtil.listPredicates(graph, Node.ANY, Node.ANY)
            .filterDrop(RdfXml::hasName)
            .nextOptional();
    if (unnamed.isPresent()) {
      throw new UnwritableException(unnamed.get());
    }
    return XmlText.of(graph);
  }

  private static boolean hasName(Node property) {
    String iri = property.getURI();
    return SplitIRI.splitXML(iri) < iri.length()
        && (!iri.startsWith(RDF.getURI())
            || !iri.substring(RDF.getURI().length())
                .matches(
                    "Description|ID|nodeID|about|aboutEach|aboutEachPrefix|li|bagID|parseType"
                        + "|resource|datatype|RDF"));
  }
}
