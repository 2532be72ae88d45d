package org.vertice.export.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is tried again, how often, and what is not. */
class RetriesTest {

  private final List<String> said = new ArrayList<>();
  private final Retries retries = new Retries(3, Duration.ofMillis(1), said::add);
  private int attempts;

  private Retries.Attempt failingWith(List<IOException> errors) {
    Queue<IOException> left = new ArrayDeque<>(errors);
    return () -> {
      attempts++;
      IOException next = left.poll();
      if (next != null) {
        throw next;
      }
    };
  }

  private static IOException answer(int status, long secondsToWait) {
    return new RefusedException(
        "It answered " + status + ".",
        "",
        status,
        secondsToWait < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(secondsToWait)));
  }

  static Stream<IOException> mayPass() {
    return Stream.of(
        new ConnectException("refused"),
        new IOException("Connection reset"),
        new EOFException(),
        answer(429, 0),
        answer(503, -1),
        answer(502, -1),
        answer(504, -1));
  }

  @ParameterizedTest
  @MethodSource("mayPass")
  void whatMayPassIsTriedAgainUntilItSucceeds(IOException error) throws Exception {
    retries.of(failingWith(List.of(error, error)));
    assertThat(attempts).isEqualTo(3);
    assertThat(said).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("mayPass")
  void afterTheLastTimeItFails(IOException error) {
    assertThatThrownBy(() -> retries.of(failingWith(List.of(error, error, error, error, error))))
        .isSameAs(error);
    assertThat(attempts).isEqualTo(4);
  }

  static Stream<IOException> lasts() {
    return Stream.of(
        answer(400, -1),
        answer(401, -1),
        answer(405, -1),
        answer(500, -1),
        answer(503, 61),
        new HttpTimeoutException("ten minutes"),
        new SSLHandshakeException("not trusted"),
        new IOException(new ConnectException().initCause(new UnresolvedAddressException())));
  }

  @ParameterizedTest
  @MethodSource("lasts")
  void whatWillFailAgainIsNotTriedAgain(IOException error) {
    assertThatThrownBy(() -> retries.of(failingWith(List.of(error)))).isSameAs(error);
    assertThat(attempts).isEqualTo(1);
    assertThat(said).isEmpty();
  }

  @Test
  void eachPauseIsTwiceAsLongAsTheOneBeforeIt() throws Exception {
    Retries slow = new Retries(3, Duration.ofMillis(100), said::add);
    slow.of(failingWith(List.of(new ConnectException(), new ConnectException(), answer(503, 0))));
    assertThat(said)
        .containsExactly(
            "No server answers. Trying again in 0.1 s (1 of 3).",
            "No server answers. Trying again in 0.2 s (2 of 3).",
            "It answered 503. Trying again in 0 s (3 of 3).");
  }
}
