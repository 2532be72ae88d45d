package org.vertice.ontology;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** The columns that {@code seeds/csv-metadata.json} describes, read without the program. */
final class TableColumns {

  private static final Map<String, String> PREFIXES =
      Map.of(
          "dc:", "http://purl.org/dc/terms/",
          "owl:", "http://www.w3.org/2002/07/owl#",
          "rdf:", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "rdfs:", "http://www.w3.org/2000/01/rdf-schema#",
          "skos:", "http://www.w3.org/2004/02/skos/core#");

  /**
   * A column that makes triples.
   *
   * @param table the file
   * @param name its name
   * @param subject where the subject's IRI starts, up to the first variable
   * @param property the property's IRI
   * @param value template of the object's IRI; none if the object is a literal
   * @param format the regular expression of its values, if it has one
   * @param minimum the least value, if there is one
   * @param datatype IRI of the datatype of its literals
   */
  record Column(
      String table,
      String name,
      String subject,
      String property,
      Optional<String> value,
      Optional<String> format,
      Optional<String> minimum,
      String datatype) {

    boolean isType() {
      return property.equals(RDF.type.getURI());
    }

    /** Where the object's IRI starts, up to the first variable. */
    Optional<String> object() {
      return value.map(TableColumns::fixedPart);
    }

    /** The words that are its only values. */
    Set<String> words() {
      return format
          .filter(regex -> regex.matches("[A-Za-z0-9|-]+"))
          .<Set<String>>map(regex -> new TreeSet<>(List.of(regex.split("\\|"))))
          .orElse(Set.of());
    }

    /** All own terms and codes that its triples can name. */
    Set<String> terms() {
      Set<String> terms = new TreeSet<>(List.of(property));
      value.ifPresent(
          template -> {
            if (template.contains("{")) {
              words().forEach(word -> terms.add(fixedPart(template) + word));
            } else {
              terms.add(template);
            }
          });
      terms.removeIf(term -> !OntologyFiles.isOwn(term));
      return terms;
    }

    @Override
    public String toString() {
      return table + ", column " + name;
    }
  }

  private TableColumns() {}

  static List<Column> read() throws IOException {
    List<Column> columns = new ArrayList<>();
    try (Reader file = Files.newBufferedReader(Path.of("seeds/csv-metadata.json"));
        JsonReader reader = Json.createReader(file)) {
      for (JsonValue table : reader.readObject().getJsonArray("tables")) {
        JsonObject schema = table.asJsonObject().getJsonObject("tableSchema");
        for (JsonValue column : schema.getJsonArray("columns")) {
          if (column.asJsonObject().containsKey("propertyUrl")) {
            columns.add(
                column(
                    table.asJsonObject().getString("url"),
                    schema.getString("aboutUrl"),
                    column.asJsonObject()));
          }
        }
      }
    }
    return columns;
  }

  private static Column column(String table, String aboutUrl, JsonObject json) {
    return new Column(
        table,
        json.getString("name"),
        fixedPart(json.getString("aboutUrl", aboutUrl)),
        expanded(json.getString("propertyUrl")),
        Optional.ofNullable(json.getString("valueUrl", null)).map(TableColumns::expanded),
        detail(json, "format"),
        detail(json, "minimum"),
        datatype(json));
  }

  private static Optional<String> detail(JsonObject column, String key) {
    return column.get("datatype") instanceof JsonObject datatype
        ? Optional.ofNullable(datatype.get(key))
            .map(value -> value instanceof JsonString text ? text.getString() : value.toString())
        : Optional.empty();
  }

  private static String datatype(JsonObject column) {
    if (column.containsKey("lang")) {
      return RDF.langString.getURI();
    }
    JsonValue datatype = column.get("datatype");
    if (datatype instanceof JsonObject object) {
      return object.containsKey("@id")
          ? object.getString("@id")
          : XSD.NS + object.getString("base", "string");
    }
    return XSD.NS + (datatype instanceof JsonString name ? name.getString() : "string");
  }

  private static String expanded(String name) {
    return Stream.of(name)
        .flatMap(n -> PREFIXES.entrySet().stream().filter(prefix -> n.startsWith(prefix.getKey())))
        .map(prefix -> prefix.getValue() + name.substring(prefix.getKey().length()))
        .findFirst()
        .orElse(name);
  }

  private static String fixedPart(String template) {
    int variable = template.indexOf('{');
    return variable < 0 ? template : template.substring(0, variable);
  }
}
