package org.vertice.csvw.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.csvw.metadata.LinkHeader.Link;

/** RFC 8288, section 3. */
class LinkHeaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a.json>;rel=describedby;type=text/plain",
        "<a.json>; rel=\"describedby\"; type=\"text/plain\"",
        "<a.json>\t ;\t rel \t=\t \"describedby\" \t;\t type \t= text/plain \t",
        "<a.json>; REL=describedby; Type=text/plain; rel=other; type=\"\"",
        "<a.json>; rel=describedby; type=text/plain, nothing",
      })
  void aLinkHasATargetAndParameters(String header) {
    assertThat(LinkHeader.parse(header))
        .containsExactly(new Link("a.json", Map.of("rel", "describedby", "type", "text/plain")));
  }

  @Test
  void aHeaderMayHoldSeveralLinks() {
    assertThat(LinkHeader.parse("<a>; rel=x, <b>;title=\"c, <d>; \\\"e\\\" \\\\\";rel=y,<f>"))
        .containsExactly(
            new Link("a", Map.of("rel", "x")),
            new Link("b", Map.of("title", "c, <d>; \"e\" \\", "rel", "y")),
            new Link("f", Map.of()));
  }

  @Test
  void aParameterMayHaveNoValueOrAnOpenOne() {
    assertThat(LinkHeader.parse("<a>; crossorigin; rel=x"))
        .containsExactly(new Link("a", Map.of("crossorigin", "", "rel", "x")));
    assertThat(LinkHeader.parse("<a>; rel=\"x")).containsExactly(new Link("a", Map.of("rel", "x")));
    assertThat(LinkHeader.parse("<a>; rel=\"x\\"))
        .containsExactly(new Link("a", Map.of("rel", "x\\")));
    assertThat(LinkHeader.parse("<a>; rel=")).containsExactly(new Link("a", Map.of("rel", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "<a", "a>", ">a<"})
  void whatIsNoLinkIsPassedOver(String header) {
    assertThat(LinkHeader.parse(header)).isEmpty();
  }

  @Test
  void relationsAreAListWithoutCase() {
    Link link = LinkHeader.parse("<a>; rel=\"next  DescribedBy\"").get(0);
    assertThat(List.of("next", "describedby", "NEXT")).allMatch(link::is);
    assertThat(List.of("described", "next DescribedBy")).noneMatch(link::is);
    assertThat(LinkHeader.parse("<a>").get(0).is("next")).isFalse();
  }

  @Test
  void aMediaTypeIsComparedWithoutItsParameters() {
    assertThat(mediaType("<a>; type=\"Text/CSV ; charset=utf-8\"")).isEqualTo("text/csv");
    assertThat(mediaType("<a>; type=text/csv")).isEqualTo("text/csv");
    assertThat(mediaType("<a>; type=\";text/csv\"")).isEmpty();
    assertThat(mediaType("<a>")).isEmpty();
  }

  @Test
  void anAnchorIsWhatALinkLeadsFrom() {
    assertThat(LinkHeader.parse("<a>; anchor=\"#b\"").get(0).anchor()).contains("#b");
    assertThat(LinkHeader.parse("<a>").get(0).anchor()).isEmpty();
  }

  private static String mediaType(String header) {
    return LinkHeader.parse(header).get(0).mediaType();
  }
}
