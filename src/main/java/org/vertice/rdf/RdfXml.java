package org.vertice.rdf;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.util.SplitIRI;
import org.apache.jena.vocabulary.RDF;

/**
 * Prepares graphs for RDF/XML (RDF 1.1 XML Syntax, section 5): a property becomes the name of an
 * element, so its IRI must end in an XML name.
 */
public final class RdfXml {

  private RdfXml() {}

  /** A graph that cannot be written as RDF/XML. */
  public static final class UnwritableException extends IOException {

    private static final long serialVersionUID = 1;

    UnwritableException(Node property) {
      super(
          String.format(
              "RDF/XML has no way to write the property <%s>, whose IRI does not end in a name of "
                  + "XML; all other forms have one.",
              property.getURI()));
    }
  }

  /**
   * A graph that can be written as RDF/XML: the same one, or one with U+FFFD for characters that
   * XML does not allow.
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
