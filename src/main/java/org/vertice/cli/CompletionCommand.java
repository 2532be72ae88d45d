package org.vertice.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the shell's completion script. */
@Command(
    name = "completion",
    customSynopsis = "vertice completion [bash|zsh]",
    description = "Prints a script that completes commands and options in bash and zsh.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(vertice completion)      for this shell",
      "  vertice completion bash > ~/.local/share/bash-completion/completions/vertice",
    })
final class CompletionCommand implements Callable<Integer> {

  /** The shells that completion is there for. */
  enum Shell {
    bash,
    zsh
  }

  private final Vertice vertice;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      description = "bash or zsh; one script serves both.")
  private Shell shell = Shell.bash;

  CompletionCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    if (spec == null) {
      throw new IllegalStateException("Run by picocli only.");
    }
    String script = AutoComplete.bash("vertice", spec.root().commandLine());
    String advice = "# In " + shell + ": source <(vertice completion " + shell + ")\n";
    vertice.surroundings().out().text(advice + script);
    return ExitCode.CLEAN;
  }
}
