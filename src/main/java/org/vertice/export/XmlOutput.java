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

  XmlOutput(OutputStream out) throws IOException {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Begins an element. */
  XmlOutput open(String name, String... attributes) throws IOException {
    return write(
        () -> {
          line();
          xml.writeStartElement(name);
          hasChildren.push(false);
          attributes(attributes);
        });
  }

  /** An element with nothing inside. */
  XmlOutput empty(String name, String... attributes) throws IOException {
    return write(
        () -> {
          line();
          xml.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  /** An element with text inside. */
  XmlOutput text(String name, String text, String... attributes) throws IOException {
    return write(
        () -> {
          line();
          xml.writeStartElement(name);
          attributes(attributes);
          xml.writeCharacters(XmlText.of(text));
          xml.writeEndElement();
        });
  }

  /** Ends the innermost element. */
  XmlOutput close() throws IOException {
    return write(
        () -> {
          if (hasChildren.pop()) {
            xml.writeCharacters("\n" + "  ".repeat(hasChildren.size()));
          }
          xml.writeEndElement();
        });
  }

  /** Ends the document; the stream stays open. */
  void end() throws IOException {
    write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEndDocument();
          xml.flush();
        });
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

  private interface Step {
    void run() throws XMLStreamException;
  }

  private XmlOutput write(Step step) throws IOException {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return this;
  }
}
