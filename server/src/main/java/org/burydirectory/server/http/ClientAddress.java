package org.burydirectory.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.burydirectory.server.config.Network;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who asks. Each proxy adds whom it was asked by to the end of X-Forwarded-For, so the
 * header is read from its end and believed only as long as the speaker is a proxy of ours.
 */
record ClientAddress(List<Network> proxies) {

  /** The address of the client. */
  InetAddress of(HttpServerExchange exchange) {
    InetAddress speaker = exchange.getSourceAddress().getAddress();
    for (String named : named(exchange.getRequestHeaders().get(Headers.X_FORWARDED_FOR))) {
      Optional<InetAddress> address = isProxy(speaker) ? parse(named) : Optional.empty();
      if (address.isEmpty()) {
        return speaker;
      }
      speaker = address.get();
    }
    return speaker;
  }

  private static List<String> named(@Nullable HeaderValues headers) {
    var named = new ArrayList<String>();
    if (headers != null) {
      headers.forEach(header -> named.addAll(Arrays.asList(header.split(",", -1))));
    }
    Collections.reverse(named);
    return named;
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(proxy -> proxy.contains(address));
  }

  private static Optional<InetAddress> parse(String text) {
    String literal = text.strip();
    if (literal.startsWith("[") && literal.contains("]")) {
      literal = literal.substring(1, literal.indexOf(']'));
    } else if (literal.matches("[0-9.]+:\\d+")) {
      literal = literal.substring(0, literal.indexOf(':'));
    }
    try {
      return Optional.of(Network.parse(literal).address());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
