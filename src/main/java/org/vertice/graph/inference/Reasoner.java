package org.vertice.graph.inference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
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
import org.vertice.query.expression.BoundedOptimizer;
import org.vertice.query.expression.QueryRefused;
import org.vertice.query.run.BudgetedWork;
import org.vertice.query.run.CancellableGraph;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.FileLocation;

/**
 * Runs rules until none adds anything. A rule runs again only if a triple was added that its
 * pattern may match.
 */
public final class Reasoner {

  /** More rounds than any chain of things needs: a rule may make new values for ever. */
  private static final int MOST_ROUNDS = 500;

  /** Longer than any value that a person reads: a rule may double its values in each round. */
  private static final int LONGEST_VALUE = 1_000_000;

  private final List<Rule> rules;
  private final DiagnosticSink findings;
  private final Duration timeout;
  private final BudgetedWork<Rule> work;
  private final Set<Rule> stopped = new HashSet<>();

  /**
   * Makes a reasoner.
   *
   * @param findings gets the rules that do not end, or are not allowed
   * @param timeout how long a rule may take, all its rounds together
   */
  public Reasoner(List<Rule> rules, DiagnosticSink findings, Duration timeout) {
    this.rules = List.copyOf(rules);
    this.findings = findings;
    this.timeout = timeout;
    this.work = new BudgetedWork<>(timeout);
  }

  /**
   * Adds what follows to a graph.
   *
   * @return what each rule added, in the order of the rules; a triple is counted for the rule that
   *     found it first
   */
  public Map<Rule, Set<Triple>> run(Graph facts) {
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
        for (Triple triple : conclusions(rule, facts)) {
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

  private List<Triple> conclusions(Rule rule, Graph facts) {
    Conclusions conclusions = new Conclusions(rule, new CancellableGraph(facts));
    try {
      if (work.run(List.of(conclusions).iterator()).isPresent()) {
        reportSlow(rule);
        return List.of();
      }
    } catch (QueryRefused refused) {
      stopped.add(rule);
      reportRefused(rule, refused);
      return List.of();
    }
    if (conclusions.endless) {
      stopped.add(rule);
      reportEndless(rule);
      return List.of();
    }
    return conclusions.triples.stream().sorted(Comparator.comparing(Triple::toString)).toList();
  }

  /** What a rule concludes from the facts as they are. */
  private static final class Conclusions implements BudgetedWork.Step<Rule> {
    private final Rule rule;
    private final CancellableGraph facts;
    private final List<Triple> triples = new ArrayList<>();
    private boolean endless;

    Conclusions(Rule rule, CancellableGraph facts) {
      this.rule = rule;
      this.facts = facts;
    }

    @Override
    public Rule owner() {
      return rule;
    }

    @Override
    public void run() {
      DatasetGraph alone = DatasetGraphFactory.wrap(facts);
      try (QueryExec run =
          QueryExec.dataset(alone)
              .query(rule.construct())
              .context(BoundedOptimizer.in(Context.mergeCopy(alone.getContext(), new Context())))
              .build()) {
        Iterator<Triple> found = run.constructTriples();
        while (!endless && found.hasNext()) {
          Triple triple = found.next();
          triples.add(triple);
          endless = isTooLong(triple.getObject());
        }
      }
    }

    private static boolean isTooLong(Node value) {
      return value.isLiteral() && value.getLiteralLexicalForm().length() > LONGEST_VALUE;
    }

    @Override
    public void cancel() {
      facts.cancel();
    }
  }

  private boolean concerns(Rule rule, Set<Node> news) {
    RulePattern pattern = RulePattern.of(rule.construct());
    return !news.isEmpty()
        && work.hasTimeLeft(rule)
        && !stopped.contains(rule)
        && (!pattern.dependsOnNamedPropertiesOnly()
            || pattern.triples().stream().anyMatch(triple -> news.contains(triple.getPredicate())));
  }

  private void reportSlow(Rule rule) {
    report(
        rule,
        "rule-slow",
        "The rule has run for "
            + timeout.toSeconds()
            + " s and not ended; what it had found is not used.",
        "Make its pattern simpler, or give it more time: --rule-timeout SECONDS.");
  }

  private void reportRefused(Rule rule, QueryRefused refused) {
    report(
        rule,
        "rule-refused",
        "The rule uses what is not allowed here: " + refused.getMessage(),
        "Change the expression in the rule.");
  }

  private void reportEndless(Rule rule) {
    report(
        rule,
        "rule-endless",
        ("The rule does not end: it still adds triples after %d rounds, or makes values of more than"
                + " %d characters.")
            .formatted(MOST_ROUNDS, LONGEST_VALUE),
        "Do not create new values in each round.");
  }

  private void report(Rule rule, String code, String message, String fix) {
    findings.error(code, message, new FileLocation("ontology/rules/" + rule.name() + ".rq"), fix);
  }
}
