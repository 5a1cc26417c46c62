package org.burydirectory.server.feed;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.burydirectory.feed.FeedException;
import org.burydirectory.server.config.Network;

/**
 * Which addresses may be fetched: https, of a host that is named, none of whose addresses is
 * private. An answer of the name service is looked at once and then held to, so that it cannot
 * change between the look and the call.
 *
 * @param hosts names in small letters
 * @param networks private networks that may be called all the same, also without https
 */
public record AddressRules(Set<String> hosts, List<Network> networks) {

  private static final List<Network> RESERVED =
      List.of(
          Network.parse("0.0.0.0/8"),
          Network.parse("100.64.0.0/10"),
          Network.parse("192.0.0.0/24"),
          Network.parse("192.0.2.0/24"),
          Network.parse("198.18.0.0/15"),
          Network.parse("198.51.100.0/24"),
          Network.parse("203.0.113.0/24"),
          Network.parse("240.0.0.0/4"),
          Network.parse("2001:db8::/32"),
          Network.parse("64:ff9b::/96"),
          Network.parse("2002::/16"),
          Network.parse("fc00::/7"));

  /** Copies the collections. */
  public AddressRules {
    hosts = Set.copyOf(hosts);
    networks = List.copyOf(networks);
  }

  /**
   * Allows an address, and has its host's name mean the addresses that were looked at.
   *
   * @throws FeedException if it may not be fetched
   */
  void allow(URI address) throws IOException {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (host.isEmpty() || address.getRawUserInfo() != null) {
      throw refused(address, "it must be https://HOST/… without a user");
    }
    if (!hosts.contains(host)) {
      throw refused(
          address, "its host is not among those that may be fetched; add it to feed_hosts");
    }
    List<InetAddress> found = resolve(host);
    boolean within = found.stream().allMatch(this::isAllowedPrivate);
    if (!within && found.stream().anyMatch(AddressRules::isPrivate)) {
      throw refused(address, "its host is in a private network");
    }
    if (!scheme.equals("https") && !(within && scheme.equals("http"))) {
      throw refused(address, "it must be https");
    }
    PinnedNames.pin(host, found);
  }

  private static List<InetAddress> resolve(String host) throws IOException {
    try {
      return List.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException e) {
      throw new IOException("the host " + host + " is not known", e);
    }
  }

  private boolean isAllowedPrivate(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  static boolean isPrivate(InetAddress address) {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet6Address six && six.isIPv4CompatibleAddress())
        || !(address instanceof Inet4Address || address instanceof Inet6Address)
        || RESERVED.stream().anyMatch(network -> network.contains(address));
  }

  private static FeedException refused(URI address, String why) {
    return new FeedException(address + " may not be fetched: " + why);
  }
}
