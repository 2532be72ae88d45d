package org.vertice.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.vertice.query.expression.EndingPlan;
import org.vertice.query.expression.QueryRefused;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.FileLocation;

/**
 * Runs rules until none adds anything. A rule runs again only if something came that it looks for.
 */
public final class Reasoner {

  /** More rounds than any chain of things needs: a rule that goes on makes new values for ever. */
  private static final int MOST_ROUNDS = 500;

  private final List<Rule> rules;
  private final DiagnosticSink findings;
  private final Map<Rule, Pattern> patterns = new HashMap<>();

  /**
   * Makes a reasoner.
   *
   * @param findings gets to know of a rule that does not come to an end
   */
  public Reasoner(List<Rule> rules, DiagnosticSink findings) {
    this.rules = List.copyOf(rules);
    this.findings = findings;
    this.rules.forEach(rule -> patterns.put(rule, Pattern.of(rule.construct())));
  }

  /**
   * Adds what follows to a graph.
   *
   * @return what each rule added, in the order of the rules; a triple is counted for the rule that
   *     found it first
   */
  public Map<Rule, Set<Triple>> run(Graph facts) {
    DatasetGraph alone = DatasetGraphFactory.wrap(facts);
    Map<Rule, Set<Triple>> added = new LinkedHashMap<>();
    rules.forEach(rule -> added.put(rule, new HashSet<>()));
    List<Rule> due = new ArrayList<>(rules);
    for (int round = 0; !due.isEmpty(); round++) {
      if (round == MOST_ROUNDS) {
        due.forEach(this::reportEndless);
        return added;
      }
      Set<Node> news = new HashSet<>();
      for (Rule rule : due) {
        for (Triple triple : conclusions(rule, alone, findings)) {
          if (!facts.contains(triple)) {
            facts.add(triple);
            added.getOrDefault(rule, Set.of()).add(triple);
            news.add(triple.getPredicate());
          }
        }
      }
      due = rules.stream().filter(rule -> concerns(rule, news)).toList();
    }
    return added;
  }

  private static List<Triple> conclusions(Rule rule, DatasetGraph alone, DiagnosticSink findings) {
    List<Triple> triples = new ArrayList<>();
    try (QueryExec run =
        QueryExec.dataset(alone)
            .query(rule.construct())
            .context(EndingPlan.in(Context.mergeCopy(alone.getContext(), new Context())))
            .build()) {
      run.constructTriples().forEachRemaining(triples::add);
    } catch (QueryRefused refused) {
      findings.report(
          Diagnostic.error(
                  "rule-refused",
                  "The rule asks for what is not done here: " + refused.getMessage(),
                  new FileLocation("ontology/rules/" + rule.name() + ".rq"))
              .withHint("Mend the expression of the rule."));
      return List.of();
    }
    triples.sort(Comparator.comparing(Triple::toString));
    return triples;
  }

  private boolean concerns(Rule rule, Set<Node> news) {
    Pattern pattern = patterns.getOrDefault(rule, Pattern.of(rule.construct()));
    return !news.isEmpty()
        && (!pattern.dependsOnNamedPropertiesOnly()
            || pattern.triples().stream().anyMatch(triple -> news.contains(triple.getPredicate())));
  }

  private void reportEndless(Rule rule) {
    findings.report(
        Diagnostic.error(
                "rule-endless",
                "The rule still adds triples after " + MOST_ROUNDS + " rounds.",
                new FileLocation("ontology/rules/" + rule.name() + ".rq"))
            .withHint("Conclude things that are there, not values made anew each time."));
  }
}
