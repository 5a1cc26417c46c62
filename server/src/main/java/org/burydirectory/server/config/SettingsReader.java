package org.burydirectory.server.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads settings: a YAML file, over it the environment, over both the options. */
public final class SettingsReader {

  private static final int HIGHEST_PORT = 65_535;
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Map<SettingKey, GivenSetting> given = new EnumMap<>(SettingKey.class);
  private final List<String> problems = new ArrayList<>();

  private SettingsReader() {}

  /**
   * Reads settings.
   *
   * @param file a YAML file, or null
   * @param environment all variables
   * @param options the options that were given
   * @throws InvalidSettingsException with every problem, each with where it stands
   */
  public static Settings read(
      @Nullable Path file, Map<String, String> environment, Map<SettingKey, String> options) {
    var reader = new SettingsReader();
    if (file != null) {
      reader.given.putAll(SettingsFile.read(file, reader.problems));
    }
    reader.given.putAll(Environment.read(environment, reader.problems));
    options.forEach((key, value) -> reader.given.put(key, new GivenSetting(value, key.option())));
    Settings settings = reader.settings();
    if (!reader.problems.isEmpty()) {
      throw new InvalidSettingsException(reader.problems);
    }
    return settings;
  }

  private Settings settings() {
    String host = value(SettingKey.HOST, Function.identity()).orElse("");
    return new Settings(
        host,
        value(SettingKey.PORT, SettingsReader::port).orElse(0),
        admin(),
        value(SettingKey.DATA, SettingsReader::path).orElse(null),
        value(SettingKey.INDEX, SettingsReader::path).orElse(Path.of("")),
        value(SettingKey.ILLUSTRATIVE, SettingsReader::truth).orElse(true),
        hosts(host),
        value(SettingKey.PROXIES, SettingsReader::networks).orElse(List.of()),
        rates(),
        new Settings.Pages(
            value(SettingKey.PUBLIC_URL, SettingsReader::address).orElse(null),
            value(SettingKey.CONTACT, SettingsReader::email).orElse(null)),
        value(SettingKey.FEEDS, FeedSetting::parse).orElse(List.of()),
        Set.copyOf(value(SettingKey.FEED_HOSTS, SettingsReader::hostNames).orElse(List.of())),
        value(SettingKey.FEED_NETWORKS, SettingsReader::networks).orElse(List.of()));
  }

  private Settings.@Nullable Admin admin() {
    String host = value(SettingKey.ADMIN_HOST, Function.identity()).orElse("");
    int port = value(SettingKey.ADMIN_PORT, SettingsReader::port).orElse(0);
    Optional<AdminToken> token = value(SettingKey.ADMIN_TOKEN, AdminToken::parse);
    GivenSetting wanted = given.get(SettingKey.ADMIN_PORT);
    if (wanted != null && port != 0 && !given.containsKey(SettingKey.ADMIN_TOKEN)) {
      problems.add(
          wanted.origin()
              + ": the admin server needs a token; set admin_token ("
              + SettingKey.ADMIN_TOKEN.variable()
              + "), or the port to 0");
    }
    return token.isEmpty() || port == 0 ? null : new Settings.Admin(host, port, token.get());
  }

  private RateLimits rates() {
    int perSecond = value(SettingKey.RATE_PER_SECOND, SettingsReader::rate).orElse(1);
    int burst = value(SettingKey.RATE_BURST, SettingsReader::rate).orElse(1);
    return new RateLimits(
        new Rate(perSecond, burst),
        value(SettingKey.RATE_NETWORKS, RateLimits::parse).orElse(List.of()));
  }

  private Set<String> hosts(String host) {
    var hosts = new LinkedHashSet<>(LOCAL);
    hosts.add(host.contains(":") ? "[" + host + "]" : host.toLowerCase(Locale.ROOT));
    hosts.addAll(value(SettingKey.ALLOWED_HOSTS, SettingsReader::hostNames).orElse(List.of()));
    return hosts;
  }

  /** A setting, or its standard value; what cannot be read is a problem and counts as absent. */
  private <T> Optional<T> value(SettingKey key, Function<String, T> parse) {
    GivenSetting setting = given.get(key);
    Optional<String> text = setting == null ? key.standard() : Optional.of(setting.value());
    try {
      return text.map(parse);
    } catch (IllegalArgumentException e) {
      problems.add((setting == null ? key.key() : setting.origin()) + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private static List<Network> networks(String text) {
    return list(text).stream().map(Network::parse).toList();
  }

  private static int port(String text) {
    return number(text, 0, HIGHEST_PORT, "port");
  }

  private static int rate(String text) {
    return number(text, 1, 1_000_000, "rate");
  }

  private static int number(String text, int least, int most, String what) {
    if (!text.matches("\\d{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(
          "'" + text + "' is no " + what + "; give a whole number from " + least + " to " + most);
    }
    return Integer.parseInt(text);
  }

  private static boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("'" + text + "' is not true or false");
    };
  }

  private static String address(String text) {
    if (!text.matches("https?://[A-Za-z0-9.:\\[\\]-]{1,260}/?")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no address of a site; give one such as https://directory.example");
    }
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static String email(String text) {
    if (!text.matches("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,253}")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no e-mail address; give one such as directory@council.example");
    }
    return text;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'" + text + "' is no folder: " + e.getReason(), e);
    }
  }

  private static List<String> hostNames(String text) {
    List<String> names = list(text.toLowerCase(Locale.ROOT));
    for (String name : names) {
      if (!name.matches("[a-z0-9.-]{1,253}|\\[[0-9a-f:.]{2,45}]")) {
        throw new IllegalArgumentException(
            "'" + name + "' is no host; give names without scheme and port, such as bury.example");
      }
    }
    return names;
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
