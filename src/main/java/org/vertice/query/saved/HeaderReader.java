package org.vertice.query.saved;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.TextLocation;

/**
 * Reads grlc's decorators: the lines that begin with {@code #+}, taken together, are YAML. Texts
 * may be given in other languages too, under the same property with a language tag, {@code
 * summary@it}; grlc ignores these.
 */
final class HeaderReader {

  private static final String MARK = "#+";

  /**
   * What grlc knows, {@code parameters}, {@code columns} and {@code view}; those that Vertice does
   * not use are ignored.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "summary",
          "description",
          "tags",
          "defaults",
          "enumerate",
          "endpoint",
          "endpoint_in_url",
          "method",
          "pagination",
          "mime",
          "transform",
          "licence",
          "contact",
          "parameters",
          "columns",
          "view");

  private final String file;
  private final DiagnosticSink sink;
  private final List<Integer> lineNumbers = new ArrayList<>();

  private final HeaderTexts texts = new HeaderTexts();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, SequenceNode> tagLists = new LinkedHashMap<>();
  private final Map<String, String> defaults = new LinkedHashMap<>();
  private final Map<String, List<String>> choices = new LinkedHashMap<>();
  private Optional<String> view = Optional.empty();

  HeaderReader(String file, DiagnosticSink sink) {
    this.file = file;
    this.sink = sink;
  }

  QueryHeader read(String text) {
    String yaml = yaml(text);
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml);
      root.ifPresent(this::readRoot);
    } catch (MarkedYamlEngineException broken) {
      report(
          broken.getProblemMark(),
          0,
          "query-header-invalid",
          "The header is not YAML: " + broken.getProblem() + ".",
          "put text that holds a colon or a hash in quotes");
      return header();
    }
    if (texts.of("summary").isBlank()) {
      boolean tagged = !texts.of("summary").others().isEmpty();
      sink.error(
          "query-summary-missing",
          tagged
              ? "The title has only texts with a language tag."
              : "The query, or the rule, needs a title.",
          new TextLocation(file, 1, 1),
          tagged
              ? "write it in \"#+ summary: …\" too, for readers of all other languages"
              : "begin the file with \"#+ summary: …\"");
    } else if (texts.of("description").isBlank()) {
      sink.warning(
          "query-description-missing",
          "The query does not say what its answer means.",
          new TextLocation(file, 1, 1),
          "add \"#+ description: …\"");
    }
    return header();
  }

  private QueryHeader header() {
    return new QueryHeader(
        texts.of("summary"),
        texts.of("description"),
        List.copyOf(texts.under("tags").values()),
        texts.under("parameters"),
        texts.under("columns"),
        defaults,
        choices,
        view);
  }

  private String yaml(String text) {
    List<String> lines = text.lines().toList();
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(MARK)) {
        lineNumbers.add(i + 1);
        yaml.append(lines.get(i).substring(MARK.length())).append('\n');
      }
    }
    return yaml.toString();
  }

  private void readRoot(Node root) {
    if (!(root instanceof MappingNode mapping)) {
      reportShape(root, "The header", "lines such as \"#+ summary: …\"");
      return;
    }
    for (NodeTuple entry : mapping.getValue()) {
      readEntry(entry.getKeyNode(), entry.getValueNode());
    }
    checkTags();
    texts.under("parameters").entrySet().stream()
        .filter(each -> each.getValue().isBlank())
        .forEach(
            each ->
                report(
                    root,
                    "query-text-untagged",
                    "The meaning of " + each.getKey() + " has only texts with a language tag.",
                    "write it under \"parameters:\" too, for readers of all other languages"));
  }

  private void readEntry(Node key, Node value) {
    String written = scalar(key).orElse("");
    int at = written.indexOf('@');
    String property = at < 0 ? written : written.substring(0, at);
    if (!KNOWN.contains(property)) {
      report(
          key,
          "query-header-unknown",
          "The header has no property \"" + property + "\".",
          "the properties are " + words(KNOWN));
      return;
    }
    Optional<String> language =
        at < 0 ? Optional.of(HeaderTexts.PLAIN) : language(key, property, written, at);
    if (language.isEmpty()) {
      return;
    }
    if (!seen.add(property + "@" + language.get())) {
      report(
          key,
          "query-header-doubled",
          "The header has \"" + written + "\" twice.",
          "keep one of them, or give them different languages");
      return;
    }
    read(property, language.get(), value);
  }

  private void read(String property, String language, Node value) {
    switch (property) {
      case "summary", "description" -> texts.put(property, language, line(value, property));
      case "tags" -> readTags(value, language);
      case "parameters", "columns" -> {
        for (NodeTuple entry : entries(value, property)) {
          String name = line(entry.getKeyNode(), property);
          texts.put(property + " " + name, language, line(entry.getValueNode(), property));
        }
      }
      // grlc writes a list of maps; a plain map means the same
      case "defaults" ->
          entries(value, property)
              .forEach(
                  each ->
                      defaults.put(
                          line(each.getKeyNode(), property), line(each.getValueNode(), property)));
      case "enumerate" ->
          entries(value, property)
              .forEach(
                  each ->
                      choices.put(
                          line(each.getKeyNode(), property), list(each.getValueNode(), property)));
      case "view" -> readView(value);
      default -> {
        // grlc's own
      }
    }
  }

  /**
   * The language tag behind the sign {@code @}; empty if it is not valid here, which is reported.
   */
  private Optional<String> language(Node key, String property, String written, int at) {
    if (!HeaderTexts.PROPERTIES.contains(property)) {
      report(
          key.getStartMark(),
          at,
          "query-header-language",
          "The property " + property + " is the same in all languages.",
          "write \"" + property + ":\"; languages have " + words(HeaderTexts.PROPERTIES));
      return Optional.empty();
    }
    Optional<String> tag = HeaderTexts.tag(written.substring(at + 1));
    if (tag.isEmpty()) {
      report(
          key.getStartMark(),
          at + 1,
          "query-language-unknown",
          "\"" + written.substring(at + 1) + "\" is not a language tag.",
          "write a code of ISO 639 as in RDF, such as " + property + "@it or " + property + "@zh");
    }
    return tag;
  }

