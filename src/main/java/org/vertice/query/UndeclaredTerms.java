package org.vertice.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.vertice.report.Diagnostic;
import org.vertice.report.Location.TextLocation;
import org.vertice.report.Nearest;

/**
 * Finds terms that a query names and no ontology declares: mistyped, they find nothing, and an
 * empty answer looks like one. Looks only at the namespaces of ontologies, {@code <ontology>#}.
 */
public final class UndeclaredTerms {

  /** What may hold something that looks like a prefixed name, and then such names. */
  private static final Pattern TOKENS =
      Pattern.compile(
          "\"\"\"(?s:.*?)\"\"\"|'''(?s:.*?)'''|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'"
              + "|<(?<iri>[^<>\\s]*)>|#.*"
              + "|(?<![\\w?$:-])(?<prefix>[A-Za-z][\\w-]*):(?<local>[A-Za-z_][\\w-]*)");

  private final Set<String> declared;
  private final Set<String> spaces;

  /**
   * Terms are looked for in the ontologies of a graph.
   *
   * @param facts the accepted view, which has the ontologies; read within a transaction
   */
  public UndeclaredTerms(Graph facts) {
    spaces =
        facts
            .find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode())
            .filterKeep(triple -> triple.getSubject().isURI())
            .mapWith(triple -> triple.getSubject().getURI() + "#")
            .toSet();
    declared =
        facts
            .find(Node.ANY, RDF.type.asNode(), Node.ANY)
            .filterKeep(triple -> triple.getSubject().isURI())
            .mapWith(triple -> triple.getSubject().getURI())
            .filterKeep(iri -> spaces.contains(namespace(iri)))
            .toSet();
  }

  /** What is found in some queries, each term once a query, where it first stands. */
  public List<Diagnostic> in(QueryLibrary library) {
    return library.queries().stream().flatMap(query -> in(query).stream()).toList();
  }

  private List<Diagnostic> in(NamedQuery query) {
    Map<String, String> prefixes = query.query().getPrefixMapping().getNsPrefixMap();
    List<Diagnostic> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Matcher tokens = TOKENS.matcher(query.text());
    while (tokens.find()) {
      String prefix = tokens.group("prefix");
      String iri =
          prefix == null
              ? tokens.group("iri")
              : prefixes.getOrDefault(prefix, "") + tokens.group("local");
      if (iri != null
          && iri.length() > namespace(iri).length()
          && spaces.contains(namespace(iri))
          && !declared.contains(iri)
          && seen.add(iri)) {
        findings.add(finding(query, tokens.start(), tokens.group(), iri));
      }
    }
    return findings;
  }

  private Diagnostic finding(NamedQuery query, int start, String written, String iri) {
    String before = query.text().substring(0, start);
    int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
    int column = start - before.lastIndexOf('\n');
    Set<String> near =
        declared.stream()
            .filter(each -> namespace(each).equals(namespace(iri)))
            .collect(Collectors.toSet());
    return Diagnostic.warning(
            "query-term-undeclared",
            "The query uses " + written + ", and no ontology declares it.",
            new TextLocation(query.file(), line, column))
        .withHint(
            Nearest.to(iri, near)
                .map(each -> "did you mean " + each.substring(namespace(each).length()) + "?")
                .orElse("declare the term in ontology/, or use another"));
  }

  private static String namespace(String iri) {
    return iri.substring(0, iri.lastIndexOf('#') + 1);
  }
}
