package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.csv2rdf.RowTripleSink;
import org.vertice.csvw.rdf.Term;
import org.vertice.report.DiagnosticCollector;
import org.vertice.source.DocumentLoader;
import org.vertice.source.SourceDocument;

/**
 * Any metadata and any table give findings, no exception, and an end. Inputs that once failed are
 * kept in {@code src/test/resources/…/fuzz}; a longer run is {@code -Dfuzz.seconds=600
 * -Dfuzz.seed=7}.
 */
class FuzzTest {

  private static final long SECONDS = Long.getLong("fuzz.seconds", 2);
  private static final long SEED = Long.getLong("fuzz.seed", 20151217L);
  private static final Duration LONGEST = Duration.ofSeconds(SECONDS + 60);

  private static final String METADATA =
      """
      {"@context": ["http://www.w3.org/ns/csvw", {"@language": "en", "@base": "./"}],
       "@id": "g", "@type": "TableGroup", "dc:title": {"@value": "x", "@language": "de"},
       "schema:x": [1, 1.5e3, true, null, {"@id": "y", "@type": "schema:Person", "schema:name": "z"}],
       "notes": [{"rdfs:label": "n"}], "tableDirection": "ltr",
       "dialect": {"delimiter": ",", "commentPrefix": "#", "headerRowCount": 1, "skipRows": 0,
         "skipColumns": 0, "trim": true, "quoteChar": "\\"", "doubleQuote": true,
         "lineTerminators": ["\\r\\n", "\\n"], "encoding": "utf-8", "skipBlankRows": false},
       "transformations": [{"url": "u", "scriptFormat": "s", "targetFormat": "t", "source": "rdf"}],
       "tables": [
        {"url": "t.csv", "lang": "en", "null": ["", "-"], "suppressOutput": false,
         "tableSchema": {"@id": "s", "aboutUrl": "http://example.org/{a}", "rowTitles": ["a"],
          "columns": [
           {"name": "a", "titles": {"en": ["a"], "und": "A"}, "required": true},
           {"name": "b", "titles": "b", "datatype": {"base": "decimal", "minimum": "1", "maximum": 10,
             "format": {"pattern": "#,##0.0#", "decimalChar": ".", "groupChar": ","}}},
           {"name": "c", "titles": ["c"], "datatype": {"base": "dateTime",
             "format": "d.M.yyyy HH:mm:ss.SSS XXX", "minInclusive": "2000-01-01T00:00:00Z"}},
           {"name": "d", "titles": "d", "separator": ";", "ordered": true, "default": "x",
             "datatype": {"base": "string", "format": "[a-z]+", "minLength": 1, "maxLength": 5,
              "@id": "http://example.org/t"}, "propertyUrl": "schema:{_name}"},
           {"name": "e", "titles": "e", "datatype": {"base": "boolean", "format": "Y|N"},
             "valueUrl": "{#a,b*}", "textDirection": "rtl"},
           {"name": "v", "virtual": true, "propertyUrl": "rdf:type", "valueUrl": "{+a}{?d*}",
             "aboutUrl": "#{_row}-{_sourceRow}"}],
          "primaryKey": ["a"],
          "foreignKeys": [{"columnReference": ["a"],
            "reference": {"resource": "u.csv", "columnReference": ["k"]}}]}},
        {"url": "u.csv", "tableSchema": {"@id": "s2", "columns": [{"name": "k", "titles": "k",
          "datatype": "duration"}, {"titles": "l", "datatype": {"base": "hexBinary", "length": 2}}],
          "primaryKey": "k"}}]}
      """;

  private static final String TABLE =
      """
      a,b,c,d,e
      1,"1,234.5",1.2.2020 10:00:00.5 +01:00,x;y,Y
      "2 ""q""\nr",5,-,,N
      # comment
      é𝔸,1.0,30.2.2020 25:00:00 Z,zzzzzzz,y
      """;

  private static final String REFERENCED = "k,l\nP1Y,0FB7\nPT1H,\n";

