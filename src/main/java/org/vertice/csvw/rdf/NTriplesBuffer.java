package org.vertice.csvw.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Triples as bytes in the canonical form of N-Triples (RDF 1.1 N-Triples, section 4): one blank
 * between terms, and only the necessary escapes. For one thread.
 */
public final class NTriplesBuffer {

  private static final int FIRST_CAPACITY = 1 << 16;
  private static final int LONGEST_OF_A_CHAR = 6;
  private static final int ASCII = 0x80;
  private static final int REPLACEMENT = 0xFFFD;
  private static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };
  private static final boolean[] PLAIN_IN_IRIS = new boolean[ASCII];
  private static final boolean[] PLAIN_IN_TEXT = new boolean[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      PLAIN_IN_IRIS[c] = c > ' ' && "<>\"{}|^`\\".indexOf(c) < 0;
      PLAIN_IN_TEXT[c] = "\"\\\n\r".indexOf(c) < 0;
    }
  }

  private final String blankPrefix;
  private byte[] bytes;
  private char[] chars = {};
  private int end;
  private @Nullable Term lastSubject;
  private int subjectStart;
  private int subjectEnd;

  /**
   * Makes an empty buffer.
   *
   * @param blankPrefix the prefix of the labels of blank nodes, which separates those of several
   *     runs
   */
  public NTriplesBuffer(String blankPrefix) {
    this(blankPrefix, FIRST_CAPACITY);
  }

  NTriplesBuffer(String blankPrefix, int capacity) {
    this.blankPrefix = blankPrefix;
    this.bytes = new byte[capacity];
  }

  /** Adds a triple. */
  public void triple(Term subject, Term predicate, Term object) {
    if (subject == lastSubject) {
      int length = subjectEnd - subjectStart;
      ensure(length);
      System.arraycopy(bytes, subjectStart, bytes, end, length);
      subjectStart = end;
      end += length;
    } else {
      subjectStart = end;
      term(subject);
      put(' ');
      lastSubject = subject;
    }
    subjectEnd = end;
    term(predicate);
    put(' ');
    term(object);
    ensure(3);
    bytes[end++] = ' ';
    bytes[end++] = '.';
    bytes[end++] = '\n';
  }

  /** The number of its bytes. */
  public int size() {
    return end;
  }

  /** Writes its bytes, and is empty afterwards. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, end);
    end = 0;
    lastSubject = null;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, end);
  }

  private void term(Term term) {
    if (term instanceof Term.Iri iri) {
      iri(iri);
    } else if (term instanceof Term.Literal literal) {
      literal(literal);
    } else {
      Term.Blank blank = (Term.Blank) term;
      ascii("_:");
      ascii(blankPrefix);
      ascii(blank.label());
    }
  }

  private void iri(Term.Iri iri) {
    byte[] fixed = iri.fixed().written();
    ensure(fixed.length + 2);
    bytes[end++] = '<';
    System.arraycopy(fixed, 0, bytes, end, fixed.length);
    end += fixed.length;
    if (!iri.rest().isEmpty()) {
      iriText(iri.rest());
    }
    put('>');
  }

  private void literal(Term.Literal literal) {
    put('"');
    characters(literal.lexical(), PLAIN_IN_TEXT);
    put('"');
    String language = literal.language();
    if (language != null) {
      put('@');
      ascii(language);
    } else if (!literal.datatype().fixed().text().equals(XSD_STRING)) {
      put('^');
      put('^');
      iri(literal.datatype());
    }
  }

  /** Adds characters of an IRI. */
  void iriText(String text) {
    characters(text, PLAIN_IN_IRIS);
  }

  /**
   * Adds characters, as UTF-8 or escaped.
   *
   * @param plain the ASCII characters that need no escape
   */
  private void characters(String text, boolean[] plain) {
    int length = text.length();
    ensure(length * LONGEST_OF_A_CHAR);
    if (chars.length < length) {
      chars = new char[2 * length];
    }
    text.getChars(0, length, chars, 0);
    int i = 0;
    while (i < length) {
      int start = i;
      int shift = end - start;
      while (i < length && chars[i] < ASCII && plain[chars[i]]) {
        bytes[shift + i] = (byte) chars[i++];
      }
      end += i - start;
      if (i < length) {
        i += chars[i] >= ASCII ? utf8(i, length) : escaped(chars[i], plain == PLAIN_IN_IRIS);
      }
    }
  }

  private int escaped(char c, boolean inIri) {
    bytes[end++] = '\\';
    if (inIri) {
      ascii("u00");
      bytes[end++] = HEX[c >> 4];
      bytes[end++] = HEX[c & 15];
    } else {
      bytes[end++] = (byte) (c == '\n' ? 'n' : c == '\r' ? 'r' : c);
    }
    return 1;
  }

  /**
   * Adds a character beyond ASCII; returns the number of {@code char}s that it took. An unpaired
   * surrogate is replaced by U+FFFD.
   */
  private int utf8(int at, int length) {
    int c = Character.codePointAt(chars, at, length);
    int taken = Character.charCount(c);
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      c = REPLACEMENT;
    }
    if (c < 0x800) {
      bytes[end++] = (byte) (0xC0 | c >> 6);
    } else {
      if (c < 0x10000) {
        bytes[end++] = (byte) (0xE0 | c >> 12);
      } else {
        bytes[end++] = (byte) (0xF0 | c >> 18);
        bytes[end++] = (byte) (ASCII | (c >> 12 & 0x3F));
      }
      bytes[end++] = (byte) (ASCII | (c >> 6 & 0x3F));
    }
    bytes[end++] = (byte) (ASCII | (c & 0x3F));
    return taken;
  }

  private void ascii(String text) {
    ensure(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[end++] = (byte) text.charAt(i);
    }
  }

  private void put(int c) {
    ensure(1);
    bytes[end++] = (byte) c;
  }

  private void ensure(int more) {
    if (bytes.length - end < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(end, more), 2 * bytes.length));
    }
  }
}
