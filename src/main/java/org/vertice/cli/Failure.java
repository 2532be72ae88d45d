package org.vertice.cli;

import java.util.Optional;

/** The operation cannot be done, for a reason that the user can see and mend. */
final class Failure extends Exception {

  private static final long serialVersionUID = 1;

  private final String mend;

  /**
   * Says what failed.
   *
   * @param message one sentence
   * @param mend what to do about it; empty where that is plain
   */
  Failure(String message, String mend) {
    super(message);
    this.mend = mend;
  }

  Optional<String> mend() {
    return mend.isEmpty() ? Optional.empty() : Optional.of(mend);
  }
}
