package org.vertice.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a network as GraphML (graphml.graphdrawing.org, 1.0). A node's id is a number, since the
 * format allows no IRI there; the IRI is its {@code iri}. All edges are directed, because readers
 * refuse a mixture; {@code symmetric} marks those that hold in both directions.
 */
final class GraphMlWriter {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String STRING = "string";

  private final ThingNetwork network;

  GraphMlWriter(ThingNetwork network) {
    this.network = network;
  }

  void write(OutputStream out) throws IOException {
    XmlOutput.document(out, this::write);
  }

  private void write(XmlOutput xml) throws XMLStreamException {
    xml.open(
        "graphml",
        "xmlns",
        NAMESPACE,
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd");
    keys(xml);
    xml.open("graph", "id", "network", "edgedefault", "directed");
    Map<String, String> ids = new LinkedHashMap<>();
    for (ThingNetwork.Thing thing : network.things()) {
      String id = "n" + ids.size();
      ids.put(thing.iri(), id);
      node(thing, id, xml);
    }
    int number = 0;
    for (ThingNetwork.Edge edge : network.edges()) {
      xml.open(
          "edge",
          "id",
          "e" + number++,
          "source",
          ids.getOrDefault(edge.from(), ""),
          "target",
          ids.getOrDefault(edge.to(), ""));
      edge(edge, xml);
      xml.close();
    }
    xml.close().close();
  }

  private void keys(XmlOutput xml) throws XMLStreamException {
    key(xml, "node", "label", STRING);
    key(xml, "node", "iri", STRING);
    key(xml, "node", "kind", STRING);
    key(xml, "node", "class", STRING);
    for (String language : network.languages()) {
      key(xml, "node", "label-" + language, STRING);
    }
    key(xml, "edge", "label", STRING);
    key(xml, "edge", "relation", STRING);
    key(xml, "edge", "weight", "double");
    key(xml, "edge", "symmetric", "boolean");
    key(xml, "edge", "start", STRING);
    key(xml, "edge", "end", STRING);
    key(xml, "edge", "claims", STRING);
  }

  private static void key(XmlOutput xml, String of, String name, String type)
      throws XMLStreamException {
    xml.empty("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", type);
  }

  private static void node(ThingNetwork.Thing thing, String id, XmlOutput xml)
      throws XMLStreamException {
    xml.open("node", "id", id);
    data(xml, "node-label", thing.label());
    data(xml, "node-iri", thing.iri());
    data(xml, "node-kind", thing.kind());
    data(xml, "node-class", thing.type());
    for (Map.Entry<String, String> label : thing.labels().entrySet()) {
      data(xml, "node-label-" + label.getKey(), label.getValue());
    }
    xml.close();
  }

  private static void edge(ThingNetwork.Edge edge, XmlOutput xml) throws XMLStreamException {
    data(xml, "edge-label", edge.label());
    data(xml, "edge-relation", edge.relation());
    data(xml, "edge-weight", Integer.toString(edge.weight()));
    data(xml, "edge-symmetric", Boolean.toString(edge.symmetric()));
    data(xml, "edge-start", edge.start().orElse(""));
    data(xml, "edge-end", edge.end().orElse(""));
    data(xml, "edge-claims", String.join(" ", edge.claims()));
  }

  private static void data(XmlOutput xml, String key, String value) throws XMLStreamException {
    if (!value.isEmpty()) {
      xml.text("data", value, "key", key);
    }
  }
}
