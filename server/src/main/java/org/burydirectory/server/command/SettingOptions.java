package org.burydirectory.server.command;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.burydirectory.server.config.SettingKey;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Gives commands an option for each setting that they heed. */
final class SettingOptions {

  /** All but the token: a command line can be read by everybody on the machine. */
  static final SettingKey[] ALL =
      EnumSet.complementOf(EnumSet.of(SettingKey.ADMIN_TOKEN)).toArray(SettingKey[]::new);

  private SettingOptions() {}

  static void add(CommandSpec command, SettingKey... keys) {
    for (SettingKey key : keys) {
      command.addOption(
          OptionSpec.builder(key.option())
              .type(String.class)
              .paramLabel(key.name())
              .description(
                  key.description()
                      + " ("
                      + key.standard().map(value -> "default " + value + "; ").orElse("")
                      + key.variable()
                      + ")")
              .build());
    }
  }

  /** What was given on the command line. */
  static Map<SettingKey, String> given(ParseResult result) {
    var given = new EnumMap<SettingKey, String>(SettingKey.class);
    for (SettingKey key : SettingKey.values()) {
      if (result.hasMatchedOption(key.option())) {
        given.put(key, result.<String>matchedOptionValue(key.option(), ""));
      }
    }
    return given;
  }
}
