package org.vertice.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The formats that a client can read, from its header {@code Accept} (RFC 9110, 12.5.1). Of several
 * ranges that include a media type the most specific one decides. What is not understood is
 * ignored.
 */
public final class Accept {

  private static final Pattern MEDIA_RANGE = Pattern.compile("[^/\\s]+/[^/\\s]+");

  private final List<Range> ranges;

  /**
   * A range of media types.
   *
   * @param special whether it has parameters beside the weight: what is sent here has none, and
   *     fits it less well than the type alone
   */
  private record Range(String type, boolean special, double quality) {

    int fit(String mediaType) {
      if (type.equals(mediaType)) {
        return special ? EXACT : EXACT + 1;
      }
      if (type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1))) {
        return EXACT - 1;
      }
      return type.equals("*/*") ? EXACT - 2 : 0;
    }
  }

  /** From this fit on the client has named the media type itself. */
  private static final int EXACT = 3;

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  /**
   * How much a client prefers a media type.
   *
   * @param quality 1 most, 0 not at all
   * @param fit how nearly the client has named it, 0 not at all
   */
  record Preference(double quality, int fit) {

    boolean isNamed() {
      return fit >= EXACT;
    }
  }

  /** Reads the header's value; without one every type is accepted. */
  public static Accept of(@Nullable String header) {
    List<Range> ranges = new ArrayList<>();
    for (String element : HeaderList.split(header == null ? "" : header, ',')) {
      Range range = range(element);
      if (MEDIA_RANGE.matcher(range.type()).matches()) {
        ranges.add(range);
      }
    }
    return new Accept(ranges.isEmpty() ? List.of(new Range("*/*", false, 1)) : ranges);
  }

  private static Range range(String element) {
    List<String> pieces = HeaderList.split(element.toLowerCase(Locale.ROOT), ';');
    String type = pieces.get(0);
    boolean special = false;
    double quality = 1;
    for (String piece : pieces.subList(1, pieces.size())) {
      OptionalDouble weight = HeaderList.weight(piece);
      if (weight.isPresent()) {
        quality = weight.getAsDouble();
        break; // what follows is an extension of the header
      }
      special |= !piece.isEmpty() && !piece.matches("charset\\s*=\\s*\"?utf-?8\"?");
    }
    return new Range(type.equals("*") ? "*/*" : type, special, quality);
  }

  Preference preference(String mediaType) {
    Preference best = new Preference(0, 0);
    for (Range range : ranges) {
      int fit = range.fit(mediaType);
      if (fit > best.fit() || (fit == best.fit() && fit > 0 && range.quality() > best.quality())) {
        best = new Preference(range.quality(), fit);
      }
    }
    return best;
  }

  /** Whether the client names this media type itself and prefers none to it, as a browser HTML. */
  public boolean wantsMost(String mediaType) {
    Preference preference = preference(mediaType);
    return preference.isNamed()
        && preference.quality() > 0
        && ranges.stream().allMatch(range -> range.quality() <= preference.quality());
  }
}
