package org.vertice.web.pages;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.vertice.export.ExportFormat;

/** The dataset as search engines for data know it: schema.org's Dataset. */
final class DatasetMarkup {

  private DatasetMarkup() {}

  static String of(GraphSummary graph, String title, String description, String site) {
    JsonObjectBuilder dataset =
        Json.createObjectBuilder()
            .add("@context", "https://schema.org/")
            .add("@type", "Dataset")
            .add("@id", site + "/.well-known/void#dataset")
            .add("url", site + "/")
            .add("isAccessibleForFree", true);
    dataset.add("name", title).add("description", description);
    if (!graph.licences().isEmpty()) {
      dataset.add("license", graph.licences().get(0));
    }
    JsonArrayBuilder files = Json.createArrayBuilder();
    for (ExportFormat file : ExportFormat.values()) {
      files.add(
          Json.createObjectBuilder()
              .add("@type", "DataDownload")
              .add("name", file.fileName())
              .add("contentUrl", site + "/download/" + file.fileName())
              .add("encodingFormat", file.mediaType()));
    }
    return dataset.add("distribution", files).build().toString();
  }
}
