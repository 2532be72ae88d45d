package org.vertice.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.rdf.XmlText;

/** Data in a page stays data, whatever it is and wherever a template puts it. */
class PageOutputTest {

  static List<String> hostileValues() {
    return List.of(
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "<!-- <b>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "&lt;b&gt; &amp; &#60;",
        "a\u0000b\u0008c\uFFFEd",
        "lone \uD800 surrogate",
        "\u202Egnirts\u202C \u05D0\u05D1 \u2066",
        "${7*7} @if(true) `x`",
        "two\nlines\tand\u2028more");
  }

  /** What a template makes of {@code <a NAME="VALUE">}, or of {@code <p>VALUE</p>}. */
  private static Element element(String tag, String attribute, String value) {
    PageOutput output = new PageOutput();
    output.writeContent("<" + tag + (attribute.isEmpty() ? ">" : " " + attribute + "=\""));
    output.setContext(tag, attribute.isEmpty() ? null : attribute);
    output.writeUserContent(value);
    output.setContext(tag, null);
    output.writeContent((attribute.isEmpty() ? "" : "\">") + "</" + tag + ">");
    return Jsoup.parseBodyFragment(output.toString()).body();
  }

  @ParameterizedTest
  @MethodSource("hostileValues")
  void aValueInTextIsText(String value) {
    Element body = element("p", "", value);
    assertThat(body.select("*")).hasSize(2);
    assertThat(body.child(0).wholeText()).isEqualTo(XmlText.of(value));
  }

  @ParameterizedTest
  @MethodSource("hostileValues")
  void aValueInAnAttributeIsItsValue(String value) {
    Element body = element("p", "title", value);
    assertThat(body.select("*")).hasSize(2);
    assertThat(body.child(0).attributes().size()).isEqualTo(1);
    assertThat(body.child(0).attr("title")).isEqualTo(XmlText.of(value));
  }

  @ParameterizedTest
  @MethodSource("hostileValues")
  void aValueInAScriptIsJson(String value) {
    String json = Json.createArrayBuilder().add(XmlText.of(value)).build().toString();
    Element body = element("script", "", json);
    assertThat(body.select("*")).hasSize(2);
    String read = body.child(0).data();
    assertThat(Json.createReader(new StringReader(read)).readArray().getString(0))
        .isEqualTo(XmlText.of(value));
  }

  @ParameterizedTest
  @CsvSource({
    "a, href, javascript:alert(1)",
    "a, href, ' javascript:alert(1)'",
    "a, href, JaVaScRiPt:alert(1)",
    "a, href, 'java\nscript:alert(1)'",
    "a, href, \u0001javascript:alert(1)",
    "a, href, vbscript:x",
    "a, href, 'data:text/html,<b>'",
    "a, href, file:///etc/passwd",
    "form, action, javascript:alert(1)",
    "button, formaction, javascript:alert(1)",
    "img, src, data:image/svg+xml;x"
  })
  void anAddressOfAnyOtherSchemeLeadsNowhere(String tag, String attribute, String value) {
    assertThat(element(tag, attribute, value).child(0).attr(attribute)).isEqualTo("#");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/ship?a=1&b=\"2\"",
        "?at=5#claims",
        "#note-1",
        "https://example.org/a?b#c",
        "http://example.org/",
        ""
      })
  void anAddressOfTheSiteOrOfTheWebIsALink(String value) {
    assertThat(element("a", "href", value).child(0).attr("href")).isEqualTo(value);
  }

  @Test
  void aValueWithinAnAddressIsEscapedAndNotTakenForAnAddress() {
    PageOutput output = new PageOutput();
    output.writeContent("<a href=\"?claim=");
    output.setContext("a", "href");
    output.writeUserContent("javascript:\"1\"");
    output.writeContent("\">x</a>");
    assertThat(Jsoup.parse(output.toString()).select("a").attr("href"))
        .isEqualTo("?claim=javascript:\"1\"");
  }

  @ParameterizedTest
  @CsvSource({"a, onclick", "p, style", "iframe, srcdoc", "style, ''"})
  void dataIsRefusedWhereItCouldRun(String tag, String attribute) {
    assertThatThrownBy(() -> element(tag, attribute, "x"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void markupIsRefusedInAnAttribute() {
    Content bold = output -> output.writeContent("<b>");
    PageOutput output = new PageOutput();
    output.setContext("a", "title");
    assertThatThrownBy(() -> output.writeUserContent(bold))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTextOfAnotherLanguageSaysSo() {
    PageOutput output = new PageOutput();
    output.writeUserContent(Term.text("Ким \"<b>", "ru\" onclick=\"x", null));
    Element span = Jsoup.parseBodyFragment(output.toString()).body().child(0);
    assertThat(span.attr("lang")).isEqualTo("ru\" onclick=\"x");
    assertThat(span.text()).isEqualTo("Ким \"<b>");
    assertThat(span.attributes().size()).isEqualTo(1);
  }

  /**
   * What a template may not have: unescaped data, scripts, styles, a way to the graph's triples.
   */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\$unsafe|\\bon[a-z]+=|\\bstyle=|=\\s*'\\$|page\\.(facts|dataset)\\(|\\.find\\(");

  @Test
  void templatesNeitherReadTheGraphNorGoAroundTheRules() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jte")).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(FORBIDDEN);
      }
    }
  }
}
