package org.vertice.cli;

import java.util.Comparator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of a command: its own options first, then the options of all commands. */
final class HelpLayout {

  private HelpLayout() {}

  /** Gives the command this layout, and {@code --help} if it has none. */
  static void apply(CommandLine command) {
    if (command.getCommandSpec().findOption("--help") == null) {
      command
          .getCommandSpec()
          .addOption(
              OptionSpec.builder("-h", "--help")
                  .usageHelp(true)
                  .order(79)
                  .description("Show this help.")
                  .build());
    }
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.sortOptions(false);
    command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLayout::options);
    usage.parameterListHeading("%n");
    usage.optionListHeading("");
    usage.commandListHeading("%nCommands:%n");
    usage.descriptionHeading("%n");
  }

  private static String options(Help help) {
    List<OptionSpec> all = help.commandSpec().options();
    boolean top = help.commandSpec().parent() == null;
    String own = list(help, all.stream().filter(each -> top || !each.inherited()).toList());
    String inherited = list(help, all.stream().filter(each -> !top && each.inherited()).toList());
    String newLine = System.lineSeparator();
    return (own.isEmpty() ? "" : newLine + "Options:" + newLine + own)
        + (inherited.isEmpty() ? "" : newLine + "Options of every command:" + newLine + inherited);
  }

  private static String list(Help help, List<OptionSpec> options) {
    Help.Layout layout = help.createDefaultLayout();
    layout.addAllOptions(
        options.stream()
            .filter(each -> !each.hidden())
            .sorted(Comparator.comparingInt(OptionSpec::order))
            .toList(),
        help.parameterLabelRenderer());
    return layout.toString();
  }
}
