package org.vertice.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.web.GraphServer;
import org.vertice.web.Http;
import org.vertice.web.Http.Answer;
import org.vertice.web.Served;
import org.vertice.web.ServerSetup;
import org.vertice.web.access.Access;
import org.vertice.web.access.AllowedSites;
import org.vertice.web.access.Passwords;
import org.vertice.web.http.Snapshot;

/** OpenAPI 3.0.3: what the description says of parameters and of security, and that it is so. */
class OpenApiTest {

  private static final String QUERY =
      """
      #+ summary: "Ships"
      #+ description: "Ships of a form."
      #+ defaults:
      #+   - size: 7
      #+   - afloat: true
      #+   - format: sloop
      #+ enumerate:
      #+   - size: [7, 9]
      SELECT ?_format ?_size_integer ?_afloat_boolean ?__word { }
      """;

  @RegisterExtension static final Served real = Served.realTables();

  @RegisterExtension
  static final Served http =
      Served.graph(DatasetGraphFactory::createTxnMem, Map.of("ships", QUERY));

  @TempDir Path folder;

  private static JsonObject description(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return Json.createReader(new StringReader(answer.text())).readObject();
  }

  private static JsonObject get(JsonObject description, String path) {
    return description.getJsonObject("paths").getJsonObject(path).getJsonObject("get");
  }

  private static JsonObject parameter(JsonObject operation, String name) {
    List<JsonObject> named =
        operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
            .filter(each -> each.getString("name").equals(name))
            .toList();
    assertThat(named).as(name).hasSize(1);
    return named.get(0);
  }

  @Test
  void eachParameterIsThereOnceWithItsPlaceAndASchema() throws Exception {
    for (Served each : List.of(real, http)) {
      JsonObject paths = description(each.get("/api/openapi.json")).getJsonObject("paths");
      Set<String> operations = new HashSet<>();
      for (String path : paths.keySet()) {
        assertThat(path).startsWith("/").doesNotContain("{");
        JsonObject operation = paths.getJsonObject(path).getJsonObject("get");
        assertThat(operations.add(operation.getString("operationId"))).isTrue();
        Set<String> names = new HashSet<>();
        for (JsonObject one : operation.getJsonArray("parameters").getValuesAs(JsonObject.class)) {
          assertThat(names.add(one.getString("name"))).as(path + " " + one).isTrue();
          assertThat(one.getString("in")).isEqualTo("query");
          assertThat(one.getJsonObject("schema").getString("type"))
              .isIn("string", "integer", "number", "boolean");
          assertThat(one.containsKey("required")).isTrue();
        }
        assertThat(operation.getJsonObject("responses").keySet())
            .allMatch(s -> s.matches("[2-5]\\d\\d"));
      }
    }
  }

  @Test
  void defaultsAndChoicesAreOfTheTypeOfTheSchema() throws Exception {
    JsonObject ships = get(description(http.get("/api/openapi.json")), "/api/ships");
    JsonObject size = parameter(ships, "size").getJsonObject("schema");
    assertThat(size.getString("type")).isEqualTo("integer");
    assertThat(size.getJsonNumber("default").intValue()).isEqualTo(7);
    assertThat(size.getJsonArray("enum"))
        .allMatch(each -> each.getValueType() == JsonValue.ValueType.NUMBER);
    assertThat(parameter(ships, "afloat").getJsonObject("schema").getBoolean("default")).isTrue();
    assertThat(parameter(ships, "size").getBoolean("required")).isFalse();
  }

  @Test
  void aParameterOfAQueryThatIsCalledFormatIsTheQuerysOwn() throws Exception {
    JsonObject ships = get(description(http.get("/api/openapi.json")), "/api/ships");
    assertThat(parameter(ships, "format").getJsonObject("schema").containsKey("enum")).isFalse();
    Answer answer = http.get("/api/ships?format=brig", "Accept", "text/csv");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.type()).isEqualTo("text/csv");
  }

  @Test
  void eachValueOfAListedFormIsTaken() throws Exception {
    JsonObject sources = get(description(real.get("/api/openapi.json")), "/api/sources");
    JsonArray forms = parameter(sources, "format").getJsonObject("schema").getJsonArray("enum");
    assertThat(forms).isNotEmpty();
    Set<String> types =
        sources.getJsonObject("responses").getJsonObject("200").getJsonObject("content").keySet();
    for (JsonString form : forms.getValuesAs(JsonString.class)) {
      assertThat(types).contains(real.get("/api/sources?format=" + form.getString()).type());
    }
  }

  @Test
  void withoutALoginNoSecurityIsClaimed() throws Exception {
    JsonObject description = description(real.get("/api/openapi.json"));
    assertThat(description.keySet()).doesNotContain("security", "components");
  }

  @Test
  void aLoginIsDescribedAsTheSchemeThatLetsOneIn() throws Exception {
    Path users = Files.writeString(folder.resolve("users"), Passwords.line("anna", "tide"));
    Access access =
        new Access(Optional.of(users), Optional.empty(), AllowedSites.USUAL, warning -> {});
    Files.writeString(folder.resolve("ships.rq"), QUERY);
    Snapshot snapshot =
        Snapshot.of(DatasetGraphFactory.createTxnMem(), QueryLibrary.load(folder, finding -> {}));
    try (GraphServer server =
        GraphServer.start(new ServerSetup().access(access).options(), snapshot)) {
      Http client = new Http(server.port());
      String anna =
          "Basic "
              + java.util.Base64.getEncoder()
                  .encodeToString("anna:tide".getBytes(StandardCharsets.UTF_8));
      JsonObject description = description(client.get("/api/openapi.json", "Authorization", anna));
      JsonObject required = description.getJsonArray("security").getJsonObject(0);
      String name = required.keySet().iterator().next();
      assertThat(required.getJsonArray(name)).isEmpty();
      JsonObject scheme =
          description
              .getJsonObject("components")
              .getJsonObject("securitySchemes")
              .getJsonObject(name);
      assertThat(scheme.getString("type")).isEqualTo("http");
      assertThat(scheme.getString("scheme")).isEqualTo("basic");
      assertThat(get(description, "/api/ships").getJsonObject("responses").keySet())
          .contains("401", "429");
      assertThat(client.get("/api/ships").status()).isEqualTo(401);
      assertThat(client.get("/api/ships", "Authorization", anna).status()).isEqualTo(200);
    }
  }
}
