package org.vertice.web.views;

import java.io.IOException;
import org.vertice.query.run.QueryLimits;
import org.vertice.query.saved.ViewRows;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.SnapshotCache;

/** What the saved queries of a snapshot feed to a view, within what a page may cost. */
public final class ViewQueries {

  /** A drawing of more would show nothing. */
  private static final int MOST = 20_000;

  private ViewQueries() {}

  /**
   * The rows that feed a view.
   *
   * @param view one of {@link org.vertice.query.saved.QueryHeader#VIEWS}
   */
  public static SnapshotCache<ViewRows> of(String view) {
    return new SnapshotCache<>(
        snapshot -> {
          try {
            return ViewRows.of(
                snapshot.queries(), snapshot.dataset(), view, QueryLimits.usual(), MOST);
          } catch (IOException e) {
            throw new HttpStatusException(
                    503, "A query for this page was stopped: " + e.getMessage())
                .worded("fault.view");
          }
        });
  }
}
