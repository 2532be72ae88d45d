package org.vertice.cli.terminal;

/** The command line means nothing that can be done. */
public final class UsageException extends Exception {

  private static final long serialVersionUID = 1;

  private final String fix;

  /**
   * Says what is wrong.
   *
   * @param message one sentence
   * @param fix what to write instead; empty where the message says it
   */
  public UsageException(String message, String fix) {
    super(message);
    this.fix = fix;
  }

  public String fix() {
    return fix;
  }
}
