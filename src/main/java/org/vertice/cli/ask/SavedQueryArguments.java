package org.vertice.cli.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vertice.cli.terminal.UsageException;

/** Reads the arguments after the name of a saved query, such as {@code --word nazismo}. */
final class SavedQueryArguments {

  private SavedQueryArguments() {}

  /**
   * The values by parameter.
   *
   * @throws UsageException if an argument is not an option, or an option has no value
   */
  static Map<String, String> values(List<String> arguments) throws UsageException {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--") || argument.length() < 3) {
        throw new UsageException(
            "The argument \"" + argument + "\" is not expected.",
            "Write values as --PARAMETER VALUE, in quotes if a value contains blanks.");
      }
      int equals = argument.indexOf('=');
      if (equals > 0) {
        values.put(argument.substring(2, equals), argument.substring(equals + 1));
      } else if (i + 1 < arguments.size()) {
        i++;
        values.put(argument.substring(2), arguments.get(i));
      } else {
        throw new UsageException(
            "The parameter " + argument + " has no value.", "Write " + argument + " VALUE.");
      }
    }
    return values;
  }
}
