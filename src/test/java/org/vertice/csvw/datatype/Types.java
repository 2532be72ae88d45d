package org.vertice.csvw.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Datatypes for tests. */
final class Types {

  private final List<String> warnings = new ArrayList<>();

  /** What a value becomes, or {@code invalid}. */
  String parse(String base, String format, String value) {
    return result(DatatypeSpec.of(base).withFormat(new DatatypeSpec.TextPattern(format)), value);
  }

  String parse(String base, String value) {
    return result(DatatypeSpec.of(base), value);
  }

  String number(String base, Optional<String> pattern, String decimal, String group, String value) {
    return result(
        DatatypeSpec.of(base)
            .withFormat(
                new DatatypeSpec.NumberFormat(
                    pattern,
                    Optional.of(decimal).filter(one -> !one.isEmpty()),
                    Optional.of(group).filter(one -> !one.isEmpty()))),
        value);
  }

  String result(DatatypeSpec spec, String value) {
    ParsedValue parsed = compile(spec).parse(value);
    if (parsed instanceof ParsedValue.Valid valid) {
      return valid.lexical();
    }
    assertThat(((ParsedValue.Invalid) parsed).reason()).isNotBlank();
    return "invalid";
  }

  /** Why a value is invalid, in the words of a message. */
  String reason(DatatypeSpec spec, String value) {
    return ((ParsedValue.Invalid) compile(spec).parse(value)).reason();
  }

  CellDatatype compile(DatatypeSpec spec) {
    return CellDatatype.compile(spec, warnings::add);
  }

  List<String> warnings() {
    return warnings;
  }
}
