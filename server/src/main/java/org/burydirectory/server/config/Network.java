package org.burydirectory.server.config;

import io.undertow.util.NetworkUtils;
import java.io.IOException;
import java.net.InetAddress;

/**
 * A range of addresses, such as {@code 10.1.0.0/16} or {@code 2001:db8::/32}; a lone address is a
 * range of one.
 *
 * @param address its first address
 * @param bits how many leading bits are fixed
 */
public record Network(InetAddress address, int bits) {

  private static final String ALLOWED = "; give an address (10.1.2.3) or a network (10.1.0.0/16)";

  /**
   * Reads a network. Names are not looked up.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    InetAddress address = address(slash < 0 ? text : text.substring(0, slash), text);
    int most = address.getAddress().length * Byte.SIZE;
    return new Network(address, slash < 0 ? most : bits(text.substring(slash + 1), most, text));
  }

  private static InetAddress address(String literal, String text) {
    try {
      return literal.indexOf(':') < 0
          ? NetworkUtils.parseIpv4Address(literal)
          : NetworkUtils.parseIpv6Address(literal);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "' is no network" + ALLOWED, e);
    }
  }

  private static int bits(String digits, int most, String text) {
    if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > most) {
      throw new IllegalArgumentException(
          "'" + text + "' is no network: after the slash goes 0 to " + most + ALLOWED);
    }
    return Integer.parseInt(digits);
  }

  /** Whether an address is in the range. */
  public boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] its = other.getAddress();
    if (mine.length != its.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if (((mine[bit / Byte.SIZE] ^ its[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
