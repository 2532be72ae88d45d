package org.vertice.cli.project;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.vertice.export.ExportFormat;
import org.vertice.query.result.ResultFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of formats as values of options, with completion. */
public final class FormatNames {

  private FormatNames() {}

  private static <T> T known(Optional<T> format, String name, List<String> names) {
    return format.orElseThrow(
        () ->
            new TypeConversionException(
                "there is no format \"" + name + "\". Use one of " + String.join(", ", names)));
  }

  /** The formats of a query's answer. */
  public static final class OfAnswers implements ITypeConverter<ResultFormat>, Iterable<String> {
    private static final List<String> NAMES =
        Arrays.stream(ResultFormat.values()).map(ResultFormat::word).toList();

    @Override
    public ResultFormat convert(String name) {
      return known(ResultFormat.of(name), name, NAMES);
    }

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }

  /** The formats of an export. */
  public static final class OfExports implements ITypeConverter<ExportFormat>, Iterable<String> {
    private static final List<String> NAMES =
        Arrays.stream(ExportFormat.values()).map(ExportFormat::word).toList();

    /** All names, as a list in a sentence. */
    public static String listed() {
      int last = NAMES.size() - 1;
      return String.join(", ", NAMES.subList(0, last)) + " or " + NAMES.get(last);
    }

    @Override
    public ExportFormat convert(String name) {
      return known(ExportFormat.of(name), name, NAMES);
    }

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }
}