  private static final List<String> JSON_TOKENS =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "1.5",
          "1e999",
          "1e-999",
          "1e999999999",
          "\"\"",
          "\"x\"",
          "\"_:b\"",
          "\"http://[::1\"",
          "\"{a\"",
          "\"{a:99999}\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"%\"",
          "\"%zz\"",
          "\"//\"",
          "\"file://host/x\"",
          "\"t.csv#x\"",
          "\"://\"",
          "\"((((a+)+)+)+)+$\"",
          "\"[\"",
          "\"\\\\\"",
          "\"#,##0E0\"",
          "\"yyyy\"",
          "\"a|\"",
          "[]",
          "{}",
          "[[]]",
          "[{}]",
          "{\"@value\": 1}",
          "{\"@list\": []}",
          "\"utf-16\"",
          "\"UTF-7\"",
          "\"\\n\"",
          "\"integer\"",
          "\"date\"",
          "\"time\"",
          "\"json\"",
          "\"@context\"",
          "\"tables\"",
          "\"columns\"",
          "99999999999",
          "\"" + "x".repeat(3_000) + "\"",
          "9".repeat(3_000),
          "\"P99999999999Y\"");

  private static final List<String> CSV_TOKENS =
      List.of(
          "\"",
          "\"\"",
          ",",
          "\n",
          "\r",
          "\r\n",
          "\0",
          "\uFEFF",
          "#",
          "\\",
          ";",
          " ",
          "\t",
          "é",
          "𝔸",
          "1",
          "-",
          "1e999",
          "\u2028",
          "\u0085",
          "x".repeat(500),
          ",".repeat(50));

  @Test
  void noMetadataMakesItFail() {
    rounds(
        (name, random) -> {
          byte[] metadata = bytes(mutatedJson(random.split()));
          check(name, metadata, bytes(TABLE), bytes(REFERENCED));
        });
  }

  @Test
  void noTableMakesItFail() {
    rounds(
        (name, random) -> {
          check(
              name,
              bytes(METADATA),
              mutatedBytes(TABLE, random.split()),
              mutatedBytes(REFERENCED, random.split()));
        });
  }

  /** Bytes that are not JSON, or nearly JSON. */
  @Test
  void noBytesInsteadOfMetadataMakeItFail() {
    rounds(
        (name, random) -> {
          byte[] metadata = mutatedBytes(METADATA, random.split());
          check(name, metadata, bytes(TABLE), bytes(REFERENCED));
        });
  }

  private interface Round {
    void run(String name, SplittableRandom random) throws Exception;
  }

  /** Each seed gives the same rounds; how many of them there is time for depends on the machine. */
  private static void rounds(Round one) {
    SplittableRandom random = new SplittableRandom(SEED);
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    Assertions.assertTimeoutPreemptively(
        LONGEST,
        () -> {
          for (int i = 0; System.nanoTime() < end; i++) {
            one.run("seed " + SEED + ", round " + i, random.split());
          }
        });
  }

  @ParameterizedTest
  @MethodSource("kept")
  void earlierFailuresAreFixed(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    boolean metadata = file.toString().endsWith(".json");
    Assertions.assertTimeoutPreemptively(
        LONGEST,
        () ->
            check(
                file.getFileName().toString(),
                metadata ? content : bytes(METADATA),
                metadata ? bytes(TABLE) : content,
                bytes(REFERENCED)));
  }

  static Stream<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/org/vertice/csvw/fuzz"))) {
      return files.sorted().toList().stream();
    }
  }

  private static void check(String name, byte[] metadata, byte[] table, byte[] referenced) {
    DocumentLoader loader =
        address ->
            switch (address.toString()) {
              case "http://example.org/meta.json" -> document(address, metadata);
              case "http://example.org/t.csv" -> document(address, table);
              case "http://example.org/u.csv" -> document(address, referenced);
              default -> throw new FileNotFoundException(address.toString());
            };
    DiagnosticCollector findings = new DiagnosticCollector();
    assertThatCode(
            () -> {
              new CsvwProcessor(loader, findings)
                  .convertMetadata(
                      Documents.at("meta.json"), ConversionMode.STANDARD, new Nowhere());
              new CsvwProcessor(loader, findings)
                  .validateTable(Documents.at("t.csv"), Optional.of(Documents.at("meta.json")));
            })
        .as(
            () ->
                name
                    + "\n"
                    + new String(metadata, StandardCharsets.UTF_8)
                    + "\n"
                    + Arrays.toString(table))
        .doesNotThrowAnyException();
    assertThat(findings.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.location().file()).isNotEmpty();
              assertThat(finding.fix()).as("the fix of %s", finding).isPresent();
            });
  }

  private static SourceDocument document(java.net.URI address, byte[] bytes) {
    InputStream body = new ByteArrayInputStream(bytes);
    return SourceDocument.plain(address, address.getPath(), body);
  }

  /** Replaces, removes and repeats tokens of the metadata. */
  private static String mutatedJson(SplittableRandom random) {
    List<String> tokens = new ArrayList<>(tokens(METADATA));
    int changes = random.nextInt(1, 5);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(tokens.size());
      boolean punctuation =
          tokens.get(at).length() == 1 && !Character.isDigit(tokens.get(at).charAt(0));
      if (punctuation && random.nextInt(8) > 0) {
        continue;
      }
      switch (random.nextInt(8)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
        case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
        default -> tokens.set(at, JSON_TOKENS.get(random.nextInt(JSON_TOKENS.size())));
      }
    }
    return String.join(" ", tokens);
  }

  private static List<String> tokens(String json) {
    return java.util.regex.Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|[\\[\\]{}:,]|[^\\s\\[\\]{}:,]+")
        .matcher(json)
        .results()
        .map(java.util.regex.MatchResult::group)
        .toList();
  }

  private static byte[] mutatedBytes(String text, SplittableRandom random) {
    byte[] bytes = bytes(text);
    int changes = random.nextInt(1, 6);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length + 1);
      int length = Math.min(random.nextInt(6), bytes.length - at);
      byte[] middle =
          switch (random.nextInt(4)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {(byte) random.nextInt(256)};
            case 2 -> Arrays.copyOfRange(bytes, 0, random.nextInt(bytes.length + 1));
            default -> bytes(CSV_TOKENS.get(random.nextInt(CSV_TOKENS.size())));
          };
      byte[] changed = Arrays.copyOf(bytes, bytes.length - length + middle.length);
      System.arraycopy(middle, 0, changed, at, middle.length);
      System.arraycopy(bytes, at + length, changed, at + middle.length, bytes.length - at - length);
      bytes = changed;
    }
    return bytes;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Takes triples and looks at each of their terms once. */
  private static final class Nowhere implements RowTripleSink {
    @Override
    public void triple(Term subject, Term predicate, Term object, int column) {
      annotation(subject, predicate, object);
    }

    @Override
    public void annotation(Term subject, Term predicate, Term object) {
      if (subject.toString().isEmpty()
          || predicate.toString().isEmpty()
          || object.toString().isEmpty()) {
        throw new UncheckedIOException(new IOException("no term"));
      }
    }
  }
}
