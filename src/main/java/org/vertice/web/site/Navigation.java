package org.vertice.web.site;

import java.util.List;
import java.util.Optional;

/**
 * The way around: what stands at the head of every page.
 *
 * @param entries in the order in which they are shown
 * @param search the address of the search, once there is one
 */
public record Navigation(List<Entry> entries, Optional<String> search) {

  public Navigation {
    entries = List.copyOf(entries);
  }

  /**
   * One way.
   *
   * @param text key of its name among the messages
   * @param path where it leads, such as {@code /sources}
   */
  public record Entry(String text, String path) {

    /** Whether a page belongs to it. */
    boolean holds(String address) {
      return address.equals(path) || address.startsWith(path + "/");
    }
  }
}
