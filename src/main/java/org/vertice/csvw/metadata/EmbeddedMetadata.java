package org.vertice.csvw.metadata;

import java.util.ArrayList;
import java.util.List;

/**
 * What a file says about itself: its header and its comments (Model for Tabular Data, sections 5.4
 * and 8).
 *
 * @param titles for each column of the file, what stands in the rows of the header; nothing where
 *     it is blank or there is no header
 * @param comments comments before the first row of data
 * @param headerLine physical line of the last header row; 0 if there is no header
 */
public record EmbeddedMetadata(List<List<String>> titles, List<String> comments, int headerLine) {

  public EmbeddedMetadata {
    titles = titles.stream().map(List::copyOf).toList();
    comments = List.copyOf(comments);
  }

  /** What header rows say. */
  public static EmbeddedMetadata of(
      List<List<String>> headerRows, List<String> comments, int headerLine) {
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
    return new EmbeddedMetadata(titles, comments, headerLine);
  }

  /** A file without a header, whose first row has so many fields. */
  public static EmbeddedMetadata headerless(int width, List<String> comments) {
    List<List<String>> titles = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      titles.add(List.of());
    }
    return new EmbeddedMetadata(titles, comments, 0);
  }

  /** How many columns the file has. */
  public int width() {
    return titles.size();
  }
}
