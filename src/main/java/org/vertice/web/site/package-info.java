/**
 * What all pages share: the layout, the reader's language, how terms, claims and disagreements are
 * shown and linked, style sheets and scripts.
 *
 * <p>A page is a class that extends {@link org.vertice.web.site.Page}, reads the graph into values,
 * and gives them to a template of {@code src/main/jte} in a folder of the package's name. There
 * {@link org.vertice.web.site.Visit}, named {@code page}, has the texts of the interface ({@code
 * page.say("home.lead")}, from {@code messages_en.properties} and {@code messages_it.properties})
 * and shows nodes ({@code page.link(node)}, {@code page.name(node)}). Templates are compiled with
 * the program; nothing is compiled or written at run time. The templates of {@code site} are the
 * layout and the components of all pages. Nothing here knows a page or a topic.
 *
 * <p>Every value in a template is data and is escaped for its place by {@link
 * org.vertice.web.site.PageOutput}:
 *
 * <ul>
 *   <li>in text and in attributes the characters {@code & < > " '} become references;
 *   <li>a link leads within the site ({@code /…}, {@code ?…}, {@code #…}) or to {@code http} or
 *       {@code https}; in place of any other address stands {@code #};
 *   <li>in a script element a value is JSON, whose {@code & < >} become {@code \\u} escapes; no
 *       other script in a page has a body;
 *   <li>data in event handlers, style sheets and style attributes, markup in attributes, and {@code
 *       $unsafe} are refused with an exception;
 *   <li>characters that XML cannot hold become U+FFFD ({@link org.vertice.rdf.XmlText});
 *   <li>a text whose language is not the page's says so ({@code lang}), wherever {@link
 *       org.vertice.web.site.Term} shows it.
 * </ul>
 */
@NullMarked
package org.vertice.web.site;

import org.jspecify.annotations.NullMarked;
