package org.vertice.cli;

/** The command line means nothing that can be done. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1;

  private final String fix;

  /**
   * Says what is wrong.
   *
   * @param message one sentence
   * @param fix what to write instead; empty where the message says it
   */
  UsageException(String message, String fix) {
    super(message);
    this.fix = fix;
  }

  String fix() {
    return fix;
  }
}
