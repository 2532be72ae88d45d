package org.vertice.graph.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;

/** Finds the triples from which a rule concluded another one. */
public record RuleTrace(Graph facts) {

  /**
   * The triples that a conclusion rests on: those of the first match of the rule's pattern, in the
   * order of the pattern.
   *
   * @return empty if the rule does not conclude the triple
   */
  public List<Triple> premises(Rule rule, Triple conclusion) {
    return rule.template().stream()
        .flatMap(part -> match(part, conclusion).stream())
        .flatMap(start -> solutions(rule, start, conclusion))
        .findFirst()
        .map(found -> stated(rule, found))
        .orElse(List.of());
  }

  private static Optional<Binding> match(Triple part, Triple conclusion) {
    BindingBuilder binding = Binding.builder();
    return bind(binding, part.getSubject(), conclusion.getSubject())
            && bind(binding, part.getPredicate(), conclusion.getPredicate())
            && bind(binding, part.getObject(), conclusion.getObject())
        ? Optional.of(binding.build())
        : Optional.empty();
  }

  private static boolean bind(BindingBuilder binding, Node part, Node value) {
    if (!Var.isVar(part)) {
      return part.equals(value);
    }
    Var variable = Var.alloc(part);
    if (binding.contains(variable)) {
      return value.equals(binding.get(variable));
    }
    binding.add(variable, value);
    return true;
  }

  /**
   * All matches that start so and conclude the triple. What the rule computes cannot be given
   * beforehand, so what it concludes is compared afterwards.
   */
  private Stream<Binding> solutions(Rule rule, Binding start, Triple conclusion) {
    Query select = QueryFactory.create();
    select.setQuerySelectType();
    select.setQueryPattern(rule.construct().getQueryPattern());
    select.setQueryResultStar(true);
    Binding given = lookedFor(rule, start);
    List<Binding> matches = new ArrayList<>();
    try (QueryExec run =
        QueryExec.dataset(DatasetGraphFactory.wrap(facts))
            .query(select)
            .substitution(given)
            .build()) {
      run.select().forEachRemaining(row -> matches.add(joined(given, row)));
    }
    return matches.stream()
        .filter(row -> concludes(rule, row, conclusion))
        .sorted(Comparator.comparing(Binding::toString));
  }

  private static Binding lookedFor(Rule rule, Binding start) {
    BindingBuilder given = Binding.builder();
    RulePattern.of(rule.construct()).triples().stream()
        .flatMap(part -> Stream.of(part.getSubject(), part.getPredicate(), part.getObject()))
        .filter(Var::isVar)
        .map(Var::alloc)
        .distinct()
        .filter(start::contains)
        .forEach(variable -> given.add(variable, start.get(variable)));
    return given.build();
  }

  private static boolean concludes(Rule rule, Binding row, Triple conclusion) {
    return rule.template().stream()
        .anyMatch(part -> conclusion.equals(Substitute.substitute(part, row)));
  }

  private static Binding joined(Binding given, Binding row) {
    BindingBuilder all = Binding.builder(row);
    given.forEach(
        (variable, value) -> {
          if (!row.contains(variable)) {
            all.add(variable, value);
          }
        });
    return all.build();
  }

  private List<Triple> stated(Rule rule, Binding found) {
    return RulePattern.of(rule.construct()).triples().stream()
        .map(part -> Substitute.substitute(part, found))
        .filter(Triple::isConcrete)
        .filter(facts::contains)
        .distinct()
        .toList();
  }
}
