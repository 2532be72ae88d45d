package org.vertice.query.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets of characters that have names: Unicode's categories and blocks, and the classes of XML
 * Schema (XSD 1.1 part 2, appendix G.4.2).
 */
final class NamedSets {

  /** The letters of Unicode's categories, each at the place of Java's number for it. */
  private static final String[] CATEGORIES = {
    "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc",
    "Cf", "", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"
  };

  private static final Map<String, CodePoints> BY_CATEGORY = categories();

  /** The name of XSD 1.0 for what Unicode has as three blocks. */
  private static final String PRIVATE_USE = "PrivateUse";

  /** A block begins where its number ends in 0. */
  private static final int BLOCKS_BEGIN_AT = 16;

  private static final CodePoints NAME_START =
      CodePoints.union(
          List.of(
              CodePoints.of(':', '_'),
              CodePoints.between('A', 'Z'),
              CodePoints.between('a', 'z'),
              CodePoints.between(0xC0, 0xD6),
              CodePoints.between(0xD8, 0xF6),
              CodePoints.between(0xF8, 0x2FF),
              CodePoints.between(0x370, 0x37D),
              CodePoints.between(0x37F, 0x1FFF),
              CodePoints.between(0x200C, 0x200D),
              CodePoints.between(0x2070, 0x218F),
              CodePoints.between(0x2C00, 0x2FEF),
              CodePoints.between(0x3001, 0xD7FF),
              CodePoints.between(0xF900, 0xFDCF),
              CodePoints.between(0xFDF0, 0xFFFD),
              CodePoints.between(0x10000, 0xEFFFF)));

  private static final CodePoints NAME =
      CodePoints.union(
          List.of(
              NAME_START,
              CodePoints.of('-', '.', 0xB7),
              CodePoints.between('0', '9'),
              CodePoints.between(0x300, 0x36F),
              CodePoints.between(0x203F, 0x2040)));

  private static final CodePoints SPACE = CodePoints.of(' ', '\t', '\n', '\r');

  private static final CodePoints WORD =
      CodePoints.union(List.of(category("P"), category("Z"), category("C"))).complement();

  private NamedSets() {}

  private static Map<String, CodePoints> categories() {
    List<List<CodePoints.Range>> found = new ArrayList<>();
    for (int i = 0; i < CATEGORIES.length; i++) {
      found.add(new ArrayList<>());
    }
    int start = 0;
    for (int each = 1; each <= Character.MAX_CODE_POINT + 1; each++) {
      int type = Character.getType(start);
      if (each > Character.MAX_CODE_POINT || Character.getType(each) != type) {
        found.get(type).add(new CodePoints.Range(start, each - 1));
        start = each;
      }
    }
    Map<String, List<CodePoints>> sets = new HashMap<>();
    for (int i = 0; i < CATEGORIES.length; i++) {
      if (!CATEGORIES[i].isEmpty()) {
        CodePoints set = new CodePoints(found.get(i));
        sets.computeIfAbsent(CATEGORIES[i], name -> new ArrayList<>()).add(set);
        sets.computeIfAbsent(CATEGORIES[i].substring(0, 1), name -> new ArrayList<>()).add(set);
      }
    }
    Map<String, CodePoints> all = new HashMap<>();
    sets.forEach((name, parts) -> all.put(name, CodePoints.union(parts)));
    return Map.copyOf(all);
  }

  private static CodePoints category(String name) {
    return BY_CATEGORY.getOrDefault(name, CodePoints.NONE);
  }

  /** What {@code \p{NAME}} stands for: a category, or a block after {@code Is}. */
  static Optional<CodePoints> property(String name) {
    if (BY_CATEGORY.containsKey(name)) {
      return Optional.of(category(name));
    }
    return name.startsWith("Is") ? block(name.substring(2)) : Optional.empty();
  }

  private static Optional<CodePoints> block(String name) {
    if (name.equals(PRIVATE_USE)) {
      return Optional.of(category("Co"));
    }
    try {
      Character.UnicodeBlock block = Character.UnicodeBlock.forName(name);
      return Optional.of(
          CodePoints.where(each -> block.equals(Character.UnicodeBlock.of(each)), BLOCKS_BEGIN_AT));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** What {@code \d}, {@code \W} and the like stand for, a capital letter for all others. */
  static Optional<CodePoints> shorthand(int letter) {
    Optional<CodePoints> set =
        switch (Character.toLowerCase(letter)) {
          case 'd' -> Optional.of(category("Nd"));
          case 'w' -> Optional.of(WORD);
          case 's' -> Optional.of(SPACE);
          case 'i' -> Optional.of(NAME_START);
          case 'c' -> Optional.of(NAME);
          default -> Optional.empty();
        };
    return Character.isUpperCase(letter) ? set.map(CodePoints::complement) : set;
  }
}
