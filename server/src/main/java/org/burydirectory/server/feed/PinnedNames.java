package org.burydirectory.server.feed;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Answers for the name service where a name has been pinned to addresses, and lets the system
 * answer else. The JVM finds it as a service.
 */
public final class PinnedNames extends InetAddressResolverProvider {

  private static final Map<String, List<InetAddress>> PINNED = new ConcurrentHashMap<>();

  /** Made by the JVM. */
  public PinnedNames() {}

  static void pin(String host, List<InetAddress> addresses) {
    PINNED.put(host, List.copyOf(addresses));
  }

  static void unpin(String host) {
    PINNED.remove(host);
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver system = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        List<InetAddress> pinned = PINNED.get(host.toLowerCase(Locale.ROOT));
        return pinned == null ? system.lookupByName(host, policy) : pinned.stream();
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return system.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "names pinned for feeds";
  }
}
