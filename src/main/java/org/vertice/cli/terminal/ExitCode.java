package org.vertice.cli.terminal;

/** Exit codes of the process. */
public final class ExitCode {

  /** Done, and the input has no errors. */
  public static final int CLEAN = 0;

  /** The input has errors, or the operation failed for a reason outside the program. */
  public static final int FAILED = 1;

  /** The arguments are wrong. */
  public static final int USAGE = 2;

  /** A bug (EX_SOFTWARE of sysexits.h). */
  public static final int CRASH = 70;

  /** The reader of stdout stopped reading: what a shell reports for SIGPIPE. */
  public static final int BROKEN_PIPE = 141;

  private ExitCode() {}
}
