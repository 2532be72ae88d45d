package org.vertice.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chooses the format of an answer: by name if the address names one, otherwise by {@code Accept}.
 */
public final class Negotiation {

  /** The parameters that clients use for a format's name; the first that is there is used. */
  public static final List<String> PARAMETERS = List.of("format", "output", "results");

  private Negotiation() {}

  /**
   * What was chosen.
   *
   * @param contentType the media type as the client knows it
   */
  public record Choice(AnswerFormat format, String contentType) {

    /** The value of the header {@code Content-Type}. */
    public String header() {
      boolean text = contentType.startsWith("text/");
      return text ? contentType + "; charset=utf-8" : contentType;
    }
  }

  /**
   * Chooses.
   *
   * @param offers in the server's order of preference
   * @throws HttpStatusException 406 with the list of what there is
   */
  public static Choice choose(
      HttpServletRequest request, Parameters parameters, List<AnswerFormat> offers) {
    Optional<String> named =
        // Clients such as SPARQLWrapper name several; the first is used.
        PARAMETERS.stream()
            .flatMap(name -> parameters.all(name).stream())
            .filter(value -> !value.isBlank())
            .findFirst();
    if (named.isPresent()) {
      return byName(named.get(), offers).orElseThrow(() -> refused(named.get(), offers));
    }
    String header = header(request);
    return byAccept(Accept.of(header), offers).orElseThrow(() -> refused(header, offers));
  }

  /** All {@code Accept} headers as one. */
  public static String header(HttpServletRequest request) {
    return String.join(",", Collections.list(request.getHeaders("Accept")));
  }

  /** Whether the client prefers a page to RDF. */
  public static boolean wantsPage(HttpServletRequest request) {
    List<AnswerFormat> both = new ArrayList<>(AnswerFormat.OF_GRAPHS);
    both.add(AnswerFormat.HTML);
    return byAccept(Accept.of(header(request)), both)
        .filter(choice -> choice.format() == AnswerFormat.HTML)
        .isPresent();
  }

  private static Optional<Choice> byName(String named, List<AnswerFormat> offers) {
    // In an address a plus is a blank: application/sparql-results+json
    String name = named.strip().toLowerCase(Locale.ROOT).replace(' ', '+');
    for (AnswerFormat offer : offers) {
      if (offer.names().contains(name)) {
        return Optional.of(new Choice(offer, offer.mediaType()));
      }
    }
    for (AnswerFormat offer : offers) {
      if (offer.mediaTypes().contains(name)) {
        return Optional.of(new Choice(offer, name));
      }
    }
    return Optional.empty();
  }

  /**
   * The format that the client prefers, or nothing. Of several with the same weight it is one that
   * the client has named, otherwise the first. A media type that is not registered for a format is
   * sent only to a client that has named it.
   */
  public static Optional<Choice> byAccept(Accept accept, List<AnswerFormat> offers) {
    Choice best = null;
    Accept.Preference most = new Accept.Preference(0, 0);
    for (AnswerFormat offer : offers) {
      for (String type : offer.mediaTypes()) {
        Accept.Preference preference = accept.preference(type);
        boolean more =
            preference.quality() > most.quality()
                || (preference.quality() == most.quality() && preference.fit() > most.fit());
        if (more
            && preference.quality() > 0
            && (preference.isNamed() || type.equals(offer.mediaType()))) {
          most = preference;
          best = new Choice(offer, type);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static HttpStatusException refused(String requested, List<AnswerFormat> offers) {
    return new HttpStatusException(
            406,
            "This is not available as "
                + requested
                + "; it is available, by Accept or by format=NAME, as\n"
                + offers.stream()
                    .map(
                        each ->
                            "  " + each.mediaType() + "  (" + String.join(", ", each.names()) + ")")
                    .collect(Collectors.joining("\n")))
        .worded("fault.form", requested);
  }
}
