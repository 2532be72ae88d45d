package org.vertice.csvw.tabular;

/**
 * A place in a file.
 *
 * @param line physical line, from 1
 * @param column Unicode code point in the line, from 1
 */
public record Position(int line, int column) {}
