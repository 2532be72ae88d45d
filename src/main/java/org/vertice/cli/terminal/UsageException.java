package org.vertice.cli.terminal;

/** The arguments of a command are wrong or do not fit the project. */
public final class UsageException extends Failure {

  private static final long serialVersionUID = 1;

  /**
   * Says what is wrong.
   *
   * @param message one sentence
   * @param fix what to write instead; empty if the message says it
   */
  public UsageException(String message, String fix) {
    super(message, fix);
  }
}
