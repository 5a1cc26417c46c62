package org.burydirectory.server.config;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often clients may ask.
 *
 * @param standard the rate of a client in none of the networks
 * @param networks rates that differ; the first that holds the client counts
 */
public record RateLimits(Rate standard, List<NetworkRate> networks) {

  private static final String UNLIMITED = "unlimited";

  /** Copies the list. */
  public RateLimits {
    networks = List.copyOf(networks);
  }

  /**
   * The rate of each client in a network.
   *
   * @param network whose
   * @param rate null where there is no limit
   */
  public record NetworkRate(Network network, @Nullable Rate rate) {
    private NetworkRate forFeeds() {
      return new NetworkRate(network, rate == null ? null : rate.forFeeds());
    }
  }

  /**
   * For those who read a feed record by record, as Open Referral's consumers and validators do: ten
   * times the rate of each, fifty times as many at once.
   */
  public RateLimits forFeeds() {
    return new RateLimits(
        standard.forFeeds(), networks.stream().map(NetworkRate::forFeeds).toList());
  }

  /** The rate of a client; empty where there is no limit. */
  public Optional<Rate> of(InetAddress client) {
    for (NetworkRate candidate : networks) {
      if (candidate.network().contains(client)) {
        return Optional.ofNullable(candidate.rate());
      }
    }
    return Optional.of(standard);
  }

  /**
   * Reads {@code 10.1.0.0/16=200/600,127.0.0.0/8=unlimited}.
   *
   * @throws IllegalArgumentException if the text is not of this form
   */
  static List<NetworkRate> parse(String text) {
    return Arrays.stream(text.split(",", -1)).map(part -> one(part.strip())).toList();
  }

  private static NetworkRate one(String part) {
    String[] sides = part.split("=", -1);
    if (sides.length == 2 && sides[1].strip().equals(UNLIMITED)) {
      return new NetworkRate(Network.parse(sides[0].strip()), null);
    }
    if (sides.length != 2 || !sides[1].strip().matches("\\d{1,7}/\\d{1,7}")) {
      throw new IllegalArgumentException(
          "'"
              + part
              + "' is no rate of a network; give NETWORK=A_SECOND/AT_ONCE, such as"
              + " 10.1.0.0/16=200/600, or NETWORK=unlimited");
    }
    String[] numbers = sides[1].strip().split("/", -1);
    return new NetworkRate(
        Network.parse(sides[0].strip()),
        new Rate(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
  }
}
