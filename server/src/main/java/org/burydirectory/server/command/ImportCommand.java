package org.burydirectory.server.command;

import java.util.Map;
import org.burydirectory.server.config.SettingKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups the commands that take in what others publish. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Takes in what others publish.",
    synopsisSubcommandLabel = "WHAT")
final class ImportCommand implements Runnable {

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  private ImportCommand() {}

  /** The command with all that can be imported. */
  static CommandLine commandLine(Map<String, String> environment) {
    var line = new CommandLine(new ImportCommand());
    add(line, "postcodes", new ImportPostcodesCommand(environment));
    add(line, "boundaries", new ImportBoundariesCommand(environment));
    return line;
  }

  private static void add(CommandLine line, String name, DirectoryCommand command) {
    var subcommand = new CommandLine(command);
    SettingOptions.add(
        subcommand.getCommandSpec(), SettingKey.DATA, SettingKey.INDEX, SettingKey.ILLUSTRATIVE);
    line.addSubcommand(name, subcommand);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "Nothing named to import; give " + String.join(" or ", spec.subcommands().keySet()) + ".");
  }
}
