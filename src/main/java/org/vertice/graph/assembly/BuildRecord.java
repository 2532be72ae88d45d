package org.vertice.graph.assembly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.source.Sha256;

/**
 * Records what a graph was built from, as PROV-O: each input with its SHA-256, and the program with
 * its version. It has no time, so that the same inputs make the same record; the activity is named
 * by a hash of all that it used.
 */
public final class BuildRecord {

  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String SPACE = "https://w3id.org/vertice/build/";

  private final Model model = ModelFactory.createDefaultModel();
  private final Project project;

  private BuildRecord(Project project) {
    this.project = project;
    model.setNsPrefix("prov", PROV);
    model.setNsPrefix("dcterms", DCTerms.NS);
    model.setNsPrefix("vt", VerticeVocabulary.NAMESPACE);
  }

  /**
   * The record of a build.
   *
   * @param outputs names of the files that it wrote
   * @param version the program's version
   * @throws IOException if an input cannot be read
   */
  public static Model of(Project project, List<String> outputs, String version) throws IOException {
    return new BuildRecord(project).record(outputs, version);
  }

  private Model record(List<String> outputs, String version) throws IOException {
    MessageDigest all = Sha256.digest();
    Resource program =
        model
            .createResource("https://w3id.org/vertice/program/" + version)
            .addProperty(RDF.type, model.createResource(PROV + "SoftwareAgent"))
            .addProperty(DCTerms.title, "Vertice " + version);
    List<Resource> used = new ArrayList<>();
    for (Path file : inputs()) {
      byte[] bytes = Files.readAllBytes(file);
      all.update(bytes);
      used.add(
          model
              .createResource("https://w3id.org/vertice/" + project.shown(file))
              .addProperty(RDF.type, model.createResource(PROV + "Entity"))
              .addProperty(
                  model.createProperty(VerticeVocabulary.SHA256.getURI()), Sha256.of(bytes)));
    }
    all.update(version.getBytes(StandardCharsets.UTF_8));
    Resource build =
        model
            .createResource(SPACE + HexFormat.of().formatHex(all.digest(), 0, 10))
            .addProperty(RDF.type, model.createResource(PROV + "Activity"))
            .addProperty(model.createProperty(PROV, "wasAssociatedWith"), program);
    used.forEach(input -> build.addProperty(model.createProperty(PROV, "used"), input));
    for (String output : outputs) {
      model
          .createResource(build.getURI() + "/" + output)
          .addProperty(RDF.type, model.createResource(PROV + "Entity"))
          .addProperty(DCTerms.identifier, output)
          .addProperty(model.createProperty(PROV, "wasGeneratedBy"), build);
    }
    return model;
  }

  private List<Path> inputs() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path folder : List.of(project.ontology(), project.rules(), project.seeds())) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          all.addAll(files.filter(Files::isRegularFile).sorted().toList());
        }
      }
    }
    return all;
  }
}
