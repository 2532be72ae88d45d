package org.vertice.graph.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Patterns and queries of shapes end, and mean what SHACL says. */
@Timeout(200)
class BoundedShapesTest {

  private static final String PREFIXES =
      "PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX : <http://ex.org/> ";

  private static Graph graph(String turtle) {
    return RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
  }

  private static List<String> violations(String shape, String data) {
    Shapes shapes = BoundedShapes.parse(graph(":s a sh:NodeShape ; sh:targetClass :C ; " + shape));
    return ShaclValidator.get().validate(shapes, graph(data)).getEntries().stream()
        .map(entry -> String.valueOf(entry.message()))
        .toList();
  }

  @Test
  void valuesAreCheckedAgainstAPatternNamedAsWritten() {
    String shape = "sh:property [ sh:path :p ; sh:pattern '^[a-z-[aeiou]]+$' ; sh:flags 'i' ]";
    assertThat(violations(shape, ":x a :C ; :p 'BCD' .")).isEmpty();
    assertThat(violations(shape, ":x a :C ; :p 'bad' ."))
        .containsExactly("Pattern[^[a-z-[aeiou]]+$(i)]: Does not match: 'bad'");
    assertThat(
            violations(
                "sh:property [ sh:path :p ; sh:pattern '^\\\\i\\\\c*$' ]", ":x a :C ; :p '1a' ."))
        .hasSize(1);
    assertThat(
            violations(
                "sh:property [ sh:path :p ; sh:pattern 'a.c' ; sh:flags 'q' ]",
                ":x a :C ; :p 'abc', 'a.c' ."))
        .hasSize(1);
  }

  @Test
  void thePatternOfAnInnerShapeIsBoundedToo() {
    String value = "a".repeat(60) + "!";
    for (String inner :
        List.of(
            "sh:property [ sh:path :p ; sh:or ( [ sh:pattern '^((a|aa)+)+b$' ] ) ]",
            "sh:property [ sh:path :p ; sh:node [ sh:pattern '^((a|aa)+)+b$' ] ]",
            "sh:property [ sh:path :p ; sh:qualifiedMinCount 1 ; sh:qualifiedValueShape"
                + " [ sh:pattern '^((a|aa)+)+b$' ] ]",
            "sh:sparql [ sh:select \"SELECT $this ?value { $this <http://ex.org/p> ?value"
                + " FILTER(!REGEX(?value, '^((a|aa)+)+b$')) }\" ]")) {
      assertThat(violations(inner, ":x a :C ; :p '" + value + "' .")).as(inner).hasSize(1);
    }
  }

  @Test
  void aRefusedPatternOrFunctionIsNamed() {
    assertThatThrownBy(
            () -> violations("sh:property [ sh:path :p ; sh:pattern '^((a|aa)+)\\\\1b$' ]", ""))
        .isInstanceOf(ShaclParseException.class)
        .hasMessageContaining("refers back to a group");
    assertThatThrownBy(
            () ->
                violations(
                    "sh:sparql [ sh:select \"SELECT $this { $this ?p ?o"
                        + " FILTER(<http://jena.apache.org/ARQ/function#wait>(70000)) }\" ]",
                    ""))
        .hasMessageContaining("There is no function");
    assertThatThrownBy(
            () ->
                violations(
                    "sh:target [ a sh:SPARQLTarget ; sh:select \"SELECT ?this { ?this ?p ?o"
                        + " FILTER(<http://jena.apache.org/ARQ/function#wait>(70000)) }\" ]",
                    ""))
        .hasMessageContaining("There is no function");
  }

  @Test
  void recursiveShapesAreFound() {
    Graph shapes =
        graph(
            ":a sh:property [ sh:path :p ; sh:node :b ] . :b sh:or ( :c [ sh:node :a ] ) ."
                + " :c sh:node :d . :d sh:node [] .");
    assertThat(RecursiveShapes.in(shapes))
        .extracting(Object::toString)
        .containsExactly("http://ex.org/a", "http://ex.org/b");
  }
}
