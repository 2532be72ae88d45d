package org.vertice.export.push;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server did not take the dataset; what it held before is still there. */
public final class RefusedException extends IOException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String fix;
  private final @Nullable Duration retryAfter;

  RefusedException(String message, String fix, int status, Optional<Duration> retryAfter) {
    super(message);
    this.fix = fix;
    this.status = status;
    this.retryAfter = retryAfter.orElse(null);
  }

  RefusedException(String message, String fix) {
    this(message, fix, 0, Optional.empty());
  }

  /** What the user can do about it. */
  public String fix() {
    return fix;
  }

  /** Whether the server wants a login, or did not accept the one it was given. */
  public boolean wantsLogin() {
    return status == 401 || status == 403;
  }

  /** Whether the server, or a proxy before it, is only busy or starting. */
  boolean isTemporary() {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  /** How long the server wants the client to wait. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
