package org.vertice.graph.change;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.sparql.core.Quad;
import org.vertice.graph.change.ClaimChange.ChangeKind;

/**
 * Writes what changed: as text for people, as JSON, or as an RDF Patch that makes the change.
 *
 * @param names names nodes for people
 */
public record DiffWriter(DatasetDiff diff, Function<Node, String> names) {

  /** Lines in the order of the claims' names: {@code -} removed, {@code +} added. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (ClaimChange change : diff.claims()) {
      text.append(change.kind().name().toLowerCase(Locale.ROOT))
          .append(' ')
          .append(names.apply(change.claim()))
          .append('\n');
      change.removed().forEach(triple -> text.append(line("  - ", triple)));
      change.added().forEach(triple -> text.append(line("  + ", triple)));
    }
    if (!diff.removed().isEmpty() || !diff.added().isEmpty()) {
      text.append("facts\n");
      diff.removed().forEach(triple -> text.append(line("  - ", triple)));
      diff.added().forEach(triple -> text.append(line("  + ", triple)));
    }
    return text.append(summary()).append('\n').toString();
  }

  private String summary() {
    return "claims: %d added, %d withdrawn, %d changed; facts: %d added, %d removed"
        .formatted(
            diff.count(ChangeKind.ADDED),
            diff.count(ChangeKind.WITHDRAWN),
            diff.count(ChangeKind.CHANGED),
            diff.added().size(),
            diff.removed().size());
  }

  private String line(String mark, Triple triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
        .map(names)
        .collect(Collectors.joining("  ", mark, "\n"));
  }

  /** An object with {@code claims} and {@code facts}, triples as N-Triples terms. */
  public void json(OutputStream out) {
    JsonArrayBuilder claims = Json.createArrayBuilder();
    for (ClaimChange change : diff.claims()) {
      claims.add(
          Json.createObjectBuilder()
              .add("claim", change.claim().getURI())
              .add("change", change.kind().name().toLowerCase(Locale.ROOT))
              .add("removed", triples(change.removed()))
              .add("added", triples(change.added())));
    }
    JsonObjectBuilder facts =
        Json.createObjectBuilder()
            .add("removed", triples(diff.removed()))
            .add("added", triples(diff.added()));
    JsonObject all = Json.createObjectBuilder().add("claims", claims).add("facts", facts).build();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(out)) {
      writer.write(all);
    }
  }

  private static JsonArrayBuilder triples(List<Triple> triples) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Triple triple : triples) {
      array.add(
          Json.createArrayBuilder()
              .add(term(triple.getSubject()))
              .add(term(triple.getPredicate()))
              .add(term(triple.getObject())));
    }
    return array;
  }

  private static String term(Node node) {
    return org.apache.jena.riot.out.NodeFmtLib.strNT(node);
  }

  /** The change of the whole dataset as one transaction (RDF Patch, text form). */
  public void patch(OutputStream out) {
    RDFChanges patch = RDFPatchOps.textWriter(out);
    patch.start();
    patch.txnBegin();
    diff.removedQuads()
        .forEach(q -> patch.delete(graph(q), q.getSubject(), q.getPredicate(), q.getObject()));
    diff.addedQuads()
        .forEach(q -> patch.add(graph(q), q.getSubject(), q.getPredicate(), q.getObject()));
    patch.txnCommit();
    patch.finish();
  }

  private static Node graph(Quad quad) {
    return quad.isDefaultGraph() ? Quad.defaultGraphNodeGenerated : quad.getGraph();
  }
}
