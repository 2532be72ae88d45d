package org.vertice.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110, 12.5.1, and what is chosen where it leaves a choice. */
class AcceptTest {

  private static final String RAPTOR =
      "application/rdf+xml, text/rdf;q=0.6, application/n-triples, text/plain;q=0.1, text/turtle,"
          + " application/x-turtle, application/turtle, text/n3;q=0.3, text/html;q=0.2,"
          + " application/xhtml+xml;q=0.4, text/html;q=0.6, application/xhtml+xml;q=0.8, */*;q=0.1";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| text/turtle | 1",
        "'' | text/turtle | 1",
        "text/turtle | text/turtle | 1",
        "TEXT/Turtle;Q=0.5 | text/turtle | 0.5",
        "text/turtle ; q = 0.25 | text/turtle | 0.25",
        "text/turtle;q=.2 | text/turtle | 0.2",
        "text/turtle;q=1. | text/turtle | 1",
        "text/turtle;q=0 | text/turtle | 0",
        "text/*;q=0.3, */*;q=0.1 | text/turtle | 0.3",
        "*/*, text/turtle;q=0 | text/turtle | 0",
        "*, text/turtle;q=0.4 | text/turtle | 0.4",
        "text/turtle;charset=utf-8;q=0.7, */*;q=0.9 | text/turtle | 0.7",
        "text/turtle;q=0.7;level=1 | text/turtle | 0.7",
        "text/plain, text/plain;format=flowed;q=0.4 | text/plain | 1",
        "application/ld+json;profile=\"http://a.example/x,text/turtle;q=1\";q=0.3 |"
            + " application/ld+json | 0.3",
        "application/ld+json;profile=\"http://a.example/x,text/turtle;q=1\" | text/turtle | 0",
        "application/ld+json;profile=\"a\\\"b\", text/turtle;q=0.6 | text/turtle | 0.6",
        "application/ld+json;profile=\"open, text/turtle | text/turtle | 0",
        "garbage, text/turtle;q=0.6 | text/turtle | 0.6",
        "garbage | text/turtle | 1",
        "text/turtle;q=2 | text/turtle | 1",
        "text/turtle;q=much | text/turtle | 1"
      })
  void eachTypeHasTheWeightOfTheRangeThatFitsItBest(String header, String type, double weight) {
    assertThat(Accept.of(header).preference(type).quality()).isEqualTo(weight);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
        "text/html, application/xhtml+xml, */* | text/html",
        "*/* | text/turtle",
        "text/turtle,text/html;q=0.2 | text/turtle",
        "text/html, text/turtle | text/turtle",
        "application/*;q=0.5, text/html;q=0.4 | application/ld+json",
        "text/html;q=0.4, application/xml;q=0.5 | application/xml",
        "application/json, text/plain, */* | application/json",
        "image/png | none",
        "*/*;q=0 | none"
      })
  void whatIsChosenOfRdfAndAPage(String header, String chosen) {
    List<AnswerFormat> forms = new ArrayList<>(AnswerFormat.OF_GRAPHS);
    forms.add(AnswerFormat.HTML);
    assertThat(
            Negotiation.byAccept(Accept.of(header), forms)
                .map(Negotiation.Choice::contentType)
                .orElse("none"))
        .isEqualTo(chosen);
  }

  @Test
  void raptorIsGivenRdf() {
    List<AnswerFormat> forms = new ArrayList<>(AnswerFormat.OF_GRAPHS);
    forms.add(AnswerFormat.HTML);
    assertThat(Negotiation.byAccept(Accept.of(RAPTOR), forms).orElseThrow().format().isRdf())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/* | text/csv",
        "text/csv, */* | text/csv",
        "application/* | application/sparql-results+json",
        "application/json | application/json",
        "application/xml;q=0.9, text/csv;q=0.8 | application/xml"
      })
  void anUnregisteredTypeIsSentOnlyToClientsThatNameIt(String header, String chosen) {
    assertThat(
            Negotiation.byAccept(Accept.of(header), AnswerFormat.OF_ROWS)
                .orElseThrow()
                .contentType())
        .isEqualTo(chosen);
  }

  @Test
  void aHeaderOfAnyLengthIsRead() {
    String many = "x/y;q=0.1,".repeat(6000) + "text/turtle;q=0.5";
    assertThat(Accept.of(many).preference("text/turtle").quality()).isEqualTo(0.5);
    assertThat(Accept.of("x".repeat(60_000)).preference("text/turtle").quality()).isEqualTo(1);
    assertThat(Accept.of("\"".repeat(60_001)).preference("text/turtle").quality()).isEqualTo(1);
  }
}
