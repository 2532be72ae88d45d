package org.vertice.csvw.datatype;

/**
 * A text that lets itself be looked at so often and no more. Some regular expressions take longer
 * than anybody waits for the end of ({@code (a+)+$} on forty letters); this is what stops them.
 */
final class CountedText implements CharSequence {

  private final String text;
  private int left;

  /** The text has been looked at too often. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("looked at too often", null, false, false);
    }
  }

  CountedText(String text, int looks) {
    this.text = text;
    this.left = looks;
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
