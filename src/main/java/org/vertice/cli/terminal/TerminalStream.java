package org.vertice.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes UTF-8 text to a terminal. Line breaks, tabs and colours pass; other control characters are
 * written as escapes, so that no text can control the terminal.
 */
final class TerminalStream extends OutputStream {

  private static final int ESCAPE = 0x1B;
  private static final int FIRST_OF_C1 = 0xC2;

  /** A longer sequence is not a colour. */
  private static final int LONGEST_COLOUR = 16;

  private final OutputStream terminal;
  private final StringBuilder sequence = new StringBuilder();
  private boolean maybeC1;

  TerminalStream(OutputStream terminal) {
    this.terminal = terminal;
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
      terminal.write(FIRST_OF_C1);
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
      terminal.write(sign);
    }
  }

  private void inSequence(int sign) throws IOException {
    boolean begins = sequence.length() == 1 && sign == '[';
    boolean goesOn = sequence.length() > 1 && (sign == ';' || (sign >= '0' && sign <= '9'));
    if ((begins || goesOn) && sequence.length() < LONGEST_COLOUR) {
      sequence.append((char) sign);
      return;
    }
    if (sequence.length() > 1 && sign == 'm') {
      terminal.write(sequence.append('m').toString().getBytes(StandardCharsets.US_ASCII));
      sequence.setLength(0);
      return;
    }
    String rest = sequence.substring(1);
    sequence.setLength(0);
    escaped(ESCAPE);
    terminal.write(rest.getBytes(StandardCharsets.US_ASCII));
    write(sign);
  }

  private void escaped(int sign) throws IOException {
    terminal.write(String.format(Locale.ROOT, "\\u%04x", sign).getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int plain = offset;
    for (int i = offset; i < offset + length; i++) {
      int sign = bytes[i] & 0xFF;
      boolean passes =
          sequence.isEmpty()
              && !maybeC1
              && (sign >= ' ' || sign == '\n' || sign == '\t')
              && sign != 0x7F
              && sign != FIRST_OF_C1;
      if (!passes) {
        terminal.write(bytes, plain, i - plain);
        write(sign);
        plain = i + 1;
      }
    }
    terminal.write(bytes, plain, offset + length - plain);
  }

  @Override
  public void flush() throws IOException {
    terminal.flush();
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
