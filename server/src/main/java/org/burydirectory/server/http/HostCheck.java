package org.burydirectory.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.burydirectory.server.api.Problem;
import org.jspecify.annotations.Nullable;

/** Allows requests that name one host, and one that this server goes by. */
record HostCheck(Set<String> allowed) implements FrontDoor.Check {

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9.-]{1,253}|\\[[0-9a-f:.]{2,45}])(?::\\d{1,5})?");

  @Override
  public Optional<Problem> refuse(HttpServerExchange exchange) {
    @Nullable HeaderValues hosts = exchange.getRequestHeaders().get(Headers.HOST);
    if (hosts == null || hosts.size() != 1) {
      return Optional.of(Problem.badRequest("The request needs exactly one Host header."));
    }
    var form = FORM.matcher(hosts.getFirst().toLowerCase(Locale.ROOT));
    if (form.matches() && allowed.contains(form.group(1))) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
            421,
            "misdirected",
            "Misdirected request",
            "This server does not go by the name in the Host header; its operator can add names"
                + " with allowed_hosts."));
  }
}
