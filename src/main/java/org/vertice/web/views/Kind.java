package org.vertice.web.views;

/**
 * What something is.
 *
 * @param id what addresses name it by: the same in every language
 * @param name in the reader's language
 */
public record Kind(String id, String name) {}
