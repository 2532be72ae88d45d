package org.vertice.report;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names within a message: the first of them, and how many there are besides. */
public final class Listed {

  private static final int MOST = 20;

  private Listed() {}

  /** The names with commas between them; of many, the first twenty and how many more there are. */
  public static String of(Collection<String> names) {
    String first = names.stream().limit(MOST).collect(Collectors.joining(", "));
    return names.size() <= MOST ? first : first + " and " + (names.size() - MOST) + " more";
  }
}
