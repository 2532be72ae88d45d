package org.vertice.cli.terminal;

/** A command cannot do its work, for a reason that the user can see and fix. */
public class Failure extends Exception {

  private static final long serialVersionUID = 1;

  private final String fix;

  /**
   * Says what failed.
   *
   * @param message one sentence
   * @param fix what to do about it; empty if that is obvious
   */
  public Failure(String message, String fix) {
    super(message);
    this.fix = fix;
  }

  /** What to do about it; may be empty. */
  public String fix() {
    return fix;
  }
}
