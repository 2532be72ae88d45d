package org.vertice.web.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Host names and addresses that lead to this machine and to no other. */
public final class Loopback {

  private static final Pattern IPV4 =
      Pattern.compile("127(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}");
  private static final Pattern IPV6 = Pattern.compile("(0{0,4}:){2,7}0{0,3}1");

  private Loopback() {}

  /**
   * Whether a host, as it stands in an address, is this machine for every browser: {@code
   * localhost} and what ends in it (RFC 6761, 6.3), and the loopback addresses of IP.
   */
  public static boolean isName(String host) {
    String name = HostNames.plain(host);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || IPV4.matcher(name).matches()
        || IPV6.matcher(name).matches();
  }

  /** Whether a server that listens on this address is reached from this machine only. */
  public static boolean isBound(String address) {
    try {
      return InetAddress.getByName(address.toLowerCase(Locale.ROOT)).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false; // nobody can listen there
    }
  }
}
