package org.vertice.csvw.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    "http://example.org/a/./b/../c,http://example.org/a/c"
  })
  void comparesUrlsInOneForm(String url, String normal) {
    assertThat(Urls.normalize(url)).isEqualTo(normal);
  }
}
