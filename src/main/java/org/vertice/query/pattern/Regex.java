package org.vertice.query.pattern;

import java.util.List;

/** A pattern, parsed. */
sealed interface Regex {

  /**
   * One character of a set.
   *
   * @param set whichever of these
   */
  record One(CodePoints set) implements Regex {}

  /**
   * A place in the text.
   *
   * @param end whether it is an end, and not a beginning
   * @param ofLine whether it is that of any line, and not of the whole text
   */
  record Edge(boolean end, boolean ofLine) implements Regex {}

  /**
   * Round brackets.
   *
   * @param captures whether what it finds can be used in a replacement
   */
  record Group(Regex inner, boolean captures) implements Regex {}

  /**
   * One after the other.
   *
   * @param parts none: nothing is found, anywhere
   */
  record Sequence(List<Regex> parts) implements Regex {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Any of these, the first that leads to a match.
   *
   * @param branches two or more
   */
  record Choice(List<Regex> branches) implements Regex {
    public Choice {
      branches = List.copyOf(branches);
    }
  }

  /**
   * Several times.
   *
   * @param most {@link #UNBOUNDED} for as often as there is
   * @param greedy whether as often as can be is tried first
   */
  record Repeat(Regex inner, int least, int most, boolean greedy) implements Regex {}

  /** No most of a {@link Repeat}. */
  int UNBOUNDED = -1;
}
