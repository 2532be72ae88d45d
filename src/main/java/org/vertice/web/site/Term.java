package org.vertice.web.site;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A term of the graph as a page shows it. In a template {@code ${term}} is a link, a text or a date
 * in words ({@code term.jte}); a heading or a quotation takes {@link #text} and {@link #lang}.
 *
 * @param href the address of a link; a term without one is not a link
 * @param lang the language of the text, where that is not the page's
 * @param type the class for the style sheet
 * @param iri the IRI of a thing elsewhere, for print, where a link is of no use
 * @param time a date or length of time as the data has it
 */
public record Term(
    String text,
    @Nullable String href,
    @Nullable String lang,
    @Nullable String type,
    @Nullable String iri,
    @Nullable String time)
    implements HtmlContent {

  /** What HTML takes for a date, and for a length of time. */
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}|P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?)?");

  /** A text. */
  static Term text(String text, @Nullable String lang, @Nullable String type) {
    return new Term(text, null, lang, type, null, null);
  }

  /** A link. */
  public static Term link(String text, String href, @Nullable String type) {
    return new Term(text, href, null, type, null, null);
  }

  /** Whether it is a date or length of time that HTML can write. */
  boolean isDatetime() {
    return time != null && TIME.matcher(time).matches();
  }

  @Override
  public void writeTo(HtmlTemplateOutput output) {
    JtetermGenerated.render(output, null, this, null);
  }
}
