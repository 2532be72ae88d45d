package org.vertice.web.pages;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.vertice.query.saved.NamedQuery;
import org.vertice.web.http.UrlEncoding;
import org.vertice.web.limits.QueryService;
import org.vertice.web.site.Paths;

/**
 * A query that a page answers.
 *
 * @param text as it was written, with its values in place
 * @param address of the page with this query, without a view
 * @param view that is requested, if one is
 * @param saved the saved query that it is, if it is one
 */
record AskedQuery(
    String text, Query query, String address, Optional<View> view, Optional<NamedQuery> saved) {

  QueryService.Job job() {
    return saved.isPresent() ? QueryService.Job.saved(query) : QueryService.Job.given(query);
  }

  /** The address of the page with the answer in a view. */
  String addressOf(View other) {
    return other == View.TABLE
        ? address
        : address + (address.contains("?") ? "&" : "?") + "view=" + other.word();
  }

  /** The forms of the answer for programs. */
  List<String> forms() {
    return query.isSelectType() || query.isAskType()
        ? List.of("csv", "tsv", "json", "xml")
        : List.of("ttl", "jsonld", "nt", "rdf");
  }

  /** The address of the answer alone, in a form that the endpoint knows by this word. */
  String answerAs(String form) {
    return Paths.SPARQL
        + "?query="
        + UrlEncoding.encoded(text)
        + "&output="
        + UrlEncoding.encoded(form);
  }
}
