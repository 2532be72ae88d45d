package org.vertice.cli.project;

import picocli.CommandLine.Option;

/** Options of the commands that list findings. */
public class FindingsOptions {

  @Option(
      names = "--findings-format",
      // not FORM, as other options' is: the completion script knows values by this label
      paramLabel = "FORMAT",
      order = 80,
      description = "The form of the findings: text, json or sarif (SARIF 2.1.0).")
  private FindingsFormat format = FindingsFormat.text;

  public FindingsFormat format() {
    return format;
  }
}
