package org.vertice.web.site;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.vertice.rdf.EdtfDate;

/** What literals of dates and lengths of time say, in words of the interface. */
final class TimeText {

  /** Years before and after which a date is better read as it is written. */
  private static final int FARTHEST = 9999;

  private static final Set<String> DATES =
      Set.of(
          EdtfDate.DATATYPE,
          XSDDatatype.XSDdate.getURI(),
          XSDDatatype.XSDgYearMonth.getURI(),
          XSDDatatype.XSDgYear.getURI());

  private static final Set<String> LENGTHS =
      Set.of(XSDDatatype.XSDduration.getURI(), XSDDatatype.XSDdayTimeDuration.getURI());

  private final Messages messages;
  private final DateText dates;

  /** Words in a language. */
  TimeText(Messages messages) {
    this.messages = messages;
    this.dates =
        new DateText(messages.locale(), messages.say("time.from"), messages.say("time.until"));
  }

  /** A date or a length of time in words; empty where the literal is neither. */
  Optional<String> of(Node literal) {
    String type = literal.getLiteralDatatypeURI();
    String text = literal.getLiteralLexicalForm();
    if (DATES.contains(type)) {
      return EdtfDate.read(text).filter(TimeText::isNear).map(this::of);
    }
    return LENGTHS.contains(type) ? length(text) : Optional.empty();
  }

  private static boolean isNear(EdtfDate date) {
    return Stream.of(Optional.ofNullable(date.first()), Optional.ofNullable(date.last()))
        .flatMap(Optional::stream)
        .allMatch(day -> Math.abs(day.getYear()) <= FARTHEST);
  }

  private String of(EdtfDate date) {
    return dates.of(date) + (date.uncertain() ? " (?)" : "");
  }

  /** Days, hours and minutes; empty where there is more to say. */
  private Optional<String> length(String text) {
    Duration length;
    try {
      length = Duration.parse(text);
    } catch (DateTimeException otherwise) {
      return Optional.empty();
    }
    if (length.isNegative()
        || length.isZero()
        || length.toSecondsPart() + length.toNanosPart() > 0) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    part(parts, "time.days", length.toDaysPart());
    part(parts, "time.hours", length.toHoursPart());
    part(parts, "time.minutes", length.toMinutesPart());
    return Optional.of(String.join(" ", parts));
  }

  private void part(List<String> parts, String key, long number) {
    if (number > 0) {
      parts.add(messages.count(key, number));
    }
  }
}
