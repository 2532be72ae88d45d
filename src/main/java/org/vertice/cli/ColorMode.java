package org.vertice.cli;

/** When colours are used. */
enum ColorMode {
  auto,
  always,
  never;

  /** Whether output to the channel has colours; {@code NO_COLOR} (no-color.org) counts for auto. */
  boolean colours(Channel channel, ProcessContext surroundings) {
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
