package org.vertice.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.project.RootCommand;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.graph.assembly.Project;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the completion script for the shell. */
@Command(
    name = "completion",
    customSynopsis = "vertice completion [bash|zsh]",
    description =
        "Prints a script that completes commands, options and saved queries in bash and zsh.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(vertice completion)      for this shell",
      "  vertice completion >> ~/.bashrc   for every new shell",
    })
final class CompletionCommand implements Callable<Integer> {

  /** Completes the names of the saved queries, which are files, after {@code query}. */
  private static final String QUERY_NAMES =
      """

      function _complete_vertice_and_queries() {
        local word=${COMP_WORDS[COMP_CWORD]} file names=
        if [ "${COMP_WORDS[COMP_CWORD-1]}" = query ] && [ "${word#-}" = "$word" ]; then
          for file in %s/*.rq; do
            [ ! -e "$file" ] || { file=${file##*/}; names="$names ${file%%.rq}"; }
          done
          COMPREPLY=( $(compgen -W "$names" -- "$word") )
        else
          _complete_vertice
        fi
      }
      complete -F _complete_vertice_and_queries -o default vertice
      """;

  /** The shells with completion. */
  enum Shell {
    bash,
    zsh
  }

  private final RootCommand root;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      description = "bash or zsh; the script is the same.")
  private Shell shell = Shell.bash;

  CompletionCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    if (spec == null) {
      throw new IllegalStateException("Only picocli runs this.");
    }
    String script = AutoComplete.bash("vertice", spec.root().commandLine());
    String advice = "# In " + shell + ": source <(vertice completion " + shell + ")\n";
    root.out().text(advice + script + QUERY_NAMES.formatted(queries()));
    return ExitCode.CLEAN;
  }

  /** The folder of the saved queries, quoted for the shell. */
  private String queries() {
    Path folder = new Project(root.projectFolder()).queries();
    return "'" + folder.toAbsolutePath().toString().replace("'", "'\\''") + "'";
  }
}
