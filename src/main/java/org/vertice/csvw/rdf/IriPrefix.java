package org.vertice.csvw.rdf;

/**
 * The beginning that many IRIs of a run share: a whole IRI, such as a predicate, or the fixed part
 * of a template. Its N-Triples form is made once. Immutable.
 */
public final class IriPrefix {

  private final String text;
  private final byte[] written;

  /** Makes a prefix. */
  public IriPrefix(String text) {
    this.text = text;
    NTriplesBuffer buffer = new NTriplesBuffer("", text.length());
    buffer.iriText(text);
    this.written = buffer.toByteArray();
  }

  /** The characters. */
  public String text() {
    return text;
  }

  /** Its N-Triples form in UTF-8. Must not be changed. */
  byte[] written() {
    return written;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IriPrefix part && text.equals(part.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
