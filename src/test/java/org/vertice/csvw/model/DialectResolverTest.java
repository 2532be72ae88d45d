package org.vertice.csvw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vertice.csvw.tabular.Dialect;

class DialectResolverTest {

  @Test
  void readsTheMediaTypeWhereTheMetadataSaysNothing() {
    Dialect dialect =
        DialectResolver.resolve(
            Optional.empty(),
            Optional.of("text/tab-separated-values; charset=iso-8859-1; header=absent"));
    assertThat(dialect.delimiter()).isEqualTo("\t");
    assertThat(dialect.encoding()).isEqualTo("iso-8859-1");
    assertThat(dialect.headerRowCount()).isZero();
  }

  /** RFC 9110, section 5.6.6: a parameter's value may be in quotes. */
  @Test
  void readsParametersInQuotes() {
    Dialect dialect =
        DialectResolver.resolve(
            Optional.empty(), Optional.of("text/csv; charset=\"utf-16\"; header=\"absent\""));
    assertThat(dialect.encoding()).isEqualTo("utf-16");
    assertThat(dialect.headerRowCount()).isZero();
  }

  @Test
  void knowsTheWebsNamesOfEncodings() {
    assertThat(
            DialectResolver.resolve(Optional.empty(), Optional.of("text/csv; charset=x-cp1252"))
                .encoding())
        .isEqualTo("x-cp1252");
  }

  @Test
  void treatsAnEmptyMediaTypeAsMissing() {
    assertThat(DialectResolver.resolve(Optional.empty(), Optional.of(";")))
        .isEqualTo(Dialect.DEFAULT);
  }

  @Test
  void passesOverAnEncodingThatDoesNotExist() {
    assertThat(
            DialectResolver.resolve(Optional.empty(), Optional.of("text/csv; charset=klingon"))
                .encoding())
        .isEqualTo("utf-8");
  }
}
