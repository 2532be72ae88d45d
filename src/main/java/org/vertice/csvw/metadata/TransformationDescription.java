package org.vertice.csvw.metadata;

import java.util.List;
import java.util.Optional;

/**
 * A transformation definition (Metadata Vocabulary, section 5.10). It is read and checked, but not
 * run.
 *
 * @param url of the script
 * @param scriptFormat URL of the script's format
 * @param targetFormat URL of the format of its output
 * @param source {@code json} or {@code rdf}, if one of them is the input of the script
 * @param titles its titles
 */
public record TransformationDescription(
    String url,
    String scriptFormat,
    String targetFormat,
    Optional<String> source,
    List<LanguageString> titles) {

  public TransformationDescription {
    titles = List.copyOf(titles);
  }
}
