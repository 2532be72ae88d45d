package org.vertice.web.site;

import java.util.List;
import java.util.Optional;

/**
 * The links in the header of every page.
 *
 * @param entries in the order in which they are shown
 * @param search the address of the search, if there is one
 */
public record Navigation(List<Entry> entries, Optional<String> search) {

  public Navigation {
    entries = List.copyOf(entries);
  }

  /**
   * A link to a main page.
   *
   * @param text key of its name among the messages
   * @param path such as {@code /sources}
   */
  public record Entry(String text, String path) {

    /** Whether a page belongs to it. */
    boolean holds(String address) {
      return address.equals(path) || address.startsWith(path + "/");
    }
  }
}
