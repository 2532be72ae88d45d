package org.vertice.query.pattern;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;

/**
 * What takes the place of what a pattern finds.
 *
 * @param parts texts, and numbers of groups
 */
record Replacement(List<Object> parts) {

  Replacement {
    parts = List.copyOf(parts);
  }

  /** Reads a replacement; a number of two digits is a group only if there are that many groups. */
  static Replacement of(String text, int groups) throws PatternRefused {
    List<Object> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (sign == '\\') {
        if (next != '\\' && next != '$') {
          throw new PatternRefused(
              "In a replacement, \\ stands before $ or \\; write \\\\ for the sign itself.");
        }
        plain.append(next);
        i++;
      } else if (sign == '$') {
        if (next < '0' || next > '9') {
          throw new PatternRefused(
              "In a replacement, $ stands before the number of a group; write \\$ for the sign"
                  + " itself.");
        }
        int group = next - '0';
        for (i++; i + 1 < text.length(); i++) {
          int longer = group * 10 + text.charAt(i + 1) - '0';
          if (!Character.isDigit(text.charAt(i + 1)) || longer > groups) {
            break;
          }
          group = longer;
        }
        parts.add(plain.toString());
        plain.setLength(0);
        parts.add(group);
      } else {
        plain.append(sign);
      }
    }
    parts.add(plain.toString());
    return new Replacement(parts);
  }

  void appendTo(StringBuilder out, Matcher found) {
    for (Object part : parts) {
      if (part instanceof Integer group) {
        String kept = group <= found.groupCount() ? found.group(group) : null;
        out.append(kept == null ? "" : kept);
      } else {
        out.append(part);
      }
    }
  }
}
