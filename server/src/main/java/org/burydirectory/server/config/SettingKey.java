package org.burydirectory.server.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be set. One table gives the key in the file ({@code admin_port}), the variable ({@code
 * BURY_ADMIN_PORT}) and the option ({@code --admin-port}).
 */
public enum SettingKey {
  /** Where the public server listens. */
  PORT("8080", "port of the public server; 0 takes any free one"),
  /** On which address. */
  HOST("127.0.0.1", "address that the public server listens on"),
  /** Where the admin server listens. */
  ADMIN_PORT("8081", "port of the admin server; 0 turns it off, and without a token it is off"),
  /** On which address. */
  ADMIN_HOST("127.0.0.1", "address that the admin server listens on"),
  /** Who may use the admin server. */
  ADMIN_TOKEN(
      null,
      "bearer token of the admin server: 32 random bytes as hex or base64, or sha256: and the hash"
          + " of the token in hex"),
  /** What is served. */
  DATA(null, "folder with the data of a place; the shipped data of Bury when absent"),
  /** Where the index is. */
  INDEX("bury-index", "folder of the index"),
  /** Whether invented examples are in it. */
  ILLUSTRATIVE("true", "whether invented example services are in the index: true or false"),
  /** Under which address people reach the pages. */
  PUBLIC_URL(
      null,
      "address under which people reach the pages, such as https://directory.example; in sitemap.xml"
          + " and in what partners copy; the host and port when absent"),
  /** Where mistakes are reported. */
  CONTACT(null, "e-mail address for reports of mistakes; the council's pages when absent"),
  /** Under which names the server may be called. */
  ALLOWED_HOSTS(
      null,
      "names that the Host header may give, besides localhost, 127.0.0.1, [::1] and the host; comma"
          + " between"),
  /** Whose X-Forwarded-For is believed. */
  PROXIES(null, "addresses or networks of proxies whose X-Forwarded-For is believed"),
  /** How often one client may ask. */
  RATE_PER_SECOND("20", "requests a second that one client may make"),
  /** How often at once. */
  RATE_BURST("60", "requests that one client may make at once"),
  /** What is imported from time to time. */
  FEEDS(
      null,
      "Open Referral UK feeds to import from time to time, comma between:"
          + " NAME=ADDRESS;every=6h;title=…;licence=…;precedence=1"),
  /** Where else data may be fetched from. */
  FEED_HOSTS(
      null, "hosts that feeds may be fetched from besides those of the feeds; comma between"),
  /** Which private networks feeds may be in. */
  FEED_NETWORKS(
      null,
      "private addresses or networks that feeds may be fetched from, also without https; comma"
          + " between"),
  /** Who may ask more or less often. */
  RATE_NETWORKS(
      null,
      "other rates by network, comma between: 10.1.0.0/16=200/600 (a second/at once) or"
          + " 127.0.0.0/8=unlimited");

  private final @Nullable String standard;
  private final String description;

  SettingKey(@Nullable String standard, String description) {
    this.standard = standard;
    this.description = description;
  }

  /** The key in a file, such as {@code admin_port}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The environment variable, such as {@code BURY_ADMIN_PORT}. */
  public String variable() {
    return Environment.PREFIX + name();
  }

  /** The option, such as {@code --admin-port}. */
  public String option() {
    return "--" + key().replace('_', '-');
  }

  /** The value when nothing is set, if there is one. */
  public Optional<String> standard() {
    return Optional.ofNullable(standard);
  }

  /** What it is, in words. */
  public String description() {
    return description;
  }

  /** The key of this name in a file. */
  static Optional<SettingKey> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }

  /** The keys as a file names them. */
  static List<String> keys() {
    return Arrays.stream(values()).map(SettingKey::key).toList();
  }
}
