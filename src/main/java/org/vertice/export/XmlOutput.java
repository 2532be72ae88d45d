package org.vertice.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vertice.rdf.XmlText;

/** Writes XML 1.0 in UTF-8, each element on a line of its own. */
final class XmlOutput {

  private final XMLStreamWriter xml;
  private final Deque<Boolean> hasChildren = new ArrayDeque<>();

  private XmlOutput(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What writes the content of a document. */
  @FunctionalInterface
  interface Content {
    void write(XmlOutput xml) throws XMLStreamException;
  }

  /** Writes a document; the stream stays open. */
  static void document(OutputStream out, Content content) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      content.write(new XmlOutput(xml));
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Begins an element; attributes are names and values in turn. */
  XmlOutput open(String name, String... attributes) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    hasChildren.push(false);
    attributes(attributes);
    return this;
  }

  /** An element with nothing inside. */
  void empty(String name, String... attributes) throws XMLStreamException {
    line();
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  /** An element with text inside. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    attributes(attributes);
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }

  /** Ends the innermost element. */
  XmlOutput close() throws XMLStreamException {
    if (hasChildren.pop()) {
      xml.writeCharacters("\n" + "  ".repeat(hasChildren.size()));
    }
    xml.writeEndElement();
    return this;
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(hasChildren.size()));
    if (!hasChildren.isEmpty()) {
      hasChildren.pop();
      hasChildren.push(true);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], XmlText.of(attributes[i + 1]));
    }
  }
}
