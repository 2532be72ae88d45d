package org.vertice.report;

/** Colours and weights of a terminal (ECMA-48), or none. */
enum Ansi {
  OFF,
  ON;

  private static final String ESCAPE = "\u001b[";

  String bold(String text) {
    return in("1", text);
  }

  String faint(String text) {
    return in("2", text);
  }

  String green(String text) {
    return in("32", text);
  }

  String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> in("1;31", text);
      case WARNING -> in("1;33", text);
      case INFO -> in("36", text);
    };
  }

  private String in(String code, String text) {
    return this == OFF ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
  }
}
