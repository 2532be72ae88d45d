package org.vertice.csvw.datatype;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.datatype.BoundCheck.Facet;
import org.vertice.csvw.datatype.DatatypeSpec.NumberFormat;
import org.vertice.csvw.datatype.DatatypeSpec.TextPattern;

/** Makes a {@link CellDatatype} of its description. */
final class DatatypeCompiler {

  /** The time for reading a number grows with the square of its digits. */
  private static final int LONGEST_ORDERED = 10_000;

  private final DatatypeSpec spec;
  private final Consumer<String> warnings;
  private final List<ValueCheck> checks = new ArrayList<>();
  private @Nullable ValueFormat notation;

  DatatypeCompiler(DatatypeSpec spec, Consumer<String> warnings) {
    this.spec = spec;
    this.warnings = warnings;
  }

  CellDatatype compile() {
    BuiltInDatatype base = base();
    if (base.check() != null) {
      checks.add(base.check());
    }
    if (spec.format() instanceof TextPattern text) {
      format(base.space(), text.pattern());
    } else if (spec.format() instanceof NumberFormat format) {
      format(base.space(), format);
    }
    if (notation == null && base.space() instanceof BuiltInDatatype.Truth) {
      notation = BooleanFormat.XML_SCHEMA;
    }
    lengths(base.space());
    bound(Facet.MIN_INCLUSIVE, spec.bounds().minimum(), base.space().reader());
    bound(Facet.MAX_INCLUSIVE, spec.bounds().maximum(), base.space().reader());
    bound(Facet.MIN_EXCLUSIVE, spec.bounds().minExclusive(), base.space().reader());
    bound(Facet.MAX_EXCLUSIVE, spec.bounds().maxExclusive(), base.space().reader());
    return new CellDatatype(
        spec.id().orElse(base.iri()),
        CanonicalForm.of(base.space()),
        CanonicalForm.key(base.space()),
        notation,
        checks.toArray(ValueCheck[]::new),
        base.hasOrder() ? LONGEST_ORDERED : Integer.MAX_VALUE);
  }

  private BuiltInDatatype base() {
    BuiltInDatatype base = BuiltInDatatype.named(spec.base());
    if (base != null) {
      return base;
    }
    warnings.accept("\"" + spec.base() + "\" is not a built-in datatype; string is used");
    return new BuiltInDatatype(
        "http://www.w3.org/2001/XMLSchema#string", new BuiltInDatatype.Text(true), null);
  }

  private void format(BuiltInDatatype.ValueSpace space, String pattern) {
    if (space instanceof BuiltInDatatype.Numeric number) {
      numberPattern(number, pattern, ".", null);
    } else if (space instanceof BuiltInDatatype.Temporal temporal) {
      DatePatternReader.Result result = DatePatternReader.read(pattern, temporal.shape());
      notation = result.pattern();
      if (result.problem() != null) {
        warn(pattern, "is not a date pattern: " + result.problem());
      }
    } else if (space instanceof BuiltInDatatype.Truth) {
      notation = BooleanFormat.read(pattern);
      if (notation == null) {
        warn(pattern, "is not of the form \"yes|no\"");
      }
    } else {
      try {
        checks.add(new RegexCheck(pattern, EcmaRegex.compile(pattern)));
      } catch (PatternSyntaxException e) {
        warn(pattern, "is not a regular expression: " + e.getDescription());
      }
    }
  }

  private void format(BuiltInDatatype.ValueSpace space, NumberFormat format) {
    if (!(space instanceof BuiltInDatatype.Numeric number)) {
      warnings.accept("A format with decimalChar and groupChar is for numbers only");
      return;
    }
    String decimalChar = format.decimalChar().filter(one -> !one.isEmpty()).orElse(".");
    String groupChar = format.groupChar().filter(one -> !one.isEmpty()).orElse(null);
    if (decimalChar.equals(groupChar)) {
      warnings.accept("decimalChar and groupChar are both \"" + groupChar + "\"");
    } else if (format.pattern().isPresent()) {
      numberPattern(number, format.pattern().get(), decimalChar, groupChar);
    }
    if (notation == null && !decimalChar.equals(groupChar)) {
      notation = new GroupedNumber(decimalChar, groupChar, number.type());
    }
  }

  private void numberPattern(
      BuiltInDatatype.Numeric number,
      String pattern,
      String decimalChar,
      @Nullable String groupChar) {
    notation = NumberPatternReader.read(pattern, decimalChar, groupChar, number.type());
    if (notation == null) {
      warn(pattern, "is not a number pattern");
    }
  }

  private void warn(String pattern, String why) {
    warnings.accept("\"" + pattern + "\" " + why);
  }

  private void lengths(BuiltInDatatype.ValueSpace space) {
    DatatypeSpec.Lengths lengths = spec.lengths();
    if (lengths.equals(DatatypeSpec.Lengths.ANY)) {
      return;
    }
    int least = lengths.exact().or(lengths::least).orElse(0);
    int greatest = lengths.exact().or(lengths::greatest).orElse(Integer.MAX_VALUE);
    if (space instanceof BuiltInDatatype.Text) {
      checks.add(new LengthCheck(least, greatest, LengthCheck::characters, "characters"));
    } else if (space instanceof BuiltInDatatype.Binary binary) {
      checks.add(
          binary.hexadecimal()
              ? new LengthCheck(least, greatest, BinarySyntax::hexBytes, "bytes")
              : new LengthCheck(least, greatest, BinarySyntax::base64Bytes, "bytes"));
    }
  }

  private void bound(
      Facet facet,
      Optional<String> written,
      @Nullable Function<String, @Nullable OrderedValue> reader) {
    if (written.isPresent() && reader != null) {
      OrderedValue limit = reader.apply(written.get());
      if (limit == null) {
        warn(written.get(), "cannot be a bound: it is not a valid " + spec.base());
      } else {
        checks.add(new BoundCheck(facet, written.get(), limit, reader));
      }
    }
  }
}
