package org.vertice.graph.assembly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.vertice.graph.assembly.BuildState.Wanted;
import org.vertice.graph.claim.Claim;
import org.vertice.graph.claim.PassageFinder;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Diagnostic;
import org.vertice.report.Location.FileLocation;
import org.vertice.report.Severity;

/**
 * Reads the cited documents, checks that they are the ones that were cited, and finds each claim's
 * passages in them. Where no document is at hand, the run says so once and cites without offsets.
 */
final class CiteDocuments implements BuildStep {

  @Override
  public void run(BuildState state) throws IOException {
    Graph graph = state.dataset.getDefaultGraph();
    Path folder = state.options.documents().orElse(state.project.documents());
    Map<Node, PassageFinder> finders = new HashMap<>();
    Map<Node, Path> missing = new LinkedHashMap<>();
    for (Map.Entry<Node, Path> document : documents(graph, folder).entrySet()) {
      if (Files.isRegularFile(document.getValue())) {
        read(state, document.getKey(), document.getValue())
            .ifPresent(text -> finders.put(document.getKey(), new PassageFinder(text)));
        state.documentsAtHand++;
      } else {
        missing.put(document.getKey(), document.getValue());
      }
    }
    if (state.documentsAtHand == 0 && !missing.isEmpty()) {
      state.findings.report(absent(state.project.shown(folder)));
    } else {
      missing.forEach((document, file) -> report(state, document, file));
    }
    Citations citations = new Citations(state, finders);
    for (Claim claim : state.claims) {
      citations.cite(claim, claim.source().map(finders::get));
    }
  }

  private static Map<Node, Path> documents(Graph graph, Path folder) {
    Map<Node, Path> documents = new LinkedHashMap<>();
    for (Node document :
        graph
            .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.DOCUMENT)
            .mapWith(triple -> triple.getSubject())
            .toList()) {
      Values.text(graph, document, VerticeVocabulary.FILE_NAME)
          .ifPresent(name -> documents.put(document, folder.resolve(name)));
    }
    return documents;
  }

  private static Diagnostic absent(String folder) {
    return Diagnostic.info(
            "documents-absent",
            "The cited documents are not at hand, so passages are not looked up.",
            new FileLocation(folder))
        .withHint("Put them there, or name their folder by --documents DIR or VERTICE_DOCUMENTS.");
  }

  private static void report(BuildState state, Node document, Path file) {
    state.report(
        Severity.ERROR,
        "document-missing",
        "\"" + file.getFileName() + "\" is not in the folder of the cited documents.",
        "Put it there, or correct its name.",
        new Wanted(document, Optional.of(VerticeVocabulary.FILE_NAME), Optional.empty()));
  }

  private static Optional<String> read(BuildState state, Node document, Path file)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String actual = sha256(bytes);
    Optional<String> expected =
        Values.text(state.dataset.getDefaultGraph(), document, VerticeVocabulary.SHA256);
    if (expected.isPresent() && !expected.get().equalsIgnoreCase(actual)) {
      state.report(
          Severity.ERROR,
          "document-changed",
          file.getFileName()
              + " is not the document that was cited: its SHA-256 is "
              + actual
              + ", the table says "
              + expected.get()
              + ".",
          "Bring back the cited text; or check its passages anew and write the new hash.",
          new Wanted(document, Optional.of(VerticeVocabulary.SHA256), Optional.empty()));
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      state.findings.report(
          Diagnostic.error(
                  "document-encoding",
                  "The document is not UTF-8.",
                  new FileLocation(state.project.shown(file)))
              .withHint("Save it as UTF-8 and write its new SHA-256 into the table."));
      return Optional.empty();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