  /** Tags in another language are the same tags: they stand in the same order. */
  private void readTags(Node value, String language) {
    if (value instanceof SequenceNode sequence) {
      tagLists.put(language, sequence);
    }
    List<String> words = list(value, "tags");
    for (int i = 0; i < words.size(); i++) {
      texts.put("tags " + i, language, words.get(i));
    }
  }

  private void checkTags() {
    int plain = tagLists.containsKey("") ? tagLists.get("").getValue().size() : 0;
    tagLists.forEach(
        (language, list) -> {
          if (list.getValue().size() != plain) {
            report(
                list,
                "query-tags-unequal",
                "There are %d tags, but %d in the language %s."
                    .formatted(plain, list.getValue().size(), language),
                "give each tag its word, in the same order");
          }
        });
  }

  private static String words(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }

  private String line(Node value, String property) {
    Optional<String> text = scalar(value).map(String::strip);
    if (text.isEmpty() || text.get().isEmpty()) {
      reportShape(value, property, "text");
    }
    return text.orElse("");
  }

  private List<String> list(Node value, String property) {
    if (!(value instanceof SequenceNode sequence)) {
      reportShape(value, property, "a list, one \"- …\" a line");
      return List.of();
    }
    return sequence.getValue().stream().map(each -> line(each, property)).toList();
  }

  private void readView(Node value) {
    String word = line(value, "view");
    if (QueryHeader.VIEWS.contains(word)) {
      view = Optional.of(word);
    } else if (!word.isEmpty()) {
      report(
          value,
          "query-view-unknown",
          "There is no view \"" + word + "\" that a query could feed.",
          "the views are " + String.join(", ", QueryHeader.VIEWS));
    }
  }

  private List<NodeTuple> entries(Node value, String property) {
    List<NodeTuple> entries = new ArrayList<>();
    List<Node> parts =
        value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
    for (Node part : parts) {
      if (part instanceof MappingNode mapping) {
        entries.addAll(mapping.getValue());
      } else {
        reportShape(part, property, "lines such as \"- name: value\"");
      }
    }
    return entries;
  }

  private static Optional<String> scalar(Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  private void reportShape(Node node, String what, String expected) {
    report(
        node,
        "query-header-invalid",
        what + " does not have the form that it must have.",
        "write " + expected);
  }

  private void report(Node node, String code, String message, String hint) {
    report(node.getStartMark(), 0, code, message, hint);
  }

  /**
   * Reports a finding.
   *
   * @param behind how many characters behind the mark it is
   */
  private void report(Optional<Mark> mark, int behind, String code, String message, String hint) {
    TextLocation place =
        mark.filter(known -> !lineNumbers.isEmpty())
            .map(
                known ->
                    new TextLocation(
                        file,
                        lineNumbers.get(Math.min(known.getLine(), lineNumbers.size() - 1)),
                        known.getColumn() + 1 + MARK.length() + behind))
            .orElse(new TextLocation(file, 1, 1));
    sink.error(code, message, place, hint);
  }
}
