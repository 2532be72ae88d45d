package org.vertice.web.site;

/** A text with an address. */
public record Link(String text, String href) {}
