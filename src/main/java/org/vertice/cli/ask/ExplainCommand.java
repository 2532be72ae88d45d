package org.vertice.cli.ask;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.project.FolderTexts;
import org.vertice.cli.project.GraphCommand;
import org.vertice.cli.project.RootCommand;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.graph.claim.Claim;
import org.vertice.graph.evidence.Explainer;
import org.vertice.graph.evidence.Explanation;
import org.vertice.graph.inference.Rule;
import org.vertice.graph.inference.RuleTrace;
import org.vertice.rdf.Labels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what is stated about a thing, and who states it. */
@Command(
    name = "explain",
    customSynopsis = "vertice explain SUBJECT [PROPERTY [VALUE]]",
    description = {
      "Shows what is stated about a thing: each fact with the claims for and against it, their"
          + " documents, passages, origins, modality and rank. An inferred fact is shown with its"
          + " rule and the facts that it follows from.",
      "",
      "Name things, properties and values by IRI, by id or by a name in any language. If the"
          + " documents are available, each passage is shown with the text around it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice explain partnership-2024",
      "  vertice explain partnership-2024 'signed on'",
      "  vertice explain 'Kim Jong-un' met"
    })
public final class ExplainCommand extends GraphCommand {

  private static final int MAX_DEPTH = 4;

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "A thing.")
  private String subject = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "PROPERTY", description = "One property.")
  private @Nullable String property;

  @Parameters(index = "2", arity = "0..1", paramLabel = "VALUE", description = "One value.")
  private @Nullable String value;

  public ExplainCommand(RootCommand root) {
    super(root);
  }

  @Override
  public Integer call() throws Exception {
    Optional<BuildResult> built = graph().withoutErrorsForQuestion();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    new Answer(built.get()).print();
    return ExitCode.CLEAN;
  }

  /** The answer to one question. */
  private final class Answer {

    private final BuildResult built;
    private final Graph facts;
    private final Labels labels;
    private final ClaimLines lines;
    private final Explainer explainer;
    private final StringBuilder text = new StringBuilder();

    Answer(BuildResult built) {
      this.built = built;
      this.facts = built.dataset().getDefaultGraph();
      this.labels = new Labels(facts, built.prefixes());
      this.lines =
          new ClaimLines(
              facts,
              labels,
              new PassageTexts(facts, FolderTexts.of(root.documentsFolder())),
              root.colours(root.out()));
      this.explainer = new Explainer(built.dataset(), built.claims());
    }

    void print() throws Exception {
      ThingFinder finder = new ThingFinder(facts, built.prefixes());
      Node thing = finder.thing(subject);
      Optional<Node> named =
          property == null ? Optional.empty() : Optional.of(finder.property(property));
      List<Explanation> all =
          explainer.explain(thing, named, Optional.empty()).stream()
              .filter(each -> named.isPresent() || isShown(each.triple().getPredicate()))
              .filter(each -> value == null || isValue(each.triple().getObject()))
              .toList();
      text.append(labels.described(thing))
          .append("  ")
          .append(labels.shortened(thing))
          .append("\n");
      if (all.isEmpty()) {
        text.append("\nNo claim states anything about this.\n");
      }
      all.forEach(each -> append(each, "", 0));
      root.out().text(text.toString());
    }

    /** The name is in the first line; the class is known by it. */
    private boolean isShown(Node predicate) {
      return !predicate.equals(RDF.type.asNode()) && !predicate.equals(RDFS.label.asNode());
    }

    private boolean isValue(Node object) {
      return labels.of(object).equalsIgnoreCase(value)
          || labels.shortened(object).equals(value)
          || object.toString().equals(value)
          || (object.isURI() && object.getURI().endsWith("/" + value))
          || labels.all(object).stream().anyMatch(name -> name.equalsIgnoreCase(value));
    }

    private void append(Explanation each, String indent, int depth) {
      Triple triple = each.triple();
      text.append('\n').append(indent);
      if (depth > 0) {
        text.append(labels.of(triple.getSubject())).append(": ");
      }
      text.append(labels.of(triple.getPredicate()))
          .append(" = ")
          .append(labels.of(triple.getObject()))
          .append(each.accepted() ? "" : "  (not accepted as a fact)")
          .append('\n');
      claims("for", each.supporting(), indent + "  ");
      claims("against", each.opposing(), indent + "  ");
      if (each.supporting().isEmpty() && each.accepted()) {
        origin(triple, indent + "  ", depth);
      }
    }

    private void claims(String side, List<Claim> claims, String indent) {
      if (!claims.isEmpty()) {
        text.append(indent).append(side).append('\n');
        claims.forEach(claim -> text.append(lines.of(claim, indent + "  ")));
      }
    }

    /** A fact without claims is inferred by a rule or comes from a table of things. */
    private void origin(Triple triple, String indent, int depth) {
      Optional<Rule> rule =
          built.evidence().rules().stream()
              .filter(each -> built.dataset().getGraph(each.iri()).contains(triple))
              .findFirst();
      if (rule.isEmpty()) {
        text.append(indent).append("from a table of things, without a source\n");
        return;
      }
      text.append(indent).append("inferred: ").append(rule.get().title().text());
      text.append("  ontology/rules/").append(rule.get().name()).append(".rq\n");
      if (depth < MAX_DEPTH) {
        new RuleTrace(facts)
            .premises(rule.get(), triple)
            .forEach(
                premise ->
                    explainer
                        .explain(
                            premise.getSubject(),
                            Optional.of(premise.getPredicate()),
                            Optional.of(premise.getObject()))
                        .forEach(each -> append(each, indent + "  ", depth + 1)));
      }
    }
  }
}
