package org.vertice.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a client says that it can read (RFC 9110, 12.5.1). Of several ranges that hold a media type
 * the most specific counts. What is not understood is as if it were not there.
 */
public final class Accept {

  private final List<Range> ranges;

  private record Range(String type, double quality) {

    int fit(String mediaType) {
      if (type.equals(mediaType)) {
        return 3;
      }
      if (type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1))) {
        return 2;
      }
      return type.equals("*/*") ? 1 : 0;
    }
  }

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** Reads the header's value; without one everything is welcome. */
  public static Accept of(@Nullable String header) {
    List<Range> ranges = new ArrayList<>();
    if (header != null) {
      for (String part : header.split(",", -1)) {
        String[] pieces = part.split(";", -1);
        String type = pieces[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("*")) {
          type = "*/*";
        }
        if (type.matches("[^/\\s]+/[^/\\s]+")) {
          ranges.add(new Range(type, quality(pieces)));
        }
      }
    }
    return new Accept(ranges.isEmpty() ? List.of(new Range("*/*", 1)) : ranges);
  }

  private static double quality(String[] pieces) {
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip().toLowerCase(Locale.ROOT);
      if (piece.matches("q\\s*=\\s*[01](\\.[0-9]{0,3})?")) {
        return Math.min(1, Double.parseDouble(piece.substring(piece.indexOf('=') + 1).strip()));
      }
    }
    return 1;
  }

  /** How much a media type is wanted: 1 most, 0 not at all. */
  public double quality(String mediaType) {
    int best = 0;
    double quality = 0;
    for (Range range : ranges) {
      int fit = range.fit(mediaType);
      if (fit > best || (fit == best && fit > 0 && range.quality() > quality)) {
        best = fit;
        quality = range.quality();
      }
    }
    return quality;
  }

  /** Whether the client names this media type itself, as a browser names HTML. */
  public boolean names(String mediaType) {
    return ranges.stream().anyMatch(range -> range.fit(mediaType) == 3 && range.quality() > 0);
  }
}
