package org.vertice.csvw.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of RFC 6570, section 3.2, those with associative arrays excepted: a cell never holds
 * one.
 */
class UriTemplateTest {

  private static final Map<String, Object> VALUES = values();

  private static Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("count", List.of("one", "two", "three"));
    values.put("dom", List.of("example", "com"));
    values.put("dub", "me/too");
    values.put("hello", "Hello World!");
    values.put("half", "50%");
    values.put("var", "value");
    values.put("who", "fred");
    values.put("base", "http://example.com/home/");
    values.put("path", "/foo/bar");
    values.put("list", List.of("red", "green", "blue"));
    values.put("v", "6");
    values.put("x", "1024");
    values.put("y", "768");
    values.put("empty", "");
    values.put("empty_keys", List.of());
    values.put("semi", ";");
    return values;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          {count} -> one,two,three
          {count*} -> one,two,three
          {/count} -> /one,two,three
          {/count*} -> /one/two/three
          {;count} -> ;count=one,two,three
          {;count*} -> ;count=one;count=two;count=three
          {?count} -> ?count=one,two,three
          {?count*} -> ?count=one&count=two&count=three
          {&count*} -> &count=one&count=two&count=three
          {var} -> value
          {hello} -> Hello%20World%21
          {half} -> 50%25
          O{empty}X -> OX
          O{undef}X -> OX
          {x,y} -> 1024,768
          {x,hello,y} -> 1024,Hello%20World%21,768
          ?{x,empty} -> ?1024,
          ?{x,undef} -> ?1024
          ?{undef,y} -> ?768
          {var:3} -> val
          {var:30} -> value
          {list} -> red,green,blue
          {list*} -> red,green,blue
          {+var} -> value
          {+hello} -> Hello%20World!
          {+half} -> 50%25
          {base}index -> http%3A%2F%2Fexample.com%2Fhome%2Findex
          {+base}index -> http://example.com/home/index
          O{+empty}X -> OX
          O{+undef}X -> OX
          {+path}/here -> /foo/bar/here
          here?ref={+path} -> here?ref=/foo/bar
          up{+path}{var}/here -> up/foo/barvalue/here
          {+x,hello,y} -> 1024,Hello%20World!,768
          {+path,x}/here -> /foo/bar,1024/here
          {+path:6}/here -> /foo/b/here
          {+list} -> red,green,blue
          {+list*} -> red,green,blue
          {#var} -> #value
          {#hello} -> #Hello%20World!
          {#half} -> #50%25
          foo{#empty} -> foo#
          foo{#undef} -> foo
          {#x,hello,y} -> #1024,Hello%20World!,768
          {#path,x}/here -> #/foo/bar,1024/here
          {#path:6}/here -> #/foo/b/here
          {#list} -> #red,green,blue
          {#list*} -> #red,green,blue
          {.who} -> .fred
          {.who,who} -> .fred.fred
          {.half,who} -> .50%25.fred
          www{.dom*} -> www.example.com
          X{.var} -> X.value
          X{.empty} -> X.
          X{.undef} -> X
          X{.var:3} -> X.val
          X{.list} -> X.red,green,blue
          X{.list*} -> X.red.green.blue
          X{.empty_keys} -> X
          X{.empty_keys*} -> X
          {/who} -> /fred
          {/who,who} -> /fred/fred
          {/half,who} -> /50%25/fred
          {/who,dub} -> /fred/me%2Ftoo
          {/var} -> /value
          {/var,empty} -> /value/
          {/var,undef} -> /value
          {/var,x}/here -> /value/1024/here
          {/var:1,var} -> /v/value
          {/list} -> /red,green,blue
          {/list*} -> /red/green/blue
          {;who} -> ;who=fred
          {;half} -> ;half=50%25
          {;empty} -> ;empty
          {;v,empty,who} -> ;v=6;empty;who=fred
          {;v,bar,who} -> ;v=6;who=fred
          {;x,y} -> ;x=1024;y=768
          {;x,y,empty} -> ;x=1024;y=768;empty
          {;x,y,undef} -> ;x=1024;y=768
          {;hello:5} -> ;hello=Hello
          {;list} -> ;list=red,green,blue
          {;list*} -> ;list=red;list=green;list=blue
          {?who} -> ?who=fred
          {?half} -> ?half=50%25
          {?x,y} -> ?x=1024&y=768
          {?x,y,empty} -> ?x=1024&y=768&empty=
          {?x,y,undef} -> ?x=1024&y=768
          {?var:3} -> ?var=val
          {?list} -> ?list=red,green,blue
          {?list*} -> ?list=red&list=green&list=blue
          {&who} -> &who=fred
          {&half} -> &half=50%25
          ?fixed=yes{&x} -> ?fixed=yes&x=1024
          {&x,y,empty} -> &x=1024&y=768&empty=
          {&x,y,undef} -> &x=1024&y=768
          {&var:3} -> &var=val
          {&list} -> &list=red,green,blue
          {&list*} -> &list=red&list=green&list=blue
          """)
  void expandsAsTheRfcDoes(String template, String expected) {
    assertThat(UriTemplate.parse(template).expand(VALUES::get)).isEqualTo(expected);
  }

  /** Section 3.1: what may not stand in a URI is percent-encoded in literals too. */
  @Test
  void encodesLiteralsButKeepsWhatIsEncodedAlready() {
    assertThat(UriTemplate.parse("http://example.org/é a/%20/{var}").expand(VALUES::get))
        .isEqualTo("http://example.org/%C3%A9%20a/%20/value");
  }

  /** Section 2.4.1: a prefix counts characters, not bytes, and never cuts one in two. */
  @Test
  void cutsAPrefixAtWholeCharacters() {
    assertThat(UriTemplate.parse("{a:2}").expand(name -> "𝔸é%")).isEqualTo("%F0%9D%94%B8%C3%A9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "{}",
        "a}b",
        "{a",
        "{{a}}",
        "{a b}",
        "{=a}",
        "{!a}",
        "{|a}",
        "{@a}",
        "{,a}",
        "{a,}",
        "{a:}",
        "{a:0}",
        "{a:10000}",
        "{a:-1}",
        "{a:+1}",
        "{a:x}",
        "{a:99999999999}",
        "{a:3*}",
        "{a**}",
        "{.}",
        "{a..b}",
        "{%zz}",
        "{a-b}"
      })
  void refusesAnInvalidTemplateAndSaysWhy(String template) {
    assertThatThrownBy(() -> UriTemplate.parse(template))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("For input string");
  }

  /** Section 2.3: points and percent-encoded characters may stand within a name. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "a.b", "_a", "a_1.b", "%C3%A9", "a%20b", "1"})
  void aNameMayHavePointsAndPercentEncodedCharacters(String name) {
    assertThat(UriTemplate.parse("x{" + name + "}").variableNames()).containsExactly(name);
    assertThat(UriTemplate.parse("{" + name + "}").expand(one -> one.equals(name) ? "v" : null))
        .isEqualTo("v");
  }

  /** Section 1.5 and 3.2.1: a percent sign stays only where it begins an encoded character. */
  @ParameterizedTest
  @CsvSource({
    "-._~, -._~, -._~",
    "%2, %252, %252",
    "%, %25, %25",
    "%0a, %250a, %0a",
    "%a0, %25a0, %a0",
    "a%G0, a%25G0, a%25G0",
    "a%0G, a%250G, a%250G",
    ":@, %3A%40, :@",
  })
  void whatIsEncodedAlreadyIsKeptWhereReservedCharactersAre(
      String value, String simple, String reserved) {
    assertThat(UriTemplate.parse("{v}").expand(name -> value)).isEqualTo(simple);
    assertThat(UriTemplate.parse("{+v}").expand(name -> value)).isEqualTo(reserved);
    assertThat(UriTemplate.parse(value + "{v}").expand(name -> null)).isEqualTo(reserved);
  }

  @Test
  void theFixedPartIsTheTextBeforeTheFirstVariable() {
    assertThat(UriTemplate.parse("http://example.org/é{a}b").fixedPart())
        .isEqualTo("http://example.org/%C3%A9");
    assertThat(UriTemplate.parse("{a}b").fixedPart()).isEmpty();
    assertThat(UriTemplate.parse("").fixedPart()).isEmpty();
  }
}
