package org.vertice.cli.project;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vertice.export.ExportFormat;
import org.vertice.query.result.ResultFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of formats as values of options, with completion. */
public abstract class FormatNames<T> implements ITypeConverter<T>, Iterable<String> {

  private final List<String> names;
  private final Function<String, Optional<T>> formats;

  private FormatNames(T[] all, Function<T, String> name, Function<String, Optional<T>> formats) {
    this.names = Arrays.stream(all).map(name).toList();
    this.formats = formats;
  }

  @Override
  public T convert(String name) {
    return formats
        .apply(name)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no format \"" + name + "\". Use one of " + String.join(", ", names)));
  }

  @Override
  public Iterator<String> iterator() {
    return names.iterator();
  }

  /** All names, as a list in a sentence. */
  public String listed() {
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** The formats of a query's answer. */
  public static final class OfAnswers extends FormatNames<ResultFormat> {
    OfAnswers() {
      super(ResultFormat.values(), ResultFormat::word, ResultFormat::of);
    }
  }

  /** The formats of an export. */
  public static final class OfExports extends FormatNames<ExportFormat> {
    public OfExports() {
      super(ExportFormat.values(), ExportFormat::word, ExportFormat::of);
    }
  }
}
