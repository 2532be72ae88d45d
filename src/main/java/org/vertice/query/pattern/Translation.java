package org.vertice.query.pattern;

/** Writes a pattern in the syntax of RE2, each set of characters in full. */
final class Translation {

  /**
   * States of the automaton, about as many as characters in the pattern with its counts written
   * out. At a million characters of text this is 10,000 million steps, which the clock stops.
   */
  private static final int MOST_STATES = 10_000;

  /** Ranges in a set that cost as much as one state. */
  private static final int RANGES = 50;

  /** RE2 takes no larger count. */
  private static final int LARGEST_COUNT = 1000;

  private final StringBuilder out = new StringBuilder();

  private Translation() {}

  static String of(Regex pattern) throws PatternRefused {
    long states = states(pattern);
    if (states > MOST_STATES) {
      throw new PatternRefused(
          "The pattern is too large: with its counts written out it has more than "
              + MOST_STATES
              + " parts.");
    }
    Translation translation = new Translation();
    translation.write(pattern, true);
    return translation.out.toString();
  }

  private static long states(Regex pattern) {
    if (pattern instanceof Regex.One one) {
      return 1L + one.set().ranges().size() / RANGES;
    }
    if (pattern instanceof Regex.Group group) {
      return 2 + states(group.inner());
    }
    if (pattern instanceof Regex.Sequence sequence) {
      return 1 + sum(sequence.parts());
    }
    if (pattern instanceof Regex.Choice choice) {
      return choice.branches().size() + sum(choice.branches());
    }
    if (pattern instanceof Regex.Repeat repeat) {
      long times = Math.max(1, Math.max(repeat.least(), repeat.most()));
      return capped(times * (1 + states(repeat.inner())));
    }
    return 1;
  }

  private static long sum(Iterable<Regex> parts) {
    long sum = 0;
    for (Regex each : parts) {
      sum = capped(sum + states(each));
    }
    return sum;
  }

  private static long capped(long states) {
    return Math.min(states, 1L << 40);
  }

  private void write(Regex pattern, boolean capturing) {
    if (pattern instanceof Regex.One one) {
      write(one.set());
    } else if (pattern instanceof Regex.Edge edge) {
      out.append(edge.ofLine() ? (edge.end() ? "(?m:$)" : "(?m:^)") : edge.end() ? "\\z" : "\\A");
    } else if (pattern instanceof Regex.Group group) {
      out.append(group.captures() && capturing ? "(" : "(?:");
      write(group.inner(), capturing);
      out.append(')');
    } else if (pattern instanceof Regex.Sequence sequence) {
      sequence.parts().forEach(each -> write(each, capturing));
    } else if (pattern instanceof Regex.Choice choice) {
      String between = "";
      for (Regex each : choice.branches()) {
        out.append(between);
        write(each, capturing);
        between = "|";
      }
    } else if (pattern instanceof Regex.Repeat repeat) {
      write(repeat, capturing);
    }
  }

  /** A count that RE2 does not take is written as several; the last is what a group keeps. */
  private void write(Regex.Repeat repeat, boolean capturing) {
    int least = repeat.least();
    boolean unbounded = repeat.most() == Regex.UNBOUNDED;
    int more = unbounded ? 0 : repeat.most() - least;
    boolean greedy = repeat.greedy();
    while (least > LARGEST_COUNT) {
      times(repeat.inner(), LARGEST_COUNT, LARGEST_COUNT, greedy, false);
      least -= LARGEST_COUNT;
    }
    if (unbounded) {
      times(repeat.inner(), least, Regex.UNBOUNDED, greedy, capturing);
      return;
    }
    int first = Math.min(more, LARGEST_COUNT - least);
    boolean whole = first == more;
    times(repeat.inner(), least, least + first, greedy, capturing && whole);
    for (int rest = more - first; rest > 0; rest -= LARGEST_COUNT) {
      boolean last = rest <= LARGEST_COUNT;
      times(repeat.inner(), 0, Math.min(rest, LARGEST_COUNT), greedy, capturing && last);
    }
  }

  private void times(Regex inner, int least, int most, boolean greedy, boolean capturing) {
    if (most == 0) {
      // The group is there, so that those after it keep their numbers, and finds nothing.
      out.append("(?:");
      write(inner, capturing);
      out.append("){0}");
      return;
    }
    out.append("(?:");
    write(inner, capturing);
    out.append(')');
    if (least == 0 && most == Regex.UNBOUNDED) {
      out.append('*');
    } else if (least == 1 && most == Regex.UNBOUNDED) {
      out.append('+');
    } else {
      out.append('{').append(least);
      out.append(most == Regex.UNBOUNDED ? "," : "," + most).append('}');
    }
    out.append(greedy ? "" : "?");
  }

  private void write(CodePoints set) {
    if (set.ranges().isEmpty()) {
      out.append("[^\\x{0}-\\x{10FFFF}]");
      return;
    }
    out.append('[');
    for (CodePoints.Range range : set.ranges()) {
      write(range.first());
      if (range.last() > range.first()) {
        out.append('-');
        write(range.last());
      }
    }
    out.append(']');
  }

  private void write(int character) {
    out.append("\\x{").append(Integer.toHexString(character)).append('}');
  }
}
