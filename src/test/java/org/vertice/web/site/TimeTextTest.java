package org.vertice.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

  private static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private static String words(Language language, String text, String type) {
    return new TimeText(Messages.in(language))
        .of(SSE.parseNode("'" + text + "'^^<" + type + ">"))
        .orElse("as written");
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024, 2024",
    "2024-06, June 2024, giugno 2024",
    "2024-06-01, 1 June 2024, 1 giugno 2024",
    "2024-06?, June 2024 (?), giugno 2024 (?)",
    "2022/.., from 1 January 2022, dal 1 gennaio 2022",
    "194X, 1940 – 1949, 1940 – 1949",
    "some day, as written, as written",
    "123456-01-01, as written, as written"
  })
  void aDateIsShownAsPreciselyAsItIsKnown(String written, String english, String italian) {
    assertThat(words(Language.ENGLISH, written, EDTF)).isEqualTo(english);
    assertThat(words(Language.ITALIAN, written, EDTF)).isEqualTo(italian);
  }

  @ParameterizedTest
  @CsvSource({
    "PT2H, 2 hours, 2 ore",
    "PT1H30M, 1 hour 30 minutes, 1 ora 30 minuti",
    "P1DT1M, 1 day 1 minute, 1 giorno 1 minuto",
    "PT90M, 1 hour 30 minutes, 1 ora 30 minuti",
    "P1Y, as written, as written",
    "PT2.5S, as written, as written",
    "-PT2H, as written, as written",
    "PT0S, as written, as written"
  })
  void aDurationIsShownInItsUnits(String written, String english, String italian) {
    assertThat(words(Language.ENGLISH, written, XSD + "duration")).isEqualTo(english);
    assertThat(words(Language.ITALIAN, written, XSD + "duration")).isEqualTo(italian);
  }

  @ParameterizedTest
  @ValueSource(strings = {"string", "integer", "dateTime"})
  void anythingButADateStaysAsWritten(String type) {
    assertThat(words(Language.ITALIAN, "2024", XSD + type)).isEqualTo("as written");
  }

  @Test
  void dublinCoresYearsAndMonthsAreDates() {
    assertThat(words(Language.ITALIAN, "2024-06", XSD + "gYearMonth")).isEqualTo("giugno 2024");
    assertThat(words(Language.ENGLISH, "2024-06-30", XSD + "date")).isEqualTo("30 June 2024");
  }
}
