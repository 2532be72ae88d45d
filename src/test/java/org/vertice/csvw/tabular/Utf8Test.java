package org.vertice.csvw.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  @Test
  void decodesEveryCharacterThereIs() {
    int[] all =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .toArray();
    String text = new String(all, 0, all.length);
    ByteBuffer in = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    CharBuffer out = CharBuffer.allocate(text.length());
    Utf8.decode(in, out);
    assertThat(in.hasRemaining()).isFalse();
    assertThat(out.flip().toString().equals(text)).isTrue();
  }

  /** Overlong, half a pair, beyond Unicode, alone, broken off, and not there at all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "c080",
        "e08080",
        "f0808080",
        "eda080",
        "edbfbf",
        "f4908080",
        "f5808080",
        "80",
        "c3",
        "e282",
        "e28261",
        "f09d94",
        "ff"
      })
  void stopsBeforeWhatIsNotWellFormed(String bytes) {
    ByteBuffer in = ByteBuffer.wrap(HexFormat.of().parseHex("61c3a8" + bytes));
    CharBuffer out = CharBuffer.allocate(10);
    Utf8.decode(in, out);
    assertThat(in.position()).isEqualTo(3);
    assertThat(out.flip().toString()).isEqualTo("aè");
  }

  @Test
  void stopsWhereThereIsNoRoomForAWholeCharacter() {
    ByteBuffer in = ByteBuffer.wrap("a𝔸".getBytes(StandardCharsets.UTF_8));
    CharBuffer out = CharBuffer.allocate(2);
    Utf8.decode(in, out);
    assertThat(in.position()).isEqualTo(1);
    assertThat(out.position()).isEqualTo(1);
  }

  @Test
  void saysWhetherACharacterTakesTwoChars() {
    assertThat(Utf8.decode(bytes("aè€\uFFFD"), CharBuffer.allocate(10))).isFalse();
    assertThat(Utf8.decode(bytes("a𝔸"), CharBuffer.allocate(10))).isTrue();
    assertThat(Utf8.decode(bytes("a𝔸"), CharBuffer.allocate(2))).isFalse();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
