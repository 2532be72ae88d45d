package org.vertice.cli.project;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of an option that is a number of seconds, at least 1. */
public final class Seconds implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String value) {
    if (!value.matches("[1-9][0-9]{0,6}")) {
      throw new TypeConversionException("\"" + value + "\" is not a number of seconds from 1");
    }
    return Duration.ofSeconds(Long.parseLong(value));
  }
}
