package org.vertice.query.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Letters that differ in case only: those that have the same small or the same capital letter
 * (XPath and XQuery Functions and Operators 3.1, 5.6.1.1).
 */
final class CaseVariants {

  private static final NavigableMap<Integer, List<Integer>> OTHERS = others();

  private CaseVariants() {}

  private static NavigableMap<Integer, List<Integer>> others() {
    Map<Integer, TreeSet<Integer>> alike = new HashMap<>();
    for (int each = 0; each <= Character.MAX_CODE_POINT; each++) {
      int small = Character.toLowerCase(each);
      int capital = Character.toUpperCase(each);
      if (small != each || capital != each) {
        for (int form : new int[] {small, capital}) {
          alike.computeIfAbsent(form, key -> new TreeSet<>()).add(each);
          alike.computeIfAbsent(each, key -> new TreeSet<>()).add(form);
        }
      }
    }
    NavigableMap<Integer, List<Integer>> all = new TreeMap<>();
    alike.forEach(
        (letter, forms) -> {
          TreeSet<Integer> group = new TreeSet<>(forms);
          forms.forEach(form -> group.addAll(alike.getOrDefault(form, new TreeSet<>())));
          group.remove(letter);
          if (!group.isEmpty()) {
            all.put(letter, List.copyOf(group));
          }
        });
    return Collections.unmodifiableNavigableMap(all);
  }

  /** These characters, and those that differ from one of them in case only. */
  static CodePoints of(CodePoints characters) {
    List<CodePoints> sets = new ArrayList<>(List.of(characters));
    for (CodePoints.Range range : characters.ranges()) {
      OTHERS
          .subMap(range.first(), true, range.last(), true)
          .values()
          .forEach(forms -> forms.forEach(form -> add(form, range, sets)));
    }
    return CodePoints.union(sets);
  }

  private static void add(int form, CodePoints.Range range, List<CodePoints> sets) {
    if (form < range.first() || form > range.last()) {
      sets.add(CodePoints.of(form));
    }
  }

  /** One character, and those that differ from it in case only. */
  static CodePoints of(int character) {
    List<CodePoints> sets = new ArrayList<>(List.of(CodePoints.of(character)));
    OTHERS.getOrDefault(character, List.of()).forEach(form -> sets.add(CodePoints.of(form)));
    return CodePoints.union(sets);
  }
}
