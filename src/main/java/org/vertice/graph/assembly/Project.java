package org.vertice.graph.assembly;

import java.nio.file.Path;

/**
 * A project folder: its tables, ontology and queries.
 *
 * @param root the folder
 */
public record Project(Path root) {

  public Project {
    root = root.toAbsolutePath().normalize();
  }

  /** Ontologies, code lists and shapes, as Turtle. */
  public Path ontology() {
    return root.resolve("ontology");
  }

  /** Rules of inference. */
  public Path rules() {
    return ontology().resolve("rules");
  }

  /** The tables and their metadata. */
  public Path seeds() {
    return root.resolve("seeds");
  }

  /** What says how the tables become triples. */
  public Path metadata() {
    return seeds().resolve("csv-metadata.json");
  }

  /** Where the cited documents are, unless another folder is named. */
  public Path documents() {
    return seeds().resolve("documents");
  }

  /** The saved queries. */
  public Path queries() {
    return root.resolve("queries");
  }

  /** A file of the project as messages name it. */
  public String shown(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(root) ? root.relativize(absolute).toString() : absolute.toString();
  }
}
