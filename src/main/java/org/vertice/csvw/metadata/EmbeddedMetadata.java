package org.vertice.csvw.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Embedded metadata: the header of a file (Model for Tabular Data, sections 5.4 and 8).
 *
 * @param titles for each column of the file, its cells in the header rows; none where they are
 *     blank or there is no header
 * @param headerLine physical line of the last header row; 0 if there is no header
 * @param language BCP 47 tag of its language, if its server names exactly one
 */
public record EmbeddedMetadata(
    List<List<String>> titles, int headerLine, Optional<String> language) {

  public EmbeddedMetadata {
    titles = titles.stream().map(List::copyOf).toList();
  }

  /** The embedded metadata of header rows. */
  public static EmbeddedMetadata of(List<List<String>> headerRows, int headerLine) {
    List<List<String>> titles = new ArrayList<>();
    for (List<String> row : headerRows) {
      for (int i = 0; i < row.size(); i++) {
        if (titles.size() <= i) {
          titles.add(new ArrayList<>());
        }
        if (!row.get(i).isBlank()) {
          titles.get(i).add(row.get(i));
        }
      }
    }
    return new EmbeddedMetadata(titles, headerLine, Optional.empty());
  }

  /**
   * The embedded metadata of a file without a header, whose first row has this number of fields.
   */
  public static EmbeddedMetadata headerless(int width) {
    List<List<String>> titles = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      titles.add(List.of());
    }
    return new EmbeddedMetadata(titles, 0, Optional.empty());
  }

  /** The same, with the {@code Content-Language} that came with the file. */
  public EmbeddedMetadata served(Optional<String> contentLanguage) {
    return new EmbeddedMetadata(
        titles, headerLine, contentLanguage.map(String::strip).filter(ValueType::isLanguage));
  }

  /** The number of columns of the file. */
  public int width() {
    return titles.size();
  }
}
