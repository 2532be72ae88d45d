package org.vertice.cli;

/** What the process's end tells scripts. */
final class ExitCode {

  /** Done, and nothing is wrong with the input. */
  static final int CLEAN = 0;

  /** The input has errors, or the operation failed for a reason outside the program. */
  static final int FAILED = 1;

  /** The command was not understood. */
  static final int USAGE = 2;

  /** A bug (EX_SOFTWARE of sysexits.h). */
  static final int CRASH = 70;

  /** The reader of stdout went away: what a shell reports of other programs then (SIGPIPE). */
  static final int READER_GONE = 141;

  private ExitCode() {}
}
