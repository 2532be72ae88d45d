package org.vertice.csvw.tabular;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/**
 * Decodes well-formed UTF-8 (RFC 3629). The JDK's decoder is several times slower on text that is
 * not all ASCII; it gets only what this one leaves.
 */
final class Utf8 {

  private static final int CONTINUATION = 0x80;

  private Utf8() {}

  /**
   * Decodes up to a sequence that is malformed or incomplete, or for which there is no room, and
   * moves both buffers on. Both have arrays.
   *
   * @return whether one of the characters takes two {@code char}s
   */
  static boolean decode(ByteBuffer in, CharBuffer out) {
    byte[] bytes = in.array();
    char[] chars = out.array();
    int at = in.arrayOffset() + in.position();
    int to = out.arrayOffset() + out.position();
    int last = in.arrayOffset() + in.limit();
    int room = out.arrayOffset() + out.limit();
    boolean pairs = false;
    while (true) {
      int ascii = Math.min(last, at + (room - to));
      while (at < ascii && bytes[at] >= 0) {
        chars[to++] = (char) bytes[at++];
      }
      int length = at < last ? length(bytes[at]) : 0;
      int units = length == 4 ? 2 : 1;
      if (length == 0 || at + length > last || to + units > room) {
        break;
      }
      int c = character(bytes, at, length);
      if (c < 0) {
        break;
      }
      if (units == 1) {
        chars[to++] = (char) c;
      } else {
        chars[to++] = Character.highSurrogate(c);
        chars[to++] = Character.lowSurrogate(c);
        pairs = true;
      }
      at += length;
    }
    in.position(at - in.arrayOffset());
    out.position(to - out.arrayOffset());
    return pairs;
  }

  /** The length of the sequence of several bytes that this byte begins; 0 if it begins none. */
  private static int length(byte lead) {
    int value = lead & 0xFF;
    if (value < 0xC2 || value > 0xF4) {
      return 0;
    }
    return value < 0xE0 ? 2 : value < 0xF0 ? 3 : 4;
  }

  /** The character of a sequence; −1 if it is malformed. */
  private static int character(byte[] bytes, int at, int length) {
    int c = bytes[at] & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      int next = bytes[at + i];
      if ((next & 0xC0) != CONTINUATION) {
        return -1;
      }
      c = c << 6 | (next & 0x3F);
    }
    boolean tooLong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
    boolean none = c > Character.MAX_CODE_POINT || (c >= 0xD800 && c <= 0xDFFF);
    return tooLong || none ? -1 : c;
  }
}
