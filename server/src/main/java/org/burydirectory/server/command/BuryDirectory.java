package org.burydirectory.server.command;

import java.util.Map;
import org.burydirectory.server.config.SettingKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
    name = "bury-directory",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Finds help, services and advice by neighbourhood and need.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage.",
      "Settings come from a YAML file (--config), over it BURY_* variables, over both options."
    })
public final class BuryDirectory implements Runnable {

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  private BuryDirectory() {}

  /** The whole command line, which reads settings from this environment. */
  public static CommandLine commandLine(Map<String, String> environment) {
    var line = new CommandLine(new BuryDirectory());
    add(line, "serve", new ServeCommand(environment), SettingOptions.ALL);
    add(
        line,
        "build",
        new BuildCommand(environment),
        SettingKey.DATA,
        SettingKey.INDEX,
        SettingKey.ILLUSTRATIVE);
    add(
        line,
        "search",
        new SearchCommand(environment),
        SettingKey.DATA,
        SettingKey.INDEX,
        SettingKey.ILLUSTRATIVE);
    line.addSubcommand("import", ImportCommand.commandLine(environment));
    add(
        line,
        "export",
        new ExportCommand(environment),
        SettingKey.DATA,
        SettingKey.INDEX,
        SettingKey.ILLUSTRATIVE);
    add(line, "check", new CheckCommand(environment), SettingKey.DATA, SettingKey.ILLUSTRATIVE);
    add(
        line,
        "evaluate",
        new EvaluateCommand(environment),
        SettingKey.DATA,
        SettingKey.ILLUSTRATIVE);
    line.setExecutionStrategy(BuryDirectory::quietly);
    line.setParameterExceptionHandler(Failures::wrongUsage);
    line.setExecutionExceptionHandler(Failures::failed);
    return line;
  }

  private static int quietly(CommandLine.ParseResult arguments) {
    QuietLogs.set();
    return new CommandLine.RunLast().execute(arguments);
  }

  private static void add(
      CommandLine line, String name, DirectoryCommand command, SettingKey... keys) {
    var subcommand = new CommandLine(command);
    SettingOptions.add(subcommand.getCommandSpec(), keys);
    line.addSubcommand(name, subcommand);
  }

  /** Without a command there is nothing to do but to say which there are. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "No command given; give serve, build, search, import, export, check or evaluate.");
  }
}
