package org.vertice.cli.ask;

import java.util.stream.Collectors;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.query.saved.QueryParameter;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Describes the saved queries on the terminal. */
final class QueryCatalogue {

  private static final int PLAIN_WIDTH = 100;

  private final ColorScheme colours;
  private final int width;

  /**
   * Makes a catalogue.
   *
   * @param columns width of the terminal; 0 if there is none
   */
  QueryCatalogue(boolean colours, int columns) {
    this.colours = Help.defaultColorScheme(colours ? Help.Ansi.ON : Help.Ansi.OFF);
    this.width = columns == 0 ? PLAIN_WIDTH : Math.max(50, columns);
  }

  /** All queries, each with its title and parameters. */
  String list(QueryLibrary library) {
    if (library.queries().isEmpty()) {
      return "There are no saved queries. Save one as queries/NAME.rq.\n";
    }
    int names =
        library.queries().stream().mapToInt(query -> query.name().length()).max().orElse(0) + 4;
    TextTable table =
        TextTable.forColumns(
            colours,
            new Column(names, 2, Overflow.TRUNCATE),
            new Column(width - names, 0, Overflow.WRAP));
    for (NamedQuery query : library.queries()) {
      table.addRowValues(name(query.name()), plain(query.title()));
      for (QueryParameter parameter : query.parameters()) {
        table.addRowValues(plain(""), plain("--" + parameter.name() + " " + parameter.summary()));
      }
    }
    return table + "\nTo run one: vertice query NAME [--PARAMETER VALUE]\n";
  }

  /** One query: its question, parameters and an example. */
  String details(NamedQuery query) {
    StringBuilder text = new StringBuilder();
    String options =
        query.parameters().stream()
            .map(each -> each.mustBeGiven() ? option(each) : "[" + option(each) + "]")
            .map(each -> " " + each)
            .collect(Collectors.joining());
    text.append("Usage: vertice query ").append(name(query.name())).append(options);
    text.append(" [--format FORM]\n\n").append(block(query.title()));
    if (!query.description().isBlank()) {
      text.append('\n').append(block(query.description()));
    }
    if (!query.parameters().isEmpty()) {
      text.append("\nParameters:\n").append(parameters(query));
    }
    text.append("\nExample:\n  ").append(example(query)).append('\n');
    return text.append("\nFile: ").append(query.file()).append("\n").toString();
  }

  /** A command that runs the query. */
  static String example(NamedQuery query) {
    return "vertice query "
        + query.name()
        + query.parameters().stream()
            .filter(each -> each.mustBeGiven() || each.defaultValue().isPresent())
            .map(each -> " --" + each.name() + " " + quoted(each.example()))
            .collect(Collectors.joining());
  }

  private static String option(QueryParameter parameter) {
    return "--" + parameter.name() + " VALUE";
  }

  private String parameters(NamedQuery query) {
    TextTable table =
        TextTable.forColumns(
            colours, new Column(24, 2, Overflow.SPAN), new Column(width - 24, 0, Overflow.WRAP));
    for (QueryParameter parameter : query.parameters()) {
      table.addRowValues(name("--" + parameter.name()), plain(parameter.summary()));
    }
    return table.toString();
  }

  private String block(String text) {
    TextTable table = TextTable.forColumns(colours, new Column(width, 0, Overflow.WRAP));
    table.addRowValues(plain(text));
    return table.toString();
  }

  private Text name(String text) {
    return colours.commandText(text);
  }

  private Text plain(String text) {
    return colours.ansi().new Text(text.replace("@|", "@ |"), colours);
  }

  private static String quoted(String value) {
    return value.matches("[\\w./:-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
  }
}
