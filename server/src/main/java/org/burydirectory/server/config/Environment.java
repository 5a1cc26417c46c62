package org.burydirectory.server.config;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.burydirectory.server.words.Closest;

/** Settings of the environment: variables that begin with {@code BURY_}. */
final class Environment {

  static final String PREFIX = "BURY_";

  private Environment() {}

  /**
   * Reads the variables; an unknown one is added to the problems. An empty one counts as absent.
   */
  static Map<SettingKey, GivenSetting> read(
      Map<String, String> environment, List<String> problems) {
    var settings = new EnumMap<SettingKey, GivenSetting>(SettingKey.class);
    new TreeMap<>(environment)
        .forEach(
            (variable, value) -> {
              if (variable.startsWith(PREFIX) && !value.isBlank()) {
                SettingKey.ofKey(key(variable))
                    .ifPresentOrElse(
                        key -> settings.put(key, new GivenSetting(value.strip(), variable)),
                        () -> problems.add(unknown(variable)));
              }
            });
    return settings;
  }

  private static String key(String variable) {
    return variable.substring(PREFIX.length()).toLowerCase(java.util.Locale.ROOT);
  }

  private static String unknown(String variable) {
    List<String> known = Arrays.stream(SettingKey.values()).map(SettingKey::variable).toList();
    return "environment: there is no setting "
        + variable
        + Closest.to(variable, known).map(near -> "; did you mean " + near + "?").orElse(";")
        + " known: "
        + String.join(", ", known);
  }
}
