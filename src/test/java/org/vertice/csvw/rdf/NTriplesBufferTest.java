package org.vertice.csvw.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.vertice.graph.stream.TermNodes;

/** What is written is what two independent parsers read, in canonical N-Triples. */
class NTriplesBufferTest {

  private static final Term.Iri STRING =
      Term.Iri.constant("http://www.w3.org/2001/XMLSchema#string");
  private static final Term.Iri DATE = Term.Iri.constant("http://www.w3.org/2001/XMLSchema#date");
  private static final Term.Iri LANG_STRING =
      Term.Iri.constant("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString");
  private static final Term.Iri PROPERTY = Term.Iri.constant("http://example.org/p");

  @Test
  void escapesOnlyWhatMustBeEscaped() {
    Term text = new Term.Literal("\"a\\b\"\n\r\t\u0007è→𝔸", STRING, null);
    assertThat(written(PROPERTY, PROPERTY, text))
        .isEqualTo(
            "<http://example.org/p> <http://example.org/p> "
                + "\"\\\"a\\\\b\\\"\\n\\r\t\u0007è→𝔸\" .\n");
  }

  @Test
  void writesDatatypesAndLanguagesButNotThatAStringIsAString() {
    assertThat(written(PROPERTY, PROPERTY, new Term.Literal("2024-06-19", DATE, null)))
        .endsWith(" \"2024-06-19\"^^<http://www.w3.org/2001/XMLSchema#date> .\n");
    assertThat(written(PROPERTY, PROPERTY, new Term.Literal("sì", LANG_STRING, "it-CH")))
        .endsWith(" \"sì\"@it-CH .\n");
  }

  @Test
  void distinguishesTheBlankNodesOfTwoRuns() {
    assertThat(written(new Term.Blank(0, 1), PROPERTY, new Term.Blank(1, 0)))
        .startsWith("_:t1b1 ")
        .endsWith(" _:t1r1b0 .\n");
  }

  @Test
  void charactersThatAnIriMustNotHaveAreEscaped() {
    assertThat(written(Term.Iri.single("http://e.org/a b>"), PROPERTY, PROPERTY))
        .startsWith("<http://e.org/a\\u0020b\\u003E> ");
  }

  @Test
  void anUnpairedSurrogateIsReplaced() {
    assertThat(written(PROPERTY, PROPERTY, new Term.Literal("a\uD835b", STRING, null)))
        .contains("\"a\uFFFDb\"");
  }

  @Property(tries = 300)
  void twoParsersReadWhatWasWritten(@ForAll("triples") List<Term[]> triples) throws IOException {
    NTriplesBuffer buffer = new NTriplesBuffer("");
    triples.forEach(one -> buffer.triple(one[0], one[1], one[2]));
    String text = text(buffer);

    TermNodes nodes = new TermNodes();
    List<Triple> expected =
        triples.stream()
            .map(one -> Triple.create(nodes.node(one[0]), nodes.node(one[1]), nodes.node(one[2])))
            .toList();
    assertThat(RDFParser.fromString(text, Lang.NTRIPLES).toGraph().stream().toList())
        .as("%s", text)
        .containsExactlyInAnyOrderElementsOf(expected.stream().distinct().toList());

    assertThat(Rio.parse(new StringReader(text), RDFFormat.NTRIPLES))
        .as("%s", text)
        .hasSize((int) expected.stream().distinct().count())
        .allSatisfy(statement -> assertThat(literals(triples)).contains(lexical(statement)));
  }

  private static List<String> literals(List<Term[]> triples) {
    return triples.stream()
        .map(one -> one[2])
        .map(term -> term instanceof Term.Literal it ? it.lexical() : ((Term.Iri) term).value())
        .toList();
  }

  private static String lexical(Statement statement) {
    Value object = statement.getObject();
    return object.stringValue();
  }

  @Provide
  Arbitrary<List<Term[]>> triples() {
    Arbitrary<Term> iri =
        Arbitraries.strings()
            .withChars("abz09-._~/?&=èß→".toCharArray())
            .ofMaxLength(8)
            .map(rest -> new Term.Iri(new IriPrefix("http://example.org/é/"), rest));
    Arbitrary<String> text =
        Arbitraries.strings()
            .all()
            .excludeChars('\0', '\uFFFE', '\uFFFF')
            .ofMaxLength(12)
            .filter(NTriplesBufferTest::isText);
    Arbitrary<Term> literal =
        Combinators.combine(text, Arbitraries.of("it", "zh-Hant", ""))
            .as(
                (lexical, language) ->
                    language.isEmpty()
                        ? new Term.Literal(lexical, STRING, null)
                        : new Term.Literal(lexical, LANG_STRING, language));
    return Combinators.combine(iri, iri, Arbitraries.oneOf(iri, literal))
        .as((subject, predicate, object) -> new Term[] {subject, predicate, object})
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static boolean isText(String value) {
    return value.equals(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  private static String written(Term subject, Term predicate, Term object) {
    NTriplesBuffer buffer = new NTriplesBuffer("t1");
    buffer.triple(subject, predicate, object);
    return text(buffer);
  }

  private static String text(NTriplesBuffer buffer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      buffer.writeTo(out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
