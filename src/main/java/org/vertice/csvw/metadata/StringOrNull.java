package org.vertice.csvw.metadata;

import java.util.Optional;

/**
 * A value that a description gives: a string, or {@code null} written as such.
 *
 * @param value the string; empty for null
 */
public record StringOrNull(Optional<String> value) {}
