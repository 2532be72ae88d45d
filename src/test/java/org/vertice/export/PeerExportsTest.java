package org.vertice.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.graph.assembly.BuildOptions;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.graph.assembly.GraphBuilder;
import org.vertice.graph.assembly.Project;
import org.vertice.graph.claim.Claim;

/** Claims and tables of the project's own graph in the forms that other programs ask for. */
class PeerExportsTest {

  private static final String VT = "https://w3id.org/vertice/claims#";
  private static BuildResult built;

  @BeforeAll
  static void build() throws IOException {
    built =
        GraphBuilder.build(
            new Project(Path.of("")), new BuildOptions(Optional.empty()), ignored -> {});
  }

  @Test
  void everyTripleOfEveryClaimIsAStatementAndNothingElseIs() throws Exception {
    Model claims = Rio.parse(in(ExportFormat.CLAIMS), RDFFormat.TURTLE);
    Set<List<String>> written = new HashSet<>();
    for (Resource each : claims.filter(null, RDF.TYPE, RDF.STATEMENT).subjects()) {
      written.add(
          List.of(
              text(one(claims, each, Values.iri("http://purl.org/dc/terms/isPartOf"))),
              text(one(claims, each, RDF.SUBJECT)),
              text(one(claims, each, RDF.PREDICATE)),
              text(one(claims, each, RDF.OBJECT))));
    }
    Set<List<String>> said = new HashSet<>();
    for (Claim claim : Claim.in(facts())) {
      built
          .dataset()
          .find(claim.name(), Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad ->
                  said.add(
                      List.of(
                          claim.name().getURI(),
                          quad.getSubject().getURI(),
                          quad.getPredicate().getURI(),
                          quad.getObject().isLiteral()
                              ? quad.getObject().getLiteralLexicalForm()
                              : quad.getObject().getURI())));
    }
    assertThat(written).isEqualTo(said).hasSizeGreaterThan(900);
  }

  @Test
  void aStatementHasTheSourceAndThePassagesOfItsClaim() throws Exception {
    Model claims = Rio.parse(in(ExportFormat.CLAIMS), RDFFormat.TURTLE);
    for (Claim claim : Claim.in(facts())) {
      for (Resource each :
          claims
              .filter(
                  null,
                  Values.iri("http://purl.org/dc/terms/isPartOf"),
                  Values.iri(claim.name().getURI()))
              .subjects()) {
        assertThat(texts(claims, each, "source"))
            .containsExactlyElementsOf(claim.source().map(Node::getURI).stream().toList());
        assertThat(texts(claims, each, "passage"))
            .containsExactlyInAnyOrderElementsOf(claim.passages());
        assertThat(texts(claims, each, "modality"))
            .containsExactlyElementsOf(claim.modality().map(Node::getURI).stream().toList());
        assertThat(texts(claims, each, "attributedTo"))
            .containsExactlyInAnyOrderElementsOf(
                claim.origins().stream().map(Node::getURI).toList());
        assertThat(texts(claims, each, "rank")).hasSize(1);
      }
    }
  }

  @Test
  void everyClaimIsAWellFormedNanopublication() throws Exception {
    List<List<Statement>> publications = split(in(ExportFormat.NANOPUBS));
    assertThat(publications).hasSize(Claim.in(facts()).size());
    for (List<Statement> each : publications) {
      assertThat(NanopublicationRules.broken(each)).isEmpty();
    }
  }

  @Test
  void aNanopublicationThatLacksAPartIsSeenToBeBroken() throws Exception {
    List<Statement> whole = split(in(ExportFormat.NANOPUBS)).get(0);
    assertThat(NanopublicationRules.broken(without(whole, "hasProvenance"))).isNotEmpty();
    assertThat(NanopublicationRules.broken(without(whole, "Nanopublication"))).isNotEmpty();
    List<Statement> doubled = new ArrayList<>(whole);
    doubled.add(
        Values.getValueFactory().createStatement(RDF.SUBJECT, RDF.TYPE, RDF.STATEMENT, RDF.NIL));
    assertThat(NanopublicationRules.broken(doubled)).isNotEmpty();
  }

  @Test
  void theTablesInTheArchiveAreThoseOfTheFolder(@TempDir Path folder) throws Exception {
    new ClassTables(facts()).write(folder);
    TreeMap<String, String> files = new TreeMap<>();
    try (var list = Files.list(folder)) {
      for (Path file : list.toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    TreeMap<String, String> packed = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(in(ExportFormat.TABLES))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        packed.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(packed).isEqualTo(files).containsKey("Leader.csv").hasSizeGreaterThan(20);
  }

  private static List<Statement> without(List<Statement> whole, String name) {
    return whole.stream()
        .filter(
            each ->
                !each.getPredicate().getLocalName().equals(name)
                    && !each.getObject().stringValue().endsWith("#" + name))
        .toList();
  }

  /** Publications as a reader of streams takes them: a new one begins where a head graph does. */
  private static List<List<Statement>> split(InputStream file) throws Exception {
    List<List<Statement>> all = new ArrayList<>();
    Set<Resource> seen = new HashSet<>();
    var parser = Rio.createParser(RDFFormat.TRIG);
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          private Resource graph = RDF.NIL;

          @Override
          public void handleStatement(Statement each) throws RDFHandlerException {
            if (!each.getContext().equals(graph)) {
              graph = each.getContext();
              assertThat(seen.add(graph)).as("%s is in one piece", graph).isTrue();
              if (graph.stringValue().endsWith("#head")) {
                all.add(new ArrayList<>());
              }
            }
            all.get(all.size() - 1).add(each);
          }
        });
    parser.parse(file);
    return all;
  }

  private static org.apache.jena.graph.Graph facts() {
    return built.dataset().getDefaultGraph();
  }

  private static Value one(Model model, Resource subject, IRI property) {
    Set<Value> values = model.filter(subject, property, null).objects();
    assertThat(values).as("%s of %s", property, subject).hasSize(1);
    return values.iterator().next();
  }

  private static String text(Value value) {
    return value.stringValue();
  }

  private static List<String> texts(Model model, Resource subject, String property) {
    return model.filter(subject, Values.iri(VT + property), null).objects().stream()
        .map(Value::stringValue)
        .toList();
  }

  private static InputStream in(ExportFormat format) throws IOException {
    DatasetGraph dataset = built.dataset();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DatasetExporter(dataset, built.prefixes()).write(format, out);
    return new ByteArrayInputStream(out.toByteArray());
  }
}
