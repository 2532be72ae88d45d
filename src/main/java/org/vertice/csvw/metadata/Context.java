package org.vertice.csvw.metadata;

/**
 * What a document's {@code @context} settles (Metadata Vocabulary, section 5.2).
 *
 * @param base URL against which links are resolved
 * @param language language of strings that have none; {@code und} if the document gives none
 */
record Context(String base, String language) {

  /** The value of a link property: an absolute, normalised URL (section 6.1). */
  String link(String reference) {
    return Urls.normalize(url(reference));
  }

  /** An absolute URL, prefixes expanded, as the {@code @id} of a common property's value is. */
  String url(String reference) {
    return Urls.resolve(base, CsvwContext.INSTANCE.expandPrefix(reference).orElse(reference));
  }
}
