package org.vertice.csvw.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vertice.csvw.tabular.DialectBuilder.defaultDialect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vertice.csvw.tabular.CellPositions.Cell;
import org.vertice.csvw.tabular.Dialect.Trim;

class CellPositionsTest {

  @Test
  void aCellBeginsBehindTheDelimitersBeforeIt() throws IOException {
    assertThat(place("id,name\na,Anna\n", 2, 2)).contains(new Position(2, 3));
  }

  @Test
  void aCellInQuotesBeginsAtItsQuote() throws IOException {
    assertThat(place("id,name\na,\"x, y\",z\n", 2, 2)).contains(new Position(2, 3));
    assertThat(place("id,name\na,\"x, y\",z\n", 2, 3)).contains(new Position(2, 10));
  }

  @Test
  void charactersOutsideTheBasicPlaneAndAccentsCountOnce() throws IOException {
    assertThat(place("è,𝄞,c\n", 1, 3)).contains(new Position(1, 5));
  }

  @Test
  void aCellAfterALineBreakInQuotesIsOnItsOwnLine() throws IOException {
    assertThat(place("a,b\nx,\"one\r\ntwo\",y\n", 2, 3)).contains(new Position(3, 6));
  }

  @Test
  void emptyCellsAreWhereTheyWouldBegin() throws IOException {
    assertThat(place("a,,\n", 1, 2)).contains(new Position(1, 3));
    assertThat(place("a,,\n", 1, 3)).contains(new Position(1, 4));
    assertThat(place("a,,", 1, 3)).contains(new Position(1, 4));
  }

  @Test
  void aByteOrderMarkIsNoCharacterOfTheLine() throws IOException {
    assertThat(place("\uFEFFa,b\n", 1, 2)).contains(new Position(1, 3));
  }

  @Test
  void linesEndAsTheFileHasThem() throws IOException {
    assertThat(place("a\rb,c\r\nd,e\n", 3, 2)).contains(new Position(3, 3));
  }

  @Test
  void delimiterQuoteAndTrimAreThoseOfTheDialect() throws IOException {
    Dialect dialect =
        new Dialect(
            "utf-8",
            Dialect.DEFAULT.lineTerminators(),
            "'",
            false,
            0,
            null,
            1,
            "||",
            0,
            false,
            Trim.TRUE);
    assertThat(place("a|| 'b\\'||' ||c", 1, 2, dialect)).contains(new Position(1, 5));
    assertThat(place("a|| 'b\\'||' ||c", 1, 3, dialect)).contains(new Position(1, 15));
  }

  @Test
  void aTabBetweenTrimmedValuesIsNoBlankBeforeThem() throws IOException {
    Dialect dialect = defaultDialect().delimiter("\t").trim(Trim.TRUE).build();
    assertThat(place("a\t\t c\td\n", 1, 2, dialect)).contains(new Position(1, 3));
    assertThat(place("a\t\t c\td\n", 1, 3, dialect)).contains(new Position(1, 5));
  }

  @Test
  void anEscapedDelimiterOutsideQuotesBelongsToItsValue() throws IOException {
    Dialect dialect = defaultDialect().doubleQuote(false).build();
    assertThat(place("a\\,b,c\n", 1, 2, dialect)).contains(new Position(1, 6));
  }

  @Test
  void rowsMayStandOnOneLine() throws IOException {
    Dialect dialect = defaultDialect().lineTerminators(";").build();
    assertThat(place("a;b,c;d,e,f;", 1, 2, dialect)).contains(new Position(1, 9));
    assertThat(place("a;b,c;d,e,f;", 1, 3, dialect)).contains(new Position(1, 11));
  }

  @Test
  void aCellThatIsNotThereHasNoPlace() throws IOException {
    assertThat(place("a,b\n", 1, 3)).isEmpty();
    assertThat(place("a,b\n", 7, 1)).isEmpty();
  }

  private static Optional<Position> place(String csv, int line, int field) throws IOException {
    return place(csv, line, field, Dialect.DEFAULT);
  }

  private static Optional<Position> place(String csv, int line, int field, Dialect dialect)
      throws IOException {
    Cell cell = new Cell(line, field);
    ByteArrayInputStream bytes = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    return Optional.ofNullable(CellPositions.find(bytes, dialect, Set.of(cell)).get(cell));
  }
}
