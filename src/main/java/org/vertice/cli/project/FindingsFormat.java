package org.vertice.cli.project;

/** The form of a list of findings. */
enum FindingsFormat {
  text,
  json,
  sarif
}
