package org.vertice.cli.serve;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of an option that is a number of bytes: {@code 65536}, {@code 64k}, {@code 512M}. */
final class ByteSize implements ITypeConverter<Long> {

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})([kMG]?)(i?B)?");

  @Override
  public Long convert(String text) {
    Matcher parts = SIZE.matcher(text);
    if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
      throw new TypeConversionException(
          "\"" + text + "\" is not a size; write a number of bytes, or 64k, 512M, 2G");
    }
    int shift =
        switch (parts.group(2).toLowerCase(Locale.ROOT)) {
          case "k" -> 10;
          case "m" -> 20;
          case "g" -> 30;
          default -> 0;
        };
    return Math.multiplyExact(Long.parseLong(parts.group(1)), 1L << shift);
  }
}
