package org.vertice.csvw.tabular;

/** Takes characters into an array that somebody else gave, and keeps what finds no room in it. */
final class CharTarget {

  private char[] chars = {};
  private int first;
  private int next;
  private int end;
  private String waiting = "";

  /** From now on this is the array; what waits goes first. */
  void begin(char[] target, int offset, int length) {
    chars = target;
    first = offset;
    next = offset;
    end = offset + length;
    String rest = waiting;
    waiting = "";
    put(rest);
  }

  boolean hasRoom() {
    return next < end;
  }

  int room() {
    return end - next;
  }

  /** How many characters the array has got. */
  int count() {
    return next - first;
  }

  void put(char c) {
    if (hasRoom()) {
      chars[next++] = c;
    } else {
      waiting += c;
    }
  }

  void put(String text) {
    int fits = Math.min(text.length(), room());
    text.getChars(0, fits, chars, next);
    next += fits;
    if (fits < text.length()) {
      waiting += text.substring(fits);
    }
  }

  /** Takes characters of an array. There must be room for them. */
  void put(char[] source, int offset, int length) {
    System.arraycopy(source, offset, chars, next, length);
    next += length;
  }
}
