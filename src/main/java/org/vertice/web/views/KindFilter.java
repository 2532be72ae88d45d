package org.vertice.web.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vertice.web.http.UrlEncoding;
import org.vertice.web.site.PageContext;

/** The kinds that a reader chose to see; none chosen is all. */
public final class KindFilter {

  private static final String PARAMETER = "kind";

  private final Map<Kind, Integer> counts = new LinkedHashMap<>();
  private final Set<String> chosen;

  /**
   * A choice.
   *
   * @param all the kind of each thing there is, with repetitions
   */
  public KindFilter(PageContext page, Collection<Kind> all) {
    List<Kind> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(Kind::name).thenComparing(Kind::id));
    sorted.forEach(kind -> counts.merge(kind, 1, Integer::sum));
    String[] asked = page.request().getParameterValues(PARAMETER);
    Set<String> known = new LinkedHashSet<>();
    counts.keySet().forEach(kind -> known.add(kind.id()));
    this.chosen = new LinkedHashSet<>(asked == null ? List.of() : List.of(asked));
    chosen.retainAll(known);
  }

  /** Whether things of this kind are shown. */
  public boolean shows(Kind kind) {
    return chosen.isEmpty() || chosen.contains(kind.id());
  }

  /** Whether some kinds were chosen. */
  public boolean isNarrowed() {
    return !chosen.isEmpty();
  }

  /** The choice as parameters of an address: {@code kind=a&kind=b&}, or nothing. */
  public String parameters() {
    StringBuilder text = new StringBuilder();
    chosen.forEach(
        kind -> text.append(PARAMETER + "=").append(UrlEncoding.encoded(kind)).append('&'));
    return text.toString();
  }

  /**
   * A kind to choose.
   *
   * @param id of its field in the form
   * @param count of the things of this kind
   */
  public record Choice(String id, Kind kind, int count, boolean chosen) {}

  /** The kinds to choose among, in the order of their names. */
  public List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    counts.forEach(
        (kind, count) ->
            choices.add(
                new Choice(PARAMETER + choices.size(), kind, count, chosen.contains(kind.id()))));
    return choices;
  }
}
