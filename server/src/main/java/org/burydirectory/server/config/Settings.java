package org.burydirectory.server.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.burydirectory.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How everything is set.
 *
 * @param host address that the public server listens on
 * @param port its port; 0 for any free one
 * @param admin the admin server, null where it is off
 * @param data folder of the data, null for the shipped data
 * @param index folder of the index
 * @param illustrative whether invented examples are served
 * @param allowedHosts what the Host header may say, lower case, without a port
 * @param proxies whose X-Forwarded-For is believed
 * @param rates how often clients may ask
 * @param pages what the public pages say of themselves
 * @param feeds what is imported from time to time
 * @param feedHosts hosts that data may be fetched from besides those of the feeds
 * @param feedNetworks private networks that data may be fetched from
 */
public record Settings(
    String host,
    int port,
    @Nullable Admin admin,
    @Nullable Path data,
    Path index,
    boolean illustrative,
    Set<String> allowedHosts,
    List<Network> proxies,
    RateLimits rates,
    Pages pages,
    List<FeedSetting> feeds,
    Set<String> feedHosts,
    List<Network> feedNetworks) {

  /** The data that ships with the server. */
  public static final String SHIPPED = "bury";

  /** Copies the collections. */
  public Settings {
    allowedHosts = Set.copyOf(allowedHosts);
    proxies = List.copyOf(proxies);
    feeds = List.copyOf(feeds);
    feedHosts = Set.copyOf(feedHosts);
    feedNetworks = List.copyOf(feedNetworks);
  }

  /**
   * The admin server.
   *
   * @param host address that it listens on
   * @param port its port; 0 for any free one
   * @param token who may use it
   */
  public record Admin(String host, int port, AdminToken token) {}

  /**
   * What the public pages say of themselves.
   *
   * @param url under which people reach them, without a slash at the end; null for where the server
   *     listens
   * @param contact e-mail address for reports of mistakes, null where there is none
   */
  public record Pages(@Nullable String url, @Nullable String contact) {}

  /** Under which people reach the pages, without a slash at the end. */
  public String publicUrl() {
    return pages.url() == null
        ? "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port
        : pages.url();
  }

  /** The admin server, where it is on. */
  public Optional<Admin> adminServer() {
    return Optional.ofNullable(admin);
  }

  /**
   * The data that is served.
   *
   * @throws IllegalArgumentException if the folder does not exist
   */
  public DataSource source() {
    DataSource source =
        dataFolder().map(DataSource::folder).orElseGet(() -> DataSource.classpath(SHIPPED));
    return illustrative ? source : source.withoutIllustrative();
  }

  /** The folder of the data, empty for the shipped data. */
  public Optional<Path> dataFolder() {
    return Optional.ofNullable(data);
  }
}
