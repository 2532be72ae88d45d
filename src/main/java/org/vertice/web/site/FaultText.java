package org.vertice.web.site;

import java.util.Optional;
import org.vertice.web.http.Fault;
import org.vertice.web.http.Html;

/** Writes what went wrong: in the reader's words where the interface has some. */
public final class FaultText {

  private FaultText() {}

  /** Writes it as one element, which a screen reader says at once. */
  public static void write(Visit visit, Html html, Fault fault) {
    Optional<Fault.Words> words = fault.words();
    html.open("div", "class", "problem", "role", "alert").newLine();
    words.ifPresent(
        said -> html.element("p", visit.say(said.key(), said.values().toArray())).newLine());
    String details =
        words.isPresent() ? fault.message().replaceFirst("^[^\n]*\n?", "") : fault.message();
    if (!details.isEmpty()) {
      html.element("pre", details, "class", "message", "lang", "en").newLine();
    }
    html.close("div").newLine();
  }
}
