package org.vertice.web.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vertice.web.http.Html;

/** Head and foot of every page, and the document around them. */
final class Frame {

  private static final String NAME = "Vertice";

  private final Visit visit;
  private final Site site;
  private final Html html = new Html();

  Frame(Visit visit, Site site) {
    this.visit = visit;
    this.site = site;
  }

  String document(String title, Set<String> styles, Set<String> scripts) {
    html.open("html", "lang", visit.language().tag()).open("head");
    html.open("meta", "charset", "utf-8");
    html.element("title", title.equals(NAME) ? NAME : title + " · " + NAME);
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    for (String style : styles) {
      html.open("link", "rel", "stylesheet", "href", site.assets().address(style));
    }
    html.open("link", "rel", "icon", "type", "image/svg+xml");
    html.attribute("href", site.assets().address("icon.svg"));
    for (String script : scripts) {
      html.open("script", "src", site.assets().address(script), "defer", "defer").close("script");
    }
    html.close("head").newLine().open("body");
    html.element("a", visit.say("frame.skip"), "href", "#main", "class", "skip").newLine();
    head();
    html.open("main", "id", "main", "tabindex", "-1").newLine();
    html.append(visit.html());
    html.element("p", visit.address() + asked(), "class", "paper").close("main").newLine();
    foot();
    html.close("body").close("html").newLine();
    return "<!DOCTYPE html>\n" + html;
  }

  /** Where the page was found, for whoever has it on paper. */
  private String asked() {
    String query = visit.request().getQueryString();
    return visit.request().getRequestURI() + (query == null ? "" : "?" + query);
  }

  private void head() {
    html.open("header", "class", "site").open("div", "class", "bar");
    html.open("a", "href", "/", "class", "brand").text(NAME).close("a").newLine();
    Navigation navigation = site.navigation();
    if (!navigation.entries().isEmpty()) {
      html.open("nav", "aria-label", visit.say("frame.ways")).open("ul");
      navigation.entries().forEach(this::way);
      html.close("ul").close("nav").newLine();
    }
    navigation.search().ifPresent(this::search);
    html.close("div").close("header").newLine();
  }

  private void way(Navigation.Entry entry) {
    html.open("li");
    String name = visit.say(entry.text());
    if (entry.holds(visit.request().getRequestURI())) {
      html.element("a", name, "href", entry.path(), "aria-current", "page");
    } else {
      html.element("a", name, "href", entry.path());
    }
    html.close("li").newLine();
  }

  private void search(String path) {
    html.open("form", "class", "search", "role", "search", "action", path);
    html.element("label", visit.say("frame.search"), "for", "site-search", "class", "unseen");
    html.open("input", "type", "search", "id", "site-search", "name", "q");
    html.attribute("placeholder", visit.say("frame.search"));
    html.element("button", visit.say("frame.find")).close("form").newLine();
  }

  private void foot() {
    html.open("footer", "class", "site").open("div", "class", "bar");
    languages();
    html.open("ul");
    link("frame.api", Paths.API + "openapi.json");
    link("frame.description", Paths.DESCRIPTION);
    link("frame.files", "/#data");
    link("frame.cite", "/#cite");
    for (String licence : site.licences(visit.snapshot())) {
      html.open("li").text(visit.say("frame.licence")).text(" ");
      html.element("a", shortName(licence), "href", licence, "rel", "license").close("li");
    }
    html.close("ul").close("div").close("footer");
  }

  private void link(String key, String href) {
    html.open("li").element("a", visit.say(key), "href", href).close("li").newLine();
  }

  private static String shortName(String licence) {
    String name = licence.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    return name.startsWith("creativecommons.org/licenses/")
        ? "CC " + name.substring(29).replace("/", " ").toUpperCase(Locale.ROOT)
        : name;
  }

  private void languages() {
    html.open("nav", "class", "languages", "aria-label", visit.say("frame.language"));
    html.open("ul");
    for (Language language : Language.values()) {
      html.open("li");
      if (language == visit.language()) {
        html.element("span", language.ownName(), "aria-current", "true");
      } else {
        html.element(
            "a",
            language.ownName(),
            "href",
            addressIn(language),
            "lang",
            language.tag(),
            "hreflang",
            language.tag());
      }
      html.close("li").newLine();
    }
    html.close("ul").close("nav").newLine();
  }

  /** This page in another language. */
  private String addressIn(Language language) {
    String path = visit.request().getRequestURI();
    Stream<String> kept =
        Optional.ofNullable(visit.request().getQueryString()).stream()
            .flatMap(query -> Arrays.stream(query.split("&", -1)))
            .filter(pair -> !pair.isEmpty() && !pair.startsWith(Language.CHOICE + "="));
    return (path.startsWith("//") ? "/" : path)
        + "?"
        + Stream.concat(kept, Stream.of(Language.CHOICE + "=" + language.tag()))
            .collect(Collectors.joining("&"));
  }
}
