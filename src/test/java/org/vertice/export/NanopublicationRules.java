package org.vertice.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** The section "Well-formed Nanopublications" of nanopub.org's guidelines, rule by rule. */
final class NanopublicationRules {

  private static final String NP = "http://www.nanopub.org/nschema#";

  private final List<Statement> quads;
  private final List<String> broken = new ArrayList<>();

  private NanopublicationRules(List<Statement> quads) {
    this.quads = quads;
  }

  /** The rules that these quads break. */
  static List<String> broken(List<Statement> quads) {
    NanopublicationRules rules = new NanopublicationRules(quads);
    rules.check();
    return rules.broken;
  }

  private void check() {
    rule(
        quads.stream().allMatch(each -> each.getContext() instanceof IRI), "every quad has an IRI");
    List<Statement> heads =
        quads.stream()
            .filter(
                each ->
                    each.getPredicate().equals(RDF.TYPE)
                        && each.getObject().equals(term("Nanopublication")))
            .toList();
    if (heads.size() != 1) {
      broken.add("exactly one quad types the nanopublication");
      return;
    }
    Resource publication = heads.get(0).getSubject();
    Resource head = heads.get(0).getContext();
    Value assertion = part(publication, head, "hasAssertion");
    Value provenance = part(publication, head, "hasProvenance");
    Value info = part(publication, head, "hasPublicationInfo");
    Set<Value> names = new HashSet<>(Set.of(publication, head));
    names.addAll(List.of(assertion, provenance, info));
    rule(names.size() == 5, "all five IRIs differ");
    Set<Value> graphs = Set.copyOf(new HashSet<>(List.of(head, assertion, provenance, info)));
    rule(
        quads.stream().allMatch(each -> graphs.contains(each.getContext())),
        "all triples are in one of the four graphs");
    rule(refers(provenance, assertion), "the provenance refers to the assertion");
    rule(refers(info, publication), "the publication info refers to the nanopublication");
    rule(
        quads.stream()
            .filter(each -> info.equals(each.getContext()))
            .allMatch(each -> each.getSubject().equals(publication)),
        "the publication info speaks of the nanopublication");
    rule(
        quads.stream().anyMatch(each -> assertion.equals(each.getContext())),
        "something is asserted");
  }

  private Value part(Resource publication, Resource head, String name) {
    List<Value> parts =
        quads.stream()
            .filter(
                each ->
                    each.getSubject().equals(publication)
                        && each.getPredicate().equals(term(name))
                        && head.equals(each.getContext()))
            .map(Statement::getObject)
            .toList();
    rule(parts.size() == 1, "exactly one " + name);
    return parts.isEmpty() ? RDF.NIL : parts.get(0);
  }

  private boolean refers(Value graph, Value thing) {
    return quads.stream()
        .filter(each -> graph.equals(each.getContext()))
        .anyMatch(each -> each.getSubject().equals(thing) || each.getObject().equals(thing));
  }

  private void rule(boolean holds, String rule) {
    if (!holds) {
      broken.add(rule);
    }
  }

  private static IRI term(String name) {
    return Values.iri(NP, name);
  }
}
