package org.vertice.csvw.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code Link} headers (RFC 8288, section 3). Ignores what is not a link. */
final class LinkHeader {

  private final String text;
  private int at;

  private LinkHeader(String text) {
    this.text = text;
  }

  /**
   * A link.
   *
   * @param target its target, as written
   * @param parameters its parameters by their lower-case names; of several the first
   */
  record Link(String target, Map<String, String> parameters) {

    /** Whether it has this relation type, ignoring case. */
    boolean is(String relation) {
      return Arrays.stream(parameters.getOrDefault("rel", "").split("\\s+", -1))
          .anyMatch(relation::equalsIgnoreCase);
    }

    /** The media type of its target, without parameters. */
    String mediaType() {
      String type = parameters.getOrDefault("type", "");
      int end = type.indexOf(';');
      return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** The context of the link, if that is not the document with which it came. */
    Optional<String> anchor() {
      return Optional.ofNullable(parameters.get("anchor"));
    }
  }

  static List<Link> parse(String header) {
    List<Link> links = new ArrayList<>();
    LinkHeader reader = new LinkHeader(header);
    for (Optional<Link> link = reader.next(); link.isPresent(); link = reader.next()) {
      links.add(link.get());
    }
    return links;
  }

  private Optional<Link> next() {
    int open = text.indexOf('<', at);
    int close = open < 0 ? -1 : text.indexOf('>', open);
    if (close < 0) {
      return Optional.empty();
    }
    at = close + 1;
    return Optional.of(new Link(text.substring(open + 1, close), parameters()));
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>();
    skipBlanks();
    while (take(';')) {
      skipBlanks();
      String name = token().toLowerCase(Locale.ROOT);
      skipBlanks();
      String value = "";
      if (take('=')) {
        skipBlanks();
        value = take('"') ? quoted() : token();
      }
      parameters.putIfAbsent(name, value);
      skipBlanks();
    }
    return parameters;
  }

  private String token() {
    int start = at;
    while (at < text.length() && "=;,\" \t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' && at + 1 < text.length() ? 1 : 0;
      value.append(text.charAt(at++));
    }
    at++;
    return value.toString();
  }

  private boolean take(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }
}
