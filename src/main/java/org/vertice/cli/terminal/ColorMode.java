package org.vertice.cli.terminal;

/** When output has colours. */
public enum ColorMode {
  auto,
  always,
  never;

  /** Whether output to the channel has colours. {@code auto} obeys NO_COLOR (no-color.org). */
  public boolean colours(Channel channel, ProcessContext context) {
    return switch (this) {
      case always -> true;
      case never -> false;
      case auto ->
          channel.isTerminal()
              && context.variable("NO_COLOR").isEmpty()
              && !context.variable("TERM").orElse("").equals("dumb");
    };
  }
}
