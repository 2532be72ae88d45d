package org.vertice.cli;

/** The command line means nothing that can be done. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1;

  private final String mend;

  /**
   * Says what is wrong.
   *
   * @param message one sentence
   * @param mend what to write instead; empty where the message says it
   */
  UsageException(String message, String mend) {
    super(message);
    this.mend = mend;
  }

  String mend() {
    return mend;
  }
}
