package org.vertice.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vertice.graph.assembly.BuildOptions;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.graph.assembly.GraphBuilder;
import org.vertice.graph.assembly.Project;
import org.vertice.query.saved.QueryLibrary;

/**
 * The exports of the project's own graph, read by RDF4J: a library that shares no code with the one
 * that wrote them.
 */
class ExportTest {

  private static final Map<ExportFormat, RDFFormat> IN_RDF4J =
      new EnumMap<>(
          Map.of(
              ExportFormat.TURTLE, RDFFormat.TURTLE,
              ExportFormat.NTRIPLES, RDFFormat.NTRIPLES,
              ExportFormat.RDFXML, RDFFormat.RDFXML,
              ExportFormat.TRIG, RDFFormat.TRIG,
              ExportFormat.NQUADS, RDFFormat.NQUADS,
              ExportFormat.JSONLD, RDFFormat.JSONLD,
              ExportFormat.CLAIMS, RDFFormat.TURTLE,
              ExportFormat.NANOPUBS, RDFFormat.TRIG));

  private static final String WHOLE = "TURTLE|NTRIPLES|RDFXML|TRIG|NQUADS|JSONLD";

  private static BuildResult built;
  private static QueryLibrary queries;

  /** Written once each: a second writing must give the same bytes, and one test looks. */
  private static final Map<ExportFormat, byte[]> WRITTEN = new EnumMap<>(ExportFormat.class);

  @BeforeAll
  static void build() throws IOException {
    Optional<Path> documents =
        Optional.ofNullable(System.getenv("VERTICE_DOCUMENTS")).map(Path::of);
    built =
        GraphBuilder.build(new Project(Path.of("")), new BuildOptions(documents), ignored -> {});
    queries = QueryLibrary.load(Path.of("queries"), ignored -> {});
    for (ExportFormat format : ExportFormat.values()) {
      WRITTEN.put(format, bytes(built.dataset(), format));
    }
  }

  private static byte[] written(ExportFormat format) {
    return Objects.requireNonNull(WRITTEN.get(format));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.MATCH_ANY,
      names = {WHOLE})
  void isReadByAnotherLibraryWithTheSameCounts(ExportFormat format) throws Exception {
    StatementCounts written = StatementCounts.of(built.dataset());
    Model read = read(format);
    long inNamed = read.stream().filter(statement -> statement.getContext() != null).count();
    assertThat(read.size() - inNamed).isEqualTo(written.inDefaultGraph());
    assertThat(inNamed).isEqualTo(format.hasGraphs() ? written.inNamedGraphs() : 0);
  }

  @Test
  void theFormatsOfTriplesSayTheSame() throws Exception {
    Set<Statement> turtle = new HashSet<>(read(ExportFormat.TURTLE));
    assertThat(turtle).isEqualTo(new HashSet<>(read(ExportFormat.NTRIPLES)));
    assertThat(turtle).isEqualTo(new HashSet<>(read(ExportFormat.RDFXML)));
  }

  @Test
  void theFormatsOfQuadsHaveTheSameCanonicalHash() throws Exception {
    String hash = canonicalHash(read(ExportFormat.NQUADS));
    assertThat(hash).hasSize(64);
    assertThat(canonicalHash(read(ExportFormat.TRIG))).isEqualTo(hash);
    assertThat(canonicalHash(read(ExportFormat.JSONLD))).isEqualTo(hash);
  }

  @ParameterizedTest
  @EnumSource
  void theBytesDoNotDependOnTheOrderOfInsertion(ExportFormat format) throws Exception {
    List<Quad> quads = new ArrayList<>(built.dataset().stream().toList());
    Collections.shuffle(quads, new Random(20250903));
    DatasetGraph shuffled = DatasetGraphFactory.create();
    quads.forEach(shuffled::add);
    assertThat(bytes(shuffled, format)).isEqualTo(written(format));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.MATCH_NONE,
      names = {"TABLES|GRAPHML|GEXF"})
  void hasNoBlankNode(ExportFormat format) throws Exception {
    assertThat(read(format))
        .noneMatch(
            statement -> statement.getSubject().isBNode() || statement.getObject().isBNode());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.MATCH_NONE,
      names = {"TABLES|GRAPHML|GEXF"})
  void isNormalisedUnicode(ExportFormat format) throws Exception {
    String text = new String(written(format), StandardCharsets.UTF_8);
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
  }

  private static Model read(ExportFormat format) throws IOException {
    return Rio.parse(new ByteArrayInputStream(written(format)), IN_RDF4J.get(format));
  }

  private static byte[] bytes(DatasetGraph dataset, ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DatasetExporter(dataset, built.prefixes(), queries).write(format, out);
    return out.toByteArray();
  }

  /** RDFC-1.0 with SHA-256: the hash of the canonical N-Quads in code point order. */
  private static String canonicalHash(Model model) throws Exception {
    RdfCanon canon = RdfCanon.create("SHA-256");
    for (Statement each : model) {
      String graph = each.getContext() == null ? null : each.getContext().stringValue();
      String subject = each.getSubject().stringValue();
      String predicate = each.getPredicate().stringValue();
      if (each.getObject() instanceof Literal literal) {
        canon.quad(
            subject,
            predicate,
            literal.getLabel(),
            literal.getDatatype().stringValue(),
            literal.getLanguage().orElse(null),
            null,
            graph);
      } else {
        canon.quad(subject, predicate, each.getObject().stringValue(), null, null, null, graph);
      }
    }
    StringWriter lines = new StringWriter();
    canon.provide(new NQuadsWriter(lines));
    String sorted =
        lines.toString().lines().sorted().map(line -> line + "\n").collect(Collectors.joining());
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(sorted.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash);
  }
}
