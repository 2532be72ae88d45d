package org.vertice.csvw.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes and reports each byte that is invalid in the encoding. Drops a byte order mark at
 * the beginning.
 */
final class TextDecoder implements Closeable {

  private static final int BUFFER = 1 << 16;
  private static final char REPLACEMENT = '�';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final boolean isUtf8;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private long bytesBefore;
  private boolean ended;
  private boolean begun;
  private boolean hasPairs;
  private @Nullable BadByte badByte;

  /**
   * A byte that cannot be read.
   *
   * @param offset the number of bytes before it
   * @param value the byte, 0 to 255
   */
  record BadByte(long offset, int value) {}

  TextDecoder(InputStream in, Charset charset) {
    this.in = in;
    this.isUtf8 = charset.equals(StandardCharsets.UTF_8);
    this.hasPairs = !isUtf8;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Reads characters. It stops before an invalid byte; the next call returns U+FFFD alone in its
   * place, and {@link #badByte} then returns the byte.
   *
   * @return their number; −1 at the end
   */
  int read(char[] target, int offset, int length) throws IOException {
    int count = decode(target, offset, length);
    if (!begun && count > 0) {
      begun = true;
      if (target[offset] == BYTE_ORDER_MARK) {
        System.arraycopy(target, offset + 1, target, offset, count - 1);
        return count > 1 ? count - 1 : read(target, offset, length);
      }
    }
    return count;
  }

  /** The byte that the last call could not decode; null if there was none. */
  @Nullable BadByte badByte() {
    return badByte;
  }

  /** Whether there may have been characters that take two {@code char}s. */
  boolean hasPairs() {
    return hasPairs;
  }

  private int decode(char[] target, int offset, int length) throws IOException {
    badByte = null;
    CharBuffer out = CharBuffer.wrap(target, offset, length);
    while (true) {
      if (isUtf8) {
        hasPairs |= Utf8.decode(bytes, out);
      }
      CoderResult result = decoder.decode(bytes, out, ended);
      int count = out.position() - offset;
      if (result.isError() && count == 0) {
        badByte = new BadByte(bytesBefore + bytes.position(), bytes.get(bytes.position()) & 0xFF);
        bytes.position(bytes.position() + result.length());
        out.put(REPLACEMENT);
        return 1;
      }
      if (count > 0 && (!result.isUnderflow() || ended || in.available() == 0)) {
        return count;
      }
      if (ended) {
        return -1;
      }
      more();
    }
  }

  private void more() throws IOException {
    bytesBefore += bytes.position();
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(count, 0)).flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
