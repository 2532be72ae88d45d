package org.vertice.export.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The user and the challenge are those of RFC 7616, section 3.9.1. */
class DigestLoginTest {

  private static final String CHALLENGE =
      "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=MD5,"
          + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
          + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

  private final DigestLogin login =
      DigestLogin.to(CHALLENGE, new Login("Mufasa", "Circle of Life")).orElseThrow();

  private static String part(String header, String name) {
    Matcher part = Pattern.compile("\\b" + name + "=\"?([^\",]*)").matcher(header);
    assertThat(part.find()).as(header).isTrue();
    return part.group(1);
  }

  private static String md5(String text) throws Exception {
    byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    return String.format("%032x", new BigInteger(1, digest));
  }

  @Test
  void provesThatItKnowsThePasswordWithoutSendingIt() throws Exception {
    String header = login.header("GET", "/dir/index.html");
    assertThat(header).startsWith("Digest username=\"Mufasa\"").doesNotContain("Circle");
    assertThat(part(header, "opaque")).isEqualTo("FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS");
    assertThat(part(header, "response"))
        .isEqualTo(
            md5(
                md5("Mufasa:http-auth@example.org:Circle of Life")
                    + ":7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v:00000001:"
                    + part(header, "cnonce")
                    + ":auth:"
                    + md5("GET:/dir/index.html")));
  }

  @Test
  void countsItsRequestsSoThatNoneCanBePlayedAgain() {
    String first = login.header("GET", "/a");
    String second = login.header("GET", "/a");
    assertThat(part(second, "nc")).isEqualTo("00000002");
    assertThat(part(second, "response")).isNotEqualTo(part(first, "response"));
  }

  @Test
  void answersNoOtherScheme() {
    assertThat(DigestLogin.to("Basic realm=\"x\"", new Login("a", "b"))).isEmpty();
  }
}
