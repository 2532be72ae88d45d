package org.vertice.cli.terminal;

/** What the process's end tells scripts. */
public final class ExitCode {

  /** Done, and nothing is wrong with the input. */
  public static final int CLEAN = 0;

  /** The input has errors, or the operation failed for a reason outside the program. */
  public static final int FAILED = 1;

  /** The command was not understood. */
  public static final int USAGE = 2;

  /** A bug (EX_SOFTWARE of sysexits.h). */
  public static final int CRASH = 70;

  /** The reader of stdout went away: what a shell reports of other programs then (SIGPIPE). */
  public static final int READER_GONE = 141;

  private ExitCode() {}
}
