package org.vertice.web.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vertice.web.http.HeaderList;

/** The languages of the interface. */
public enum Language {
  /** English. */
  ENGLISH("en", "English"),
  /** Italian. */
  ITALIAN("it", "Italiano");

  /** The parameter that chooses one, and the cookie that remembers it. */
  static final String CHOICE = "lang";

  private static final int YEAR = 365 * 24 * 60 * 60;

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** Its tag (BCP 47). */
  public String tag() {
    return tag;
  }

  /** What it calls itself. */
  public String ownName() {
    return ownName;
  }

  /** How it writes numbers. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The language of a tag, if the interface has it. */
  public static Optional<Language> tagged(String tag) {
    return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
  }

  /**
   * The language of a reader: the parameter {@code lang}, otherwise the remembered choice,
   * otherwise the one that the browser prefers ({@code Accept-Language}), otherwise English.
   */
  public static Language of(HttpServletRequest request) {
    return asked(request)
        .or(() -> remembered(request))
        .or(() -> preferred(request))
        .orElse(ENGLISH);
  }

  /** Has the browser remember the language that the address chooses, if it chooses one. */
  static void remember(HttpServletRequest request, HttpServletResponse response) {
    asked(request)
        .filter(language -> !remembered(request).equals(Optional.of(language)))
        .ifPresent(
            language -> {
              Cookie cookie = new Cookie(CHOICE, language.tag());
              cookie.setPath("/");
              cookie.setMaxAge(YEAR);
              cookie.setHttpOnly(true);
              cookie.setAttribute("SameSite", "Lax");
              response.addCookie(cookie);
            });
  }

  /** The address of a request's page in this language. */
  String address(HttpServletRequest request) {
    String path = request.getRequestURI();
    Stream<String> kept =
        Optional.ofNullable(request.getQueryString()).stream()
            .flatMap(query -> Stream.of(query.split("&", -1)))
            .filter(pair -> !pair.isEmpty() && !pair.startsWith(CHOICE + "="));
    return (path.startsWith("//") ? "/" : path)
        + "?"
        + Stream.concat(kept, Stream.of(CHOICE + "=" + tag)).collect(Collectors.joining("&"));
  }

  private static Optional<Language> asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getQueryString()).stream()
        .flatMap(query -> Stream.of(query.split("&", -1)))
        .filter(pair -> pair.startsWith(CHOICE + "="))
        .map(pair -> pair.substring(CHOICE.length() + 1))
        .flatMap(tag -> tagged(tag).stream())
        .findFirst();
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).map(Arrays::asList).orElse(List.of()).stream()
        .filter(cookie -> cookie.getName().equals(CHOICE))
        .flatMap(cookie -> tagged(cookie.getValue()).stream())
        .findFirst();
  }

  /** The one with the highest weight (RFC 9110, 12.5.4); of equal ones the first. */
  private static Optional<Language> preferred(HttpServletRequest request) {
    List<HeaderList.Wanted> wanted = HeaderList.wanted(request, "Accept-Language");
    Optional<Language> best = Optional.empty();
    double most = 0;
    for (HeaderList.Wanted each : wanted) {
      if (each.quality() > most) {
        Optional<Language> language = each.value().equals("*") ? other(wanted) : spoken(each);
        if (language.isPresent()) {
          best = language;
          most = each.quality();
        }
      }
    }
    return best;
  }

  private static Optional<Language> spoken(HeaderList.Wanted wanted) {
    return tagged(Locale.forLanguageTag(wanted.value()).getLanguage());
  }

  /** The first that the header does not name. */
  private static Optional<Language> other(List<HeaderList.Wanted> wanted) {
    List<Language> named = wanted.stream().flatMap(each -> spoken(each).stream()).toList();
    return Arrays.stream(values()).filter(each -> !named.contains(each)).findFirst();
  }
}
