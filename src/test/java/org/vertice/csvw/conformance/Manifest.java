package org.vertice.csvw.conformance;

/** The manifests that are run; those of conversion to JSON are not. */
public enum Manifest {
  RDF("rdf"),
  VALIDATION("validation");

  private final String kind;

  Manifest(String kind) {
    this.kind = kind;
  }

  /** A word for it: {@code rdf} or {@code validation}. */
  public String kind() {
    return kind;
  }

  /** The name of its file. */
  public String file() {
    return "manifest-" + kind + ".jsonld";
  }
}
