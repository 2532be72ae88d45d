package org.vertice.cli.project;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of Vertice, of Java and of Jena. */
public final class ProgramVersion implements IVersionProvider {

  /** The version in the jar's manifest; {@code development} without a jar. */
  public static String number() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  @Override
  public String[] getVersion() {
    String jena =
        Optional.ofNullable(
                org.apache.jena.query.Query.class.getPackage().getImplementationVersion())
            .map(version -> ", Apache Jena " + version)
            .orElse("");
    return new String[] {
      "vertice " + number() + " (Java " + System.getProperty("java.version") + jena + ")"
    };
  }
}
