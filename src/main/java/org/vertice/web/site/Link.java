package org.vertice.web.site;

/** A text that leads somewhere. */
public record Link(String text, String href) {}
