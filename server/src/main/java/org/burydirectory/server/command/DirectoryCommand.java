package org.burydirectory.server.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.burydirectory.DirectoryConfig;
import org.burydirectory.server.config.Settings;
import org.burydirectory.server.config.SettingsReader;
import org.burydirectory.server.json.ByteSink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share: settings, and where they write. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
abstract class DirectoryCommand implements Callable<Integer> {

  static final int DONE = 0;
  static final int FAILED = 1;

  /**
   * A process that ends after its searches never gets fast; its answers must be whole all the same.
   */
  static final DirectoryConfig PATIENT = DirectoryConfig.defaults().deadline(Duration.ofMinutes(1));

  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Option(names = "--config", paramLabel = "FILE", description = "YAML file with settings")
  private @Nullable Path config;

  @Option(names = "--json", description = "write the result as JSON")
  private boolean json;

  @Option(names = "--debug", description = "show where in the code a failure came from")
  private boolean debug;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  DirectoryCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  Settings settings() {
    return SettingsReader.read(
        config, environment, SettingOptions.given(spec.commandLine().getParseResult()));
  }

  CommandLine commandLine() {
    return spec.commandLine();
  }

  boolean json() {
    return json;
  }

  boolean debug() {
    return debug;
  }

  void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }

  void print(ByteSink sink) {
    print(java.nio.charset.StandardCharsets.UTF_8.decode(sink.view()).toString());
  }
}
