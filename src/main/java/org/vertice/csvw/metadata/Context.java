package org.vertice.csvw.metadata;

/**
 * Base URL and default language from {@code @context} (Metadata Vocabulary, section 5.2).
 *
 * @param base URL against which links are resolved
 * @param language default language of strings; {@code und} if the document gives none
 */
record Context(String base, String language) {

  /** The value of a link property: an absolute, normalised URL (section 6.1). */
  String link(String reference) {
    return Urls.normalize(url(reference));
  }

  /**
   * An absolute URL with its prefix expanded, as for the {@code @id} of a common property's value.
   */
  String url(String reference) {
    return Urls.resolve(base, CsvwContext.INSTANCE.expandPrefix(reference).orElse(reference));
  }
}
