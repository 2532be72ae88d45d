package org.vertice.query.saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A text for readers, in one language or in several.
 *
 * @param text the text without a language tag, which stands in for all languages that are not given
 * @param others language tag (BCP 47) → the text in that language
 */
public record LocalizedText(String text, Map<String, String> others) {

  private static final String ENGLISH = "en";

  public LocalizedText {
    others = Map.copyOf(others);
  }

  /** A text in one language only. */
  public static LocalizedText of(String text) {
    return new LocalizedText(text, Map.of());
  }

  /**
   * The text for a reader (RFC 4647, 3.4: the tag is shortened until there is a text for it), else
   * the one without a tag.
   *
   * @param language the reader's language tag, such as {@code it} or {@code it-CH}
   */
  public String in(String language) {
    return Optional.ofNullable(others.get(language))
        .orElseGet(
            () -> {
              int last = language.lastIndexOf('-');
              return last < 0 ? text : in(language.substring(0, last));
            });
  }

  /** Whether there is nothing to read. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /**
   * The texts as literals, by language tag. The one that has no tag is taken for English, or stays
   * without a tag where another is English; where it is given again under a tag, it is of that
   * language.
   */
  public List<Node> literals() {
    SortedMap<String, String> all = new TreeMap<>(others);
    if (!isBlank() && !others.containsValue(text)) {
      all.put(others.containsKey(ENGLISH) ? "" : ENGLISH, text);
    }
    return all.entrySet().stream()
        .map(each -> NodeFactory.createLiteralLang(each.getValue(), each.getKey()))
        .toList();
  }
}
