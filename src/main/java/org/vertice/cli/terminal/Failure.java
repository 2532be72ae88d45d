package org.vertice.cli.terminal;

import java.util.Optional;

/** The operation cannot be done, for a reason that the user can see and fix. */
public final class Failure extends Exception {

  private static final long serialVersionUID = 1;

  private final String fix;

  /**
   * Says what failed.
   *
   * @param message one sentence
   * @param fix what to do about it; empty where that is plain
   */
  public Failure(String message, String fix) {
    super(message);
    this.fix = fix;
  }

  public Optional<String> fix() {
    return fix.isEmpty() ? Optional.empty() : Optional.of(fix);
  }
}
