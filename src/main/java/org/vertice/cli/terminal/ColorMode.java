package org.vertice.cli.terminal;

/** When colours are used. */
public enum ColorMode {
  auto,
  always,
  never;

  /** Whether output to the channel has colours; {@code NO_COLOR} (no-color.org) counts for auto. */
  public boolean colours(Channel channel, ProcessContext surroundings) {
    return switch (this) {
      case always -> true;
      case never -> false;
      case auto ->
          channel.isTerminal()
              && surroundings.variable("NO_COLOR").isEmpty()
              && !surroundings.variable("TERM").orElse("").equals("dumb");
    };
  }
}
