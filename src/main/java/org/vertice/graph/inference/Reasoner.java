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
import org.vertice.query.expression.BoundedPlan;
import org.vertice.query.expression.QueryRefused;
import org.vertice.query.run.StoppableGraph;
import org.vertice.query.run.TimedWork;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.FileLocation;

/**
 * Runs rules until none adds anything. A rule runs again only if something came that it looks for.
 */
public final class Reasoner {

  /** More rounds than any chain of things needs: a rule that goes on makes new values for ever. */
  private static final int MOST_ROUNDS = 500;

  /** Longer than any value that a person reads: a rule that goes on may double its values. */
  private static final int LONGEST_VALUE = 1_000_000;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<Rule> rules;
  private final DiagnosticSink findings;
  private final Duration patience;
  private final TimedWork<Rule> work;
  private final Set<Rule> stopped = new HashSet<>();

  /**
   * Makes a reasoner that has a minute for each rule.
   *
   * @param findings gets to know of a rule that does not come to an end
   */
  public Reasoner(List<Rule> rules, DiagnosticSink findings) {
    this(rules, findings, PATIENCE);
  }

  /**
   * Makes a reasoner.
   *
   * @param findings gets to know of a rule that does not come to an end
   * @param patience how long a rule may take, all its rounds together
   */
  public Reasoner(List<Rule> rules, DiagnosticSink findings, Duration patience) {
    this.rules = List.copyOf(rules);
    this.findings = findings;
    this.patience = patience;
    this.work = new TimedWork<>(patience);
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
    Conclusions conclusions = new Conclusions(rule, new StoppableGraph(facts));
    try {
      if (work.doNext(List.of(conclusions).iterator()).isPresent()) {
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
  private static final class Conclusions implements TimedWork.Step<Rule> {
    private final Rule rule;
    private final StoppableGraph facts;
    private final List<Triple> triples = new ArrayList<>();
    private boolean endless;

    Conclusions(Rule rule, StoppableGraph facts) {
      this.rule = rule;
      this.facts = facts;
    }

    @Override
    public Rule account() {
      return rule;
    }

    @Override
    public void run() {
      DatasetGraph alone = DatasetGraphFactory.wrap(facts);
      try (QueryExec run =
          QueryExec.dataset(alone)
              .query(rule.construct())
              .context(BoundedPlan.in(Context.mergeCopy(alone.getContext(), new Context())))
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
    public void abandon() {
      facts.stop();
    }
  }

  private boolean concerns(Rule rule, Set<Node> news) {
    Pattern pattern = Pattern.of(rule.construct());
    return !news.isEmpty()
        && work.mayGoOn(rule)
        && !stopped.contains(rule)
        && (!pattern.dependsOnNamedPropertiesOnly()
            || pattern.triples().stream().anyMatch(triple -> news.contains(triple.getPredicate())));
  }

  private void reportSlow(Rule rule) {
    findings.report(
        Diagnostic.error(
                "rule-slow",
                "The rule has run for "
                    + patience.toSeconds()
                    + " s and not come to an end; what it had found is not taken.",
                new FileLocation("ontology/rules/" + rule.name() + ".rq"))
            .withHint("Make its pattern simpler, or give it more time: --rule-timeout SECONDS."));
  }

  private void reportRefused(Rule rule, QueryRefused refused) {
    findings.report(
        Diagnostic.error(
                "rule-refused",
                "The rule uses what is not allowed here: " + refused.getMessage(),
                new FileLocation("ontology/rules/" + rule.name() + ".rq"))
            .withHint("Change the expression in the rule."));
  }

  private void reportEndless(Rule rule) {
    findings.report(
        Diagnostic.error(
                "rule-endless",
                "The rule goes on for ever: it still adds triples after "
                    + MOST_ROUNDS
                    + " rounds, or makes values of more than "
                    + LONGEST_VALUE
                    + " characters.",
                new FileLocation("ontology/rules/" + rule.name() + ".rq"))
            .withHint("Conclude things that are there, not values made anew each time."));
  }
}
