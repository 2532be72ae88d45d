package org.vertice.csvw.metadata;

/**
 * What a document's {@code @context} settles (Metadata Vocabulary, section 5.2).
 *
 * @param base URL against which links are resolved
 * @param language language of strings that have none; {@code und} if the document gives none
 */
record Context(String base, String language) {

  /** An absolute URL from a link, prefixes expanded. */
  String link(String reference) {
    return Urls.resolve(base, CsvwContext.INSTANCE.expandPrefix(reference).orElse(reference));
  }
}
