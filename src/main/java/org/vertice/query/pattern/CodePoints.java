package org.vertice.query.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A set of characters (code points).
 *
 * @param ranges first and last of each range, in order, apart from each other
 */
record CodePoints(List<Range> ranges) {

  /**
   * Characters that stand one after the other.
   *
   * @param first the first of them
   * @param last the last of them
   */
  record Range(int first, int last) {}

  static final CodePoints NONE = new CodePoints(List.of());
  static final CodePoints ALL = between(0, Character.MAX_CODE_POINT);

  CodePoints {
    ranges = List.copyOf(ranges);
  }

  static CodePoints of(int... characters) {
    int[] sorted = characters.clone();
    Arrays.sort(sorted);
    List<Range> ranges = new ArrayList<>();
    for (int one : sorted) {
      ranges.add(new Range(one, one));
    }
    return joined(ranges);
  }

  static CodePoints between(int first, int last) {
    return new CodePoints(List.of(new Range(first, last)));
  }

  /** All characters that pass a test, which is asked for one of so many that are alike. */
  static CodePoints where(IntPredicate test, int alike) {
    List<Range> ranges = new ArrayList<>();
    int start = -1;
    for (int each = 0; each <= Character.MAX_CODE_POINT; each += alike) {
      boolean passes = test.test(each);
      if (passes && start < 0) {
        start = each;
      } else if (!passes && start >= 0) {
        ranges.add(new Range(start, each - 1));
        start = -1;
      }
    }
    if (start >= 0) {
      ranges.add(new Range(start, Character.MAX_CODE_POINT));
    }
    return new CodePoints(ranges);
  }

  /** Ranges in the order of their first characters, made one where they touch. */
  private static CodePoints joined(List<Range> sorted) {
    List<Range> ranges = new ArrayList<>();
    for (Range each : sorted) {
      Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (last != null && each.first() <= last.last() + 1) {
        ranges.set(ranges.size() - 1, new Range(last.first(), Math.max(last.last(), each.last())));
      } else {
        ranges.add(each);
      }
    }
    return new CodePoints(ranges);
  }

  /** What is in any of these. */
  static CodePoints union(List<CodePoints> sets) {
    List<Range> all = new ArrayList<>();
    sets.forEach(each -> all.addAll(each.ranges));
    all.sort((one, other) -> Integer.compare(one.first(), other.first()));
    return joined(all);
  }

  /** All other characters. */
  CodePoints complement() {
    List<Range> others = new ArrayList<>();
    int next = 0;
    for (Range each : ranges) {
      if (each.first() > next) {
        others.add(new Range(next, each.first() - 1));
      }
      next = each.last() + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      others.add(new Range(next, Character.MAX_CODE_POINT));
    }
    return new CodePoints(others);
  }

  /** What is in this and not in the other. */
  CodePoints minus(CodePoints other) {
    return union(List.of(complement(), other)).complement();
  }
}
