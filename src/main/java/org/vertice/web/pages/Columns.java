package org.vertice.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.vertice.rdf.EdtfDate;

/**
 * What the columns of an answer hold.
 *
 * @param kinds of each column, in their order
 */
record Columns(List<ColumnType> kinds) {

  /** What all values of a column are. */
  enum ColumnType {
    /** Numbers. */
    NUMBER,
    /** Dates of any precision. */
    DATE,
    /** Things, by their IRIs or by names that no other thing has. */
    THING,
    /** Other texts. */
    TEXT,
    /** Nothing at all. */
    EMPTY
  }

  private static final Pattern DATE =
      Pattern.compile("-?[0-9]{4,}(-[0-9]{2}(-[0-9]{2}(T[0-9:.]+)?)?)?(Z|[+-][0-9]{2}:[0-9]{2})?");

  private static final List<String> DATES =
      List.of(
          "http://www.w3.org/2001/XMLSchema#date",
          "http://www.w3.org/2001/XMLSchema#dateTime",
          "http://www.w3.org/2001/XMLSchema#gYear",
          "http://www.w3.org/2001/XMLSchema#gYearMonth",
          "http://www.w3.org/2001/XMLSchema#string",
          EdtfDate.DATATYPE);

  /** Looks at all values. */
  static Columns of(Answer.Rows answer, NameResolver things) {
    return new Columns(
        IntStream.range(0, answer.names().size())
            .mapToObj(i -> answer.rows().stream().flatMap(row -> row.get(i).stream()).toList())
            .map(values -> kind(values, things))
            .toList());
  }

  private static ColumnType kind(List<Node> values, NameResolver things) {
    if (values.isEmpty()) {
      return ColumnType.EMPTY;
    }
    if (values.stream().allMatch(Columns::isNumber)) {
      return ColumnType.NUMBER;
    }
    if (values.stream().allMatch(Columns::isDate)) {
      return ColumnType.DATE;
    }
    boolean named = values.stream().allMatch(each -> things.of(each).isPresent());
    return named ? ColumnType.THING : ColumnType.TEXT;
  }

  private static boolean isNumber(Node node) {
    return node.isLiteral()
        && node.getLiteral().isWellFormed()
        && node.getLiteralValue() instanceof Number;
  }

  private static boolean isDate(Node node) {
    return node.isLiteral()
        && DATES.contains(node.getLiteralDatatypeURI())
        && DATE.matcher(node.getLiteralLexicalForm()).matches();
  }

  /** The first column of a kind. */
  Optional<Integer> first(ColumnType kind) {
    return all(kind).stream().findFirst();
  }

  /** The last column of a kind: computed values mostly follow what they are computed of. */
  Optional<Integer> last(ColumnType kind) {
    return all(kind).stream().reduce((one, other) -> other);
  }

  /** All columns of some kinds. */
  List<Integer> all(ColumnType... wanted) {
    List<ColumnType> any = List.of(wanted);
    return IntStream.range(0, kinds.size())
        .filter(i -> any.contains(kinds.get(i)))
        .boxed()
        .toList();
  }

  /** The column that names a row: the first of things or texts, otherwise of dates. */
  Optional<Integer> naming() {
    return all(ColumnType.TEXT, ColumnType.THING).stream()
        .findFirst()
        .or(() -> first(ColumnType.DATE));
  }
}
