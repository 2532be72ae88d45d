package org.vertice.query.pattern;

/** A pattern cannot be used here; the message says why, and where in the pattern. */
public final class PatternRefused extends Exception {

  private static final long serialVersionUID = 1;

  PatternRefused(String reason) {
    super(reason);
  }

  /** With the place in the pattern, counted from 1. */
  static PatternRefused at(int offset, String reason) {
    return new PatternRefused("Character " + (offset + 1) + " of the pattern: " + reason);
  }

  /** What is wrong, in a sentence. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
