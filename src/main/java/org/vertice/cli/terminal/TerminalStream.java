package org.vertice.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes UTF-8 text to a terminal. Line breaks, tabs and colours pass; other control characters are
 * written as escapes, so that no text can control the terminal.
 */
final class TerminalStream extends FilterOutputStream {

  private static final int ESCAPE = 0x1B;
  private static final int FIRST_OF_C1 = 0xC2;

  /** A longer sequence is not a colour. */
  private static final int LONGEST_COLOUR = 16;

  private final StringBuilder sequence = new StringBuilder();
  private boolean maybeC1;

  TerminalStream(OutputStream terminal) {
    super(terminal);
  }

  @Override
  public void write(int b) throws IOException {
    int sign = b & 0xFF;
    if (maybeC1) {
      maybeC1 = false;
      if (sign >= 0x80 && sign <= 0x9F) {
        escaped(sign);
        return;
      }
      out.write(FIRST_OF_C1);
    }
    if (!sequence.isEmpty()) {
      inSequence(sign);
    } else if (sign == ESCAPE) {
      sequence.append((char) sign);
    } else if (sign == FIRST_OF_C1) {
      maybeC1 = true;
    } else if ((sign < ' ' && sign != '\n' && sign != '\t') || sign == 0x7F) {
      escaped(sign);
    } else {
      out.write(sign);
    }
  }

  private void inSequence(int sign) throws IOException {
    boolean begins = sequence.length() == 1 && sign == '[';
    boolean continues = sequence.length() > 1 && (sign == ';' || (sign >= '0' && sign <= '9'));
    if ((begins || continues) && sequence.length() < LONGEST_COLOUR) {
      sequence.append((char) sign);
      return;
    }
    if (sequence.length() > 1 && sign == 'm') {
      ascii(sequence.append('m').toString());
      sequence.setLength(0);
      return;
    }
    String rest = sequence.substring(1);
    sequence.setLength(0);
    escaped(ESCAPE);
    ascii(rest);
    write(sign);
  }

  private void escaped(int sign) throws IOException {
    ascii(String.format(Locale.ROOT, "\\u%04x", sign));
  }

  private void ascii(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
