package org.vertice.cli;

import java.time.Duration;
import org.vertice.graph.assembly.BuildOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of the commands that build the graph of a project, and list what they find. */
final class BuildingOptions extends FindingsOptions {

  @Option(
      names = "--rule-timeout",
      paramLabel = "SECONDS",
      order = 81,
      converter = Seconds.class,
      description = "How long one rule or one shape may take (default: 60).")
  private Duration patience = BuildOptions.TIMEOUT;

  /** How long one rule or one shape may take. */
  Duration patience() {
    return patience;
  }

  /** Reads a number of seconds. */
  static final class Seconds implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
      if (!value.matches("[1-9][0-9]{0,6}")) {
        throw new TypeConversionException("\"" + value + "\" is not a number of seconds from 1.");
      }
      return Duration.ofSeconds(Long.parseLong(value));
    }
  }
}
