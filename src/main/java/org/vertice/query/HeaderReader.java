package org.vertice.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.TextLocation;

/** Reads grlc's decorators: the lines that begin with {@code #+}, taken together, are YAML. */
final class HeaderReader {

  private static final String MARK = "#+";

  /** What grlc knows, and {@code view}; those that Vertice does not use are read over. */
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
          "view");

  private final String file;
  private final DiagnosticSink sink;
  private final List<Integer> lineNumbers = new ArrayList<>();

  private String summary = "";
  private String description = "";
  private List<String> tags = List.of();
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
          broken.getProblemMark().orElse(null),
          "query-header-invalid",
          "The header is not YAML: " + broken.getProblem() + ".",
          "put text that holds a colon or a hash in quotes");
      return new QueryHeader(summary, description, tags, defaults, choices, view);
    }
    if (summary.isBlank()) {
      sink.report(
          Diagnostic.error(
                  "query-summary-missing",
                  "A saved query needs a title.",
                  new TextLocation(file, 1, 1))
              .withHint("begin the file with \"#+ summary: …\""));
    } else if (description.isBlank()) {
      sink.report(
          Diagnostic.warning(
                  "query-description-missing",
                  "The query does not say what its answer means.",
                  new TextLocation(file, 1, 1))
              .withHint("add \"#+ description: …\""));
    }
    return new QueryHeader(summary, description, tags, defaults, choices, view);
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
      Node value = entry.getValueNode();
      switch (scalar(entry.getKeyNode()).orElse("")) {
        case "summary" -> summary = line(value, "summary");
        case "description" -> description = line(value, "description");
        case "tags" -> tags = list(value, "tags");
        case "defaults" -> readDefaults(value);
        case "enumerate" -> readChoices(value);
        case "view" -> readView(value);
        default -> unknown(entry.getKeyNode());
      }
    }
  }

  private void unknown(Node key) {
    String name = scalar(key).orElse("");
    if (!KNOWN.contains(name)) {
      report(
          key.getStartMark().orElse(null),
          "query-header-unknown",
          "The header has no property \"" + name + "\".",
          "the properties are " + KNOWN.stream().sorted().collect(Collectors.joining(", ")));
    }
  }

  private String line(Node value, String property) {
    Optional<String> text = scalar(value);
    if (text.isEmpty()) {
      reportShape(value, property, "text");
    }
    return text.orElse("").strip();
  }

  private List<String> list(Node value, String property) {
    if (!(value instanceof SequenceNode sequence)) {
      reportShape(value, property, "a list, one \"- …\" a line");
      return List.of();
    }
    return sequence.getValue().stream().map(each -> line(each, property)).toList();
  }

  /** grlc writes a list of maps; a plain map means the same. */
  private void readDefaults(Node value) {
    for (NodeTuple entry : entries(value, "defaults")) {
      defaults.put(line(entry.getKeyNode(), "defaults"), line(entry.getValueNode(), "defaults"));
    }
  }

  private void readChoices(Node value) {
    for (NodeTuple entry : entries(value, "enumerate")) {
      choices.put(line(entry.getKeyNode(), "enumerate"), list(entry.getValueNode(), "enumerate"));
    }
  }

  private void readView(Node value) {
    String word = line(value, "view");
    if (QueryHeader.VIEWS.contains(word)) {
      view = Optional.of(word);
    } else if (!word.isEmpty()) {
      report(
          value.getStartMark().orElse(null),
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

  private void reportShape(Node node, String what, String wanted) {
    report(
        node.getStartMark().orElse(null),
        "query-header-invalid",
        what + " has not the shape that it must have.",
        "write " + wanted);
  }

  private void report(@Nullable Mark mark, String code, String message, String hint) {
    sink.report(Diagnostic.error(code, message, place(mark)).withHint(hint));
  }

  private TextLocation place(@Nullable Mark mark) {
    if (mark == null || lineNumbers.isEmpty()) {
      return new TextLocation(file, 1, 1);
    }
    int line = Math.min(mark.getLine(), lineNumbers.size() - 1);
    return new TextLocation(file, lineNumbers.get(line), mark.getColumn() + 1 + MARK.length());
  }
}
