package org.vertice.csvw.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a file says about itself: its header (Model for Tabular Data, sections 5.4 and 8).
 *
 * @param titles for each column of the file, what stands in the rows of the header; nothing where
 *     it is blank or there is no header
 * @param headerLine physical line of the last header row; 0 if there is no header
 * @param language BCP 47 tag of what it is written in, if its server names one and no more
 */
public record EmbeddedMetadata(
    List<List<String>> titles, int headerLine, Optional<String> language) {

  public EmbeddedMetadata {
    titles = titles.stream().map(List::copyOf).toList();
  }

  /** What header rows say. */
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

  /** A file without a header, whose first row has so many fields. */
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

  /** How many columns the file has. */
  public int width() {
    return titles.size();
  }
}
