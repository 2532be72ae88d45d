package org.vertice.server.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** The dataset as search engines for data know it: schema.org's Dataset. */
final class DatasetMarkup {

  private static final Map<String, String> FILES =
      Map.of("ttl", "text/turtle", "trig", "application/trig", "nq", "application/n-quads");

  private DatasetMarkup() {}

  static String of(GraphSummary graph, String title, String description, String site) {
    JsonObjectBuilder dataset =
        Json.createObjectBuilder()
            .add("@context", "https://schema.org/")
            .add("@type", "Dataset")
            .add("@id", site + "/.well-known/void#dataset")
            .add("url", site + "/")
            .add("isAccessibleForFree", true);
    dataset.add("name", title);
    dataset.add(
        "description",
        (description + " " + graph.claims() + " claims, each with its source.").strip());
    if (!graph.licences().isEmpty()) {
      dataset.add("license", graph.licences().get(0));
    }
    JsonArrayBuilder files = Json.createArrayBuilder();
    FILES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            file ->
                files.add(
                    Json.createObjectBuilder()
                        .add("@type", "DataDownload")
                        .add("contentUrl", site + "/download/vertice." + file.getKey())
                        .add("encodingFormat", file.getValue())));
    return dataset.add("distribution", files).build().toString();
  }
}
