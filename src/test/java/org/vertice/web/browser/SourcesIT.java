package org.vertice.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vertice.testing.Tags;

/** Reading a document beside the claims made from it. */
@Tag(Tags.BROWSER)
@ExtendWith(Desk.class)
class SourcesIT {

  private static void needsTexts(Desk.Reader reader) {
    assumeTrue(reader.hasTexts(), "VERTICE_DOCUMENTS names no folder of documents");
  }

  private static Locator shown(Look look) {
    return look.page().locator("#claims li[data-claim]:visible");
  }

  @Test
  void choosingAPassageShowsTheClaimsMadeFromIt(Desk.Reader reader) {
    needsTexts(reader);
    try (Look look = reader.open("/sources/alleanza")) {
      int all = shown(look).count();
      Locator passage = look.page().locator("a.cited.often").first();
      String claims = passage.getAttribute("data-claims");
      passage.click();
      assertThat(shown(look).count()).isEqualTo(claims.split(" ").length).isLessThan(all);
      assertThat(look.page().url()).contains("?at=");
      look.picture("source-passage").page().locator(".all a").click();
      assertThat(shown(look).count()).isEqualTo(all);
    }
  }

  @Test
  void choosingAPassageDoesSoWithoutScriptsToo(Desk.Reader reader) {
    needsTexts(reader);
    try (Look look = reader.withoutScripts().open("/sources/alleanza")) {
      Locator passage = look.page().locator("a.cited.often").first();
      int claims = passage.getAttribute("data-claims").split(" ").length;
      passage.dispatchEvent("click");
      look.page().waitForURL("**?at=*");
      assertThat(look.count("#claims li[data-claim]")).isEqualTo(claims);
      look.page().locator(".all a").dispatchEvent("click");
      look.page().waitForURL("**?#claims");
      assertThat(look.count("#claims li[data-claim]")).isGreaterThan(claims);
    }
  }

  @Test
  void choosingAClaimBringsItsPassageIntoSight(Desk.Reader reader) {
    needsTexts(reader);
    try (Look look = reader.open("/sources/messaggio")) {
      Locator last = look.page().locator("#claims li[data-claim] .where a").last();
      last.click();
      look.page().waitForTimeout(700);
      assertThat(look.page().locator(".cited.chosen").first().boundingBox().y)
          .isBetween(0.0, 900.0);
    }
  }

  @Test
  void theTextIsShownAsItIsWithEveryPassageMarked(Desk.Reader reader) {
    needsTexts(reader);
    try (Look look = reader.open("/sources/alleanza")) {
      assertThat(look.count("#claims li[data-claim]")).isGreaterThan(40);
      for (Locator item : look.page().locator("#claims li[data-claim]").all()) {
        String id = item.getAttribute("data-claim");
        assertThat(look.count(".cited[data-claims~='" + id + "']")).as(id).isPositive();
      }
    }
  }

  @Test
  void withoutTheTextPassagesAreListedByTheirWords(Desk.Reader reader) {
    try (Look look = reader.withoutTexts().open("/sources/alleanza")) {
      look.picture("source-without-text").mustBeAccessible();
      assertThat(look.count("article.text")).isZero();
      assertThat(look.page().locator("#claims q").allInnerTexts())
          .anyMatch(words -> words.contains(" … "));
    }
  }
}
