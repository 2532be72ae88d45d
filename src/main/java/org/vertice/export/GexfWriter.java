package org.vertice.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.EdtfDate;

/**
 * Writes a network as GEXF 1.3 (gexf.net), with its time: an edge lives from the first to the last
 * day that its dates leave open, and always where it has none. Nodes are named by their IRIs. All
 * edges are directed, because readers refuse a mixture; {@code symmetric} marks those that hold in
 * both directions.
 */
final class GexfWriter {

  private static final String NAMESPACE = "http://gexf.net/1.3";
  private static final String STRING = "string";

  private final ThingNetwork network;

  GexfWriter(ThingNetwork network) {
    this.network = network;
  }

  void write(OutputStream out) throws IOException {
    XmlOutput.document(out, this::write);
  }

  private void write(XmlOutput xml) throws XMLStreamException {
    xml.open(
        "gexf",
        "xmlns",
        NAMESPACE,
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        NAMESPACE + " " + NAMESPACE + "/gexf.xsd",
        "version",
        "1.3");
    xml.open(
        "graph",
        "defaultedgetype",
        "directed",
        "idtype",
        STRING,
        "mode",
        "dynamic",
        "timeformat",
        "date");
    attributes(xml);
    xml.open("nodes", "count", Integer.toString(network.things().size()));
    for (ThingNetwork.Thing thing : network.things()) {
      node(thing, xml);
    }
    xml.close();
    xml.open("edges", "count", Integer.toString(network.edges().size()));
    int number = 0;
    for (ThingNetwork.Edge edge : network.edges()) {
      edge(edge, number++, xml);
    }
    xml.close().close().close();
  }

  private void attributes(XmlOutput xml) throws XMLStreamException {
    xml.open("attributes", "class", "node");
    attribute(xml, "kind", STRING);
    attribute(xml, "class", "anyURI");
    for (String language : network.languages()) {
      attribute(xml, "label-" + language, STRING);
    }
    xml.close();
    xml.open("attributes", "class", "edge");
    attribute(xml, "relation", STRING);
    attribute(xml, "symmetric", "boolean");
    attribute(xml, "since", STRING);
    attribute(xml, "until", STRING);
    attribute(xml, "claims", STRING);
    xml.close();
  }

  private static void attribute(XmlOutput xml, String name, String type) throws XMLStreamException {
    xml.empty("attribute", "id", name, "title", name, "type", type);
  }

  private static void node(ThingNetwork.Thing thing, XmlOutput xml) throws XMLStreamException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("kind", thing.kind());
    values.put("class", thing.type());
    thing.labels().forEach((language, label) -> values.put("label-" + language, label));
    xml.open("node", "id", thing.iri(), "label", thing.label());
    values(values, xml);
    xml.close();
  }

  private static void edge(ThingNetwork.Edge edge, int number, XmlOutput xml)
      throws XMLStreamException {
    List<String> attributes = new ArrayList<>();
    attributes.addAll(List.of("id", Integer.toString(number)));
    attributes.addAll(List.of("source", edge.from(), "target", edge.to()));
    attributes.addAll(List.of("label", edge.label(), "kind", edge.label()));
    attributes.addAll(List.of("weight", Integer.toString(edge.weight())));
    edge.start()
        .flatMap(EdtfDate::read)
        .flatMap(date -> day(date.first()))
        .ifPresent(day -> attributes.addAll(List.of("start", day)));
    edge.end()
        .flatMap(EdtfDate::read)
        .flatMap(date -> day(date.last()))
        .ifPresent(day -> attributes.addAll(List.of("end", day)));
    Map<String, String> values = new LinkedHashMap<>();
    values.put("relation", edge.relation());
    values.put("symmetric", Boolean.toString(edge.symmetric()));
    values.put("since", edge.start().orElse(""));
    values.put("until", edge.end().orElse(""));
    values.put("claims", String.join(" ", edge.claims()));
    xml.open("edge", attributes.toArray(String[]::new));
    values(values, xml);
    xml.close();
  }

  /** An xsd:date; programs that read the format know years of four digits. */
  private static Optional<String> day(@Nullable LocalDate date) {
    return Optional.ofNullable(date)
        .filter(day -> day.getYear() >= 0 && day.getYear() <= 9999)
        .map(LocalDate::toString);
  }

  private static void values(Map<String, String> values, XmlOutput xml) throws XMLStreamException {
    xml.open("attvalues");
    for (Map.Entry<String, String> each : values.entrySet()) {
      if (!each.getValue().isEmpty()) {
        xml.empty("attvalue", "for", each.getKey(), "value", each.getValue());
      }
    }
    xml.close();
  }
}
