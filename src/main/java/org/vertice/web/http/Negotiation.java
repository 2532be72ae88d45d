package org.vertice.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses the form of an answer: by name if the address names one, else by {@code Accept}. */
public final class Negotiation {

  /** The parameters that clients use for a form's name, the first that is there counts. */
  private static final List<String> PARAMETERS = List.of("format", "output", "results");

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
   * @throws Fault 406 with the list of what there is
   */
  public static Choice choose(
      HttpServletRequest request, Parameters parameters, List<AnswerFormat> offers) {
    Optional<String> named =
        // Clients such as SPARQLWrapper name several; the first counts.
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
    List<String> lines = new ArrayList<>();
    request.getHeaders("Accept").asIterator().forEachRemaining(lines::add);
    return String.join(",", lines);
  }

  /** Whether what can be had as a page or as RDF is wanted as a page. */
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
      if (offer.mediaTypes().anyMatch(name::equals)) {
        return Optional.of(new Choice(offer, name));
      }
    }
    return Optional.empty();
  }

  /**
   * The form that is wanted most, or nothing. Of several that are wanted as much, it is one that
   * the client has named, else the server's favourite. A media type that is not registered for a
   * form is sent only to who has named it.
   */
  public static Optional<Choice> byAccept(Accept accept, List<AnswerFormat> offers) {
    Choice best = null;
    Accept.Wish most = new Accept.Wish(0, 0);
    for (AnswerFormat offer : offers) {
      for (String type : offer.mediaTypes().toList()) {
        Accept.Wish wish = accept.wish(type);
        boolean more =
            wish.quality() > most.quality()
                || (wish.quality() == most.quality() && wish.fit() > most.fit());
        if (more && wish.quality() > 0 && (wish.isNamed() || type.equals(offer.mediaType()))) {
          most = wish;
          best = new Choice(offer, type);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Fault refused(String wanted, List<AnswerFormat> offers) {
    return new Fault(
            406,
            "This cannot be had as "
                + wanted
                + "; it can be had, by Accept or by format=NAME, as\n"
                + offers.stream()
                    .map(
                        each ->
                            "  " + each.mediaType() + "  (" + String.join(", ", each.names()) + ")")
                    .collect(Collectors.joining("\n")))
        .worded("fault.form", wanted);
  }
}
