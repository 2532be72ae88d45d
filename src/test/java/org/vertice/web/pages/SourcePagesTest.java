package org.vertice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vertice.web.Served;
import org.vertice.web.ServerSetup;

/** A document with two hundred claims, whose passages overlap, in a text that tries to break it. */
class SourcePagesTest {

  private static final int CLAIMS = 200;

  /** Ten code points, two of them outside of the basic plane; the rest would be markup. */
  private static final String TEN = "\uD83D\uDE00\uD834\uDD1E<b>&amp;";

  private static final String TEXT = TEN.repeat(CLAIMS + 2);

  @RegisterExtension
  static final Served http =
      Served.graph(
          new ServerSetup()
              .texts((file, hash) -> file.equals("f") ? Optional.of(TEXT) : Optional.empty())
              .options(),
          SourcePagesTest::manyClaims);

  private static DatasetGraph manyClaims() {
    String claims =
        IntStream.range(0, CLAIMS)
            .mapToObj(SourcePagesTest::claim)
            .collect(Collectors.joining("\n"));
    return Served.parsed(
        """
        PREFIX vt: <https://w3id.org/vertice/claims#>
        PREFIX oa: <http://www.w3.org/ns/oa#>
        PREFIX dct: <http://purl.org/dc/terms/>
        <urn:doc> a vt:Document ; dct:identifier "a b" ; vt:fileName "f" ; vt:sha256 "0" .
        """
            + claims,
        Lang.TRIG);
  }

  /** Claim n stands at 10n to 10n + 15. */
  private static String claim(int number) {
    String name = "<urn:c" + number;
    return name
        + "> a vt:Claim ; vt:source <urn:doc> ; vt:passage \"words "
        + number
        + "\" ; oa:hasTarget "
        + name
        + "t> . "
        + name
        + "t> oa:hasSelector "
        + name
        + "s> . "
        + name
        + "s> oa:start "
        + 10 * number
        + " ; oa:end "
        + (10 * number + 15)
        + " .";
  }

  private static Document page(String query) throws Exception {
    return http.get("/sources/a%20b" + query, "Accept", "text/html").page();
  }

  @Test
  void theTextIsShownUnchanged() throws Exception {
    assertThat(page("").select("article.text").get(0).wholeText()).isEqualTo(TEXT);
    assertThat(page("").select("article.text b")).isEmpty();
  }

  @Test
  void everyClaimIsMarkedAndListed() throws Exception {
    Document page = page("");
    assertThat(page.select("#claims li[data-claim]")).hasSize(CLAIMS);
    for (int i = 0; i < CLAIMS; i++) {
      assertThat(page.select("[data-claims~=(^| )c" + i + "( |$)]")).as("claim " + i).isNotEmpty();
    }
  }

  @Test
  void aPlaceInTheTextChoosesTheClaimsThatCiteIt() throws Exception {
    assertThat(page("?at=1012").select("#claims li[data-claim]").eachAttr("data-claim"))
        .containsExactly("c100", "c101");
    assertThat(page("?at=1007").select("#claims li[data-claim]").eachAttr("data-claim"))
        .containsExactly("c100");
  }

  @Test
  void aClaimChoosesItsPassage() throws Exception {
    Document page = page("?claim=c7");
    assertThat(page.select("a.cited.chosen").eachAttr("data-claims"))
        .containsExactly("c6 c7", "c7", "c7 c8");
    assertThat(page.select("#passage")).hasSize(1);
  }

  @Test
  void aParameterWithoutSenseChoosesNothing() throws Exception {
    for (String query : new String[] {"?at=x", "?at=99999999999", "?claim=nobody", "?at=-1"}) {
      assertThat(page(query).select("#claims li[data-claim]")).as(query).hasSize(CLAIMS);
    }
  }

  @Test
  void anUnknownDocumentIsNotFound() throws Exception {
    assertThat(http.get("/sources/other", "Accept", "text/html").status()).isEqualTo(404);
  }
}
