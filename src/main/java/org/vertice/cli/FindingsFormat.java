package org.vertice.cli;

/** The form of a list of findings. */
enum FindingsFormat {
  text,
  json,
  sarif
}
