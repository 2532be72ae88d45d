package org.vertice.csvw.metadata;

import java.util.Optional;

/**
 * The value of a property: a string, or an explicit {@code null}.
 *
 * @param value the string; empty for null
 */
public record StringOrNull(Optional<String> value) {}
