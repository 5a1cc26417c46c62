package org.burydirectory.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Problem;
import org.burydirectory.server.config.Rate;
import org.burydirectory.server.config.RateLimits;

/** Answers 429 to a client that asks too often. A client is an IPv4 address or an IPv6 /64. */
final class RateLimiter implements HttpHandler {

  private static final int MOST_CLIENTS = 100_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
  private static final int IPV6_NETWORK_BYTES = 8;
  private static final long NANOS_A_SECOND = 1_000_000_000;

  private final RateLimits limits;
  private final ClientAddress clients;
  private final HttpHandler next;
  private final Cache<ByteBuffer, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CLIENTS)
          .expireAfterAccess(FORGOTTEN_AFTER)
          .executor(Runnable::run)
          .build();

  RateLimiter(RateLimits limits, ClientAddress clients, HttpHandler next) {
    this.limits = limits;
    this.clients = clients;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    InetAddress client = clients.of(exchange);
    Optional<Rate> rate = limits.of(client);
    if (rate.isPresent()) {
      ConsumptionProbe probe = bucket(client, rate.get()).tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        refuse(exchange, probe.getNanosToWaitForRefill());
        return;
      }
    }
    next.handleRequest(exchange);
  }

  private Bucket bucket(InetAddress client, Rate rate) {
    return buckets.get(
        key(client),
        unused ->
            Bucket.builder()
                .addLimit(
                    limit ->
                        limit
                            .capacity(rate.burst())
                            .refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build());
  }

  /** The bytes that tell one client from another. */
  static ByteBuffer key(InetAddress client) {
    byte[] bytes = client.getAddress();
    return ByteBuffer.wrap(
        client instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
  }

  private static void refuse(HttpServerExchange exchange, long waitNanos) {
    long seconds = Math.max(1, Math.ceilDiv(waitNanos, NANOS_A_SECOND));
    Responses.send(
        exchange,
        Answer.problem(
                Problem.of(
                    429,
                    "too-many-requests",
                    "Too many requests",
                    "Wait as long as Retry-After says; the operator can raise the limit for a"
                        + " network."))
            .header("Retry-After", String.valueOf(seconds)));
  }
}
