package org.vertice.csvw.metadata;

/**
 * A string in a language.
 *
 * @param text the string
 * @param language BCP 47 tag; {@code und} where none is given
 */
public record LanguageString(String text, String language) {}
