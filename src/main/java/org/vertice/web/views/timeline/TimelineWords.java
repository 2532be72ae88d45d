package org.vertice.web.views.timeline;

import java.util.Locale;
import java.util.function.IntFunction;

/**
 * The words in a drawing, in the reader's language.
 *
 * @param locale names the months
 * @param name what the drawing is called
 * @param from before a date at which something began that has no end
 * @param until before a date at which something ended whose beginning is not known
 * @param doubted after what is planned, alleged or taken back
 * @param many "12 things", for a number
 */
public record TimelineWords(
    Locale locale,
    String name,
    String from,
    String until,
    String doubted,
    IntFunction<String> many) {}
