package org.vertice.export.push;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/**
 * Repeats what may be repeated without harm, while the failure may be temporary: no server answers
 * yet, the connection broke, the server is busy. What will fail again is not repeated: a name that
 * leads to no machine, a certificate that is not trusted, a request that is refused.
 *
 * @param most how often it is repeated after the first time
 * @param pause before the first repetition; each further one is twice as long
 * @param said gets a sentence before each repetition
 */
public record Retries(int most, Duration pause, Consumer<String> said) {

  /** A server that wants to be left alone for longer than this is not waited for. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** What is tried. */
  @FunctionalInterface
  public interface Attempt {
    /** Does it, from its beginning. */
    void run() throws IOException, InterruptedException;
  }

  /**
   * Tries until it succeeds or there is no point in trying again.
   *
   * @throws IOException what the last attempt threw
   */
  public void of(Attempt attempt) throws IOException, InterruptedException {
    Duration next = pause;
    for (int repetition = 1; ; repetition++) {
      try {
        attempt.run();
        return;
      } catch (IOException e) {
        Duration wait = e instanceof RefusedException r ? r.retryAfter().orElse(next) : next;
        if (repetition > most || !mayPass(e) || wait.compareTo(LONGEST) > 0) {
          throw e;
        }
        said.accept(
            "%s Trying again in %s (%d of %d)."
                .formatted(reason(e), seconds(wait), repetition, most));
        Thread.sleep(wait.toMillis());
        next = next.multipliedBy(2);
      }
    }
  }

  private static boolean mayPass(IOException error) {
    if (error instanceof RefusedException refusal) {
      return refusal.isTemporary();
    }
    boolean tooLate =
        error instanceof HttpTimeoutException && !(error instanceof HttpConnectTimeoutException);
    return !tooLate && !(error instanceof SSLException) && !isUnknownHost(error);
  }

  /** Whether the host name in the address is unknown. */
  public static boolean isUnknownHost(IOException error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }

  private static String reason(IOException error) {
    if (error instanceof RefusedException) {
      return String.valueOf(error.getMessage());
    }
    return error instanceof ConnectException || error instanceof HttpConnectTimeoutException
        ? "No server answers."
        : "The connection broke.";
  }

  private static String seconds(Duration wait) {
    return wait.toMillis() % 1000 == 0
        ? wait.toSeconds() + " s"
        : String.format(Locale.ROOT, "%.1f s", wait.toMillis() / 1000.0);
  }
}
