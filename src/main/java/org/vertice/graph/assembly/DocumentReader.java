package org.vertice.graph.assembly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.vertice.graph.claim.PassageFinder;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Diagnostic;
import org.vertice.report.Location.FileLocation;
import org.vertice.report.Severity;
import org.vertice.source.Sha256;

/**
 * Reads the cited documents and checks that they are the ones that were cited. Where none of them
 * is available, that is reported once, and passages are cited without their offsets.
 */
record DocumentReader(Project project, Graph graph, BuildFindings findings) {

  /**
   * The documents that were found.
   *
   * @param texts for each that can be read, what finds passages in it
   * @param count how many there are, those that are not UTF-8 included
   */
  record Documents(Map<Node, PassageFinder> texts, int count) {}

  /**
   * Reads all documents that a graph describes.
   *
   * @param folder where they are
   * @throws IOException if a file is there and cannot be read
   */
  static Documents read(Project project, Path folder, Graph graph, BuildFindings findings)
      throws IOException {
    return new DocumentReader(project, graph, findings).read(folder);
  }

  private Documents read(Path folder) throws IOException {
    Map<Node, PassageFinder> texts = new HashMap<>();
    Map<Node, Path> missing = new LinkedHashMap<>();
    int count = 0;
    for (Map.Entry<Node, Path> document : files(folder).entrySet()) {
      if (Files.isRegularFile(document.getValue())) {
        read(document.getKey(), document.getValue())
            .ifPresent(text -> texts.put(document.getKey(), new PassageFinder(text)));
        count++;
      } else {
        missing.put(document.getKey(), document.getValue());
      }
    }
    if (count == 0 && !missing.isEmpty()) {
      findings.report(
          Diagnostic.info(
                  "documents-absent",
                  "The cited documents are not available, so passages are not looked up.",
                  new FileLocation(project.shown(folder)))
              .withFix(
                  "Put them there, or name their folder by --documents DIR or VERTICE_DOCUMENTS."));
    } else {
      missing.forEach(this::reportMissing);
    }
    return new Documents(texts, count);
  }

  private Map<Node, Path> files(Path folder) {
    Map<Node, Path> files = new LinkedHashMap<>();
    for (Node document :
        graph
            .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.DOCUMENT)
            .mapWith(Triple::getSubject)
            .toList()) {
      Values.text(graph, document, VerticeVocabulary.FILE_NAME)
          .ifPresent(name -> files.put(document, folder.resolve(name)));
    }
    return files;
  }

  private void reportMissing(Node document, Path file) {
    findings.report(
        TripleTarget.of(document, VerticeVocabulary.FILE_NAME),
        Severity.ERROR,
        "document-missing",
        "\"" + file.getFileName() + "\" is not in the folder of the cited documents.",
        "Put it there, or correct its name.");
  }

  private Optional<String> read(Node document, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    checkHash(document, file, Sha256.of(bytes));
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      findings.error(
          "document-encoding",
          "The document is not UTF-8.",
          new FileLocation(project.shown(file)),
          "Save it as UTF-8 and write its new SHA-256 into the table.");
      return Optional.empty();
    }
  }

  private void checkHash(Node document, Path file, String actual) {
    Values.text(graph, document, VerticeVocabulary.SHA256)
        .filter(cited -> !cited.equalsIgnoreCase(actual))
        .ifPresent(
            cited ->
                findings.report(
                    TripleTarget.of(document, VerticeVocabulary.SHA256),
                    Severity.ERROR,
                    "document-changed",
                    "%s is not the document that was cited: its SHA-256 is %s, the table says %s."
                        .formatted(file.getFileName(), actual, cited),
                    "Bring back the cited text; or check its passages anew and write the new"
                        + " hash."));
  }
}
