package org.vertice.web.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.query.Query;

/** Programs of a few lines that ask a query, each ready to be run. */
final class CodeSamples {

  private final String endpoint;
  private final String query;
  private final boolean rows;
  private final String accept;

  /**
   * Programs for a query.
   *
   * @param endpoint its whole address
   * @param text the query as it was written
   */
  CodeSamples(String endpoint, String text, Query query) {
    this.endpoint = endpoint;
    this.query = text.strip();
    this.rows = query.isSelectType();
    this.accept =
        rows ? "text/csv" : query.isAskType() ? "application/sparql-results+json" : "text/turtle";
  }

  /** The programs by the names of their languages. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("curl", curl());
    all.put("Python", python());
    all.put("R", r());
    all.put("Java", java());
    return all;
  }

  private String curl() {
    return "curl '"
        + endpoint
        + "' -H 'Accept: "
        + accept
        + "' \\\n  --data-urlencode 'query="
        + query.replace("'", "'\\''")
        + "'\n";
  }

  private String python() {
    String text = query.replace("\\", "\\\\").replace("\"", "\\\"");
    String shown =
        rows
            ? """
              for row in csv.DictReader(io.TextIOWrapper(answer, "utf-8", newline="")):
                      print(row)"""
            : "print(answer.read().decode())";
    return """
        import csv, io
        from urllib.parse import urlencode
        from urllib.request import Request, urlopen

        query = \"""%s\"""

        request = Request("%s", urlencode({"query": query}).encode(), {"Accept": "%s"})
        with urlopen(request) as answer:
            %s
        """
        .formatted(text, endpoint, accept, shown);
  }

  private String r() {
    String text = query.replace("\\", "\\\\").replace("\"", "\\\"");
    String address =
        """
        query <- "%s"

        address <- paste0("%s?output=%s&query=", URLencode(query, reserved = TRUE))
        """
            .formatted(text, endpoint, rows ? "csv" : accept);
    return address
        + (rows
            ? "answer <- read.csv(address, encoding = \"UTF-8\")\nprint(answer)\n"
            : "cat(readLines(address, encoding = \"UTF-8\"), sep = \"\\n\")\n");
  }

  private String java() {
    String text = query.replace("\\", "\\\\").replace("\"", "\\\"");
    return """
    import java.net.URI;
    import java.net.http.HttpClient;
    import java.net.http.HttpRequest;
    import java.net.http.HttpResponse;

    public class Ask {
      public static void main(String[] args) throws Exception {
        String query = \"""
                %s
                \""";
        HttpRequest request =
            HttpRequest.newBuilder(URI.create("%s"))
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "%s")
                .POST(HttpRequest.BodyPublishers.ofString(query))
                .build();
        HttpResponse<String> answer =
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        System.out.println(answer.body());
      }
    }
    """
        .formatted(text.replace("\n", "\n                    "), endpoint, accept);
  }
}
