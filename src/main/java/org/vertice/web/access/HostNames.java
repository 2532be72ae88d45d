package org.vertice.web.access;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names to which a server answers. A server that only this machine can reach must not answer to
 * others: a site can have its own name lead to 127.0.0.1, and its scripts would read what is served
 * there (DNS rebinding).
 *
 * @param any whether it answers to every name
 * @param names those that it answers to beside the names of this machine, in lower case
 */
public record HostNames(boolean any, Set<String> names) {

  public HostNames {
    names = Set.copyOf(names);
  }

  /**
   * The names of a server.
   *
   * @param host the address that it listens on
   * @param publicUrl the address under which clients know it
   * @param more names that the operator allows; without any, a server that others can reach answers
   *     to all
   */
  public static HostNames of(String host, Optional<String> publicUrl, Set<String> more) {
    boolean any = !Loopback.isBound(host) && more.isEmpty();
    Stream<String> known = publicUrl.map(url -> URI.create(url).getHost()).stream();
    return new HostNames(
        any,
        Stream.of(known, Stream.of(host), more.stream())
            .flatMap(each -> each)
            .map(HostNames::plain)
            .collect(Collectors.toSet()));
  }

  /** Whether the server answers to a host, as it stands in an address. */
  boolean has(String host) {
    return any || Loopback.isName(host) || names.contains(plain(host));
  }

  /** The names, for a message. */
  String text() {
    Set<String> sorted = new TreeSet<>(names);
    sorted.add("localhost");
    return String.join(", ", sorted);
  }

  /** A host in lower case, without the brackets of IPv6 and without a dot at its end. */
  static String plain(String host) {
    return host.toLowerCase(Locale.ROOT).replaceFirst("^\\[(.*)]$", "$1").replaceFirst("\\.$", "");
  }
}
