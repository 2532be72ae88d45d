package org.vertice.csvw.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

  /** RFC 3986, section 5.4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          g:h       | g:h
          g         | http://a/b/c/g
          ./g       | http://a/b/c/g
          g/        | http://a/b/c/g/
          /g        | http://a/g
          //g       | http://g
          ?y        | http://a/b/c/d;p?y
          g?y       | http://a/b/c/g?y
          #s        | http://a/b/c/d;p?q#s
          g?y#s     | http://a/b/c/g?y#s
          ''        | http://a/b/c/d;p?q
          .         | http://a/b/c/
          ./        | http://a/b/c/
          ..        | http://a/b/
          ../g      | http://a/b/g
          ../..     | http://a/
          ../../g   | http://a/g
          ../../../g| http://a/g
          /./g      | http://a/g
          g.        | http://a/b/c/g.
          ..g       | http://a/b/c/..g
          ./../g    | http://a/b/g
          g/./h     | http://a/b/c/g/h
          g/../h    | http://a/b/c/h
          g?y/../x  | http://a/b/c/g?y/../x
          """)
  void resolvesReferencesAsTheStandardShows(String reference, String resolved) {
    assertThat(Urls.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(resolved);
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP://Example.org:80/a,http://example.org/a",
    "https://example.org:443,https://example.org/",
    "http://User@Example.org/a,http://User@example.org/a",
    "http://example.org/%7euser/%c3%a9,http://example.org/~user/%C3%A9",
    "http://example.org/a/./b/../c,http://example.org/a/c",
    "http://example.org/a/b/..,http://example.org/a/",
    "http://example.org/a/.,http://example.org/a/",
    "http://example.org/a?x=.,http://example.org/a?x=.",
    "http://example.org/a/.b/c..d,http://example.org/a/.b/c..d",
    "http://example.org,http://example.org/",
    "http://example.org/,http://example.org/",
    "http://a-z.0-9.example.org/Ab?Q#F,http://a-z.0-9.example.org/Ab?Q#F",
    "hTTp://example.org/a,http://example.org/a",
    "http://exampleA.org/a,http://examplea.org/a",
    "http://exampleZ.org/a,http://examplez.org/a",
    "http://example.org:8080/a,http://example.org:8080/a",
    "http://example.org:443/a,http://example.org:443/a",
    "https://example.org:443/a,https://example.org/a",
    "ftp://example.org:/a,ftp://example.org/a",
    "http://example.org/%41%5A%61%7A%30%39%2D%2E%5F%7E,http://example.org/AZaz09-._~",
    "http://example.org/%40%5B%60%7B%2F%3A,http://example.org/%40%5B%60%7B%2F%3A",
    "http://example.org/%2f%zz,http://example.org/%2F%zz",
    "URN:Example:A,urn:Example:A",
    "a/./b/../c,a/c"
  })
  void comparesUrlsInOneForm(String url, String normal) {
    assertThat(Urls.normalize(url)).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a, g, http://a/g",
    "http://a, /g, http://a/g",
    "http://a/b, ../../g/., http://a/g/",
    "urn:a, g, urn:g",
    "urn:a/b, g, urn:a/g",
    "http://a/b, HTTP://x/y/../z, HTTP://x/z",
    "http://a/b, urn:x/../y, urn:x/../y",
    "http://a/b, //x/y/../z?q#f, http://x/z?q#f"
  })
  void resolvesAgainstABaseOfAnyForm(String base, String reference, String resolved) {
    assertThat(Urls.resolve(base, reference)).isEqualTo(resolved);
  }

  /** RFC 3986, section 3.1: a scheme is a letter, then letters, digits, plus, hyphen and point. */
  @ParameterizedTest
  @ValueSource(strings = {"a:", "z:x", "A:x", "Z:x", "a0:x", "a9:x", "a+b-c.d:x", "mZa:x"})
  void aSchemeMakesAUrlAbsolute(String url) {
    assertThat(Urls.isAbsolute(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ":x", "x", "1a:x", "@:x", "[:x", "`:x", "{:x", "é:x", "a/b:c", "a b:c", "a_b:c", "aé:c",
        "a;:c"
      })
  void withoutASchemeAUrlIsRelative(String url) {
    assertThat(Urls.isAbsolute(url)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "<", ">", "\"", "{", "}", "|", "^", "`", "\\", "\t", "\0"})
  void someCharactersStandInNoIri(String character) {
    assertThat(Urls.isIri("http://example.org/é!" + character)).isFalse();
    assertThat(Urls.isIri("http://example.org/é!")).isTrue();
    assertThat(Urls.isIri("é!")).isFalse();
  }

  @Test
  void theFragmentBeginsAtTheFirstHash() {
    assertThat(Urls.withoutFragment("http://example.org/a#b#c")).isEqualTo("http://example.org/a");
    assertThat(Urls.withoutFragment("http://example.org/a")).isEqualTo("http://example.org/a");
    assertThat(Urls.withoutFragment("#a")).isEmpty();
  }
}
