package org.burydirectory.server.command;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.feed.FeedOrigin;
import org.burydirectory.feed.ImportOption;
import org.burydirectory.feed.ImportReport;
import org.burydirectory.feed.ImportRequest;
import org.burydirectory.server.config.SettingKey;
import org.burydirectory.server.config.Settings;
import org.burydirectory.server.feed.AddressRules;
import org.burydirectory.server.feed.HttpFeedTransport;
import org.burydirectory.server.feed.Imports;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;
import org.burydirectory.server.render.ReportJson;
import org.burydirectory.server.render.ReportText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Imports services from a file or a feed; its subcommands take in what else others publish. */
@Command(
    name = "import",
    description = {
      "Imports services from a file or an Open Referral UK feed, in place of what was imported under"
          + " the same name before.",
      "A file is JSON, one JSON object a line, an HSDS tabular data package (a zip, or a folder of"
          + " CSV files), or a CSV file with a --mapping of its columns.",
      "All of it is taken over or, where it cannot be read whole, nothing."
    },
    synopsisSubcommandLabel = "[COMMAND]")
final class ImportCommand extends DirectoryCommand {

  private static final int MOST_NAME = 50;

  @Parameters(
      paramLabel = "FILE_OR_ADDRESS",
      arity = "0..1",
      description = "a file, a folder of CSV files, or the https address of a feed")
  private @Nullable String what;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "short name of the source (default: made from the file's name or the host)")
  private @Nullable String source;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "what people call the source (default: its name)")
  private @Nullable String title;

  @Option(names = "--licence", paramLabel = "ID", description = "SPDX identifier of its licence")
  private @Nullable String licence;

  @Option(
      names = "--precedence",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description =
          "which record is shown where several sources have one of the same id: that of the"
              + " greatest; the directory's own has 0 (default 0)")
  private int precedence;

  @Option(
      names = "--mapping",
      paramLabel = "YAML",
      description = "what the columns of a CSV file mean")
  private @Nullable Path mapping;

  @Option(names = "--dry-run", description = "read and report, but change nothing")
  private boolean dryRun;

  @Option(
      names = "--force",
      description = "go on where more than a fifth of the source's records would vanish")
  private boolean force;

  @Option(names = "--whole", description = "fetch a feed whole, not only what has changed")
  private boolean whole;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "write all that was found to a file: .html, .json or .txt")
  private @Nullable Path reportFile;

  private ImportCommand(Map<String, String> environment) {
    super(environment);
  }

  /** The command with all that can be imported. */
  static CommandLine commandLine(Map<String, String> environment) {
    var line = new CommandLine(new ImportCommand(environment));
    SettingOptions.add(
        line.getCommandSpec(),
        SettingKey.DATA,
        SettingKey.INDEX,
        SettingKey.ILLUSTRATIVE,
        SettingKey.FEED_HOSTS,
        SettingKey.FEED_NETWORKS);
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
  public Integer call() throws IOException {
    String named = what;
    if (named == null) {
      throw new ParameterException(
          commandLine(),
          "Nothing named to import; give a file, the address of a feed, or "
              + String.join(" or ", commandLine().getSubcommands().keySet())
              + ".");
    }
    Settings settings = settings();
    var folder = new IndexFolder(settings);
    if (!folder.isOfKnownData()) {
      throw new IllegalArgumentException(
          "The index "
              + settings.index()
              + " was built from a data folder that is not named here; name it with --data, for an"
              + " import may build the index anew.");
    }
    try (ServiceDirectory directory = folder.openUpToDate()) {
      return finish(imported(directory, named, settings));
    }
  }

  private ImportReport imported(ServiceDirectory directory, String named, Settings settings)
      throws IOException {
    DataSource data = settings.source();
    if (!named.contains("://")) {
      Path file = Path.of(named);
      ImportRequest request = ImportRequest.file(origin(stem(file), null), file);
      return run(directory, data, mapping == null ? request : request.mapping(mapping));
    }
    URI address = address(named);
    var hosts = new HashSet<>(Imports.rules(settings).hosts());
    hosts.add(String.valueOf(address.getHost()).toLowerCase(Locale.ROOT));
    try (var transport = new HttpFeedTransport(new AddressRules(hosts, settings.feedNetworks()))) {
      FeedOrigin origin = origin(String.valueOf(address.getHost()), named);
      return run(directory, data, ImportRequest.feed(origin, address, transport));
    }
  }

  private ImportReport run(ServiceDirectory directory, DataSource data, ImportRequest given)
      throws IOException {
    ImportRequest request = given;
    request = dryRun ? request.with(ImportOption.DRY_RUN) : request;
    request = force ? request.with(ImportOption.FORCE) : request;
    request = whole ? request.with(ImportOption.WHOLE) : request;
    ImportRequest asked = request;
    return Progress.counted(
        "Importing", meter -> directory.importFrom(asked.progress(meter::count), data));
  }

  private FeedOrigin origin(String standard, @Nullable String url) {
    String name = source == null ? slug(standard) : source;
    FeedOrigin origin = FeedOrigin.named(name).url(url).licence(licence).precedence(precedence);
    return title == null ? origin : origin.title(title);
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String slug(String text) {
    String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    slug = slug.substring(0, Math.min(MOST_NAME, slug.length())).replaceAll("^-|-$", "");
    return slug.isEmpty() ? "import" : slug;
  }

  private URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new ParameterException(
          commandLine(), "'" + text + "' is no address: " + e.getReason() + ".");
    }
  }

  private int finish(ImportReport report) throws IOException {
    String said = said(report);
    if (reportFile != null) {
      ReportFile.write(reportFile, said, report.data(), json -> ReportJson.write(json, report));
    }
    if (json()) {
      var sink = new ByteSink();
      ReportJson.write(new JsonWriter(sink), report);
      print(sink);
    } else {
      print(ReportText.counts(report.data()).stripTrailing());
      print(said);
      if (reportFile == null && !report.data().findings().isEmpty()) {
        print("See everything with --report FILE.html (or .txt, .json).");
      }
    }
    return report.stopped() == null ? DONE : FAILED;
  }

  private static String said(ImportReport report) {
    String read =
        "%,d list items give %,d services of '%s': %,d added, %,d changed, %,d removed"
            .formatted(
                report.items(),
                report.services(),
                report.origin().name(),
                report.added(),
                report.changed(),
                report.removed());
    String end =
        switch (report.outcome()) {
          case PUBLISHED -> ". Published as " + report.generation() + ".";
          case UNCHANGED -> ". Nothing has changed since the last time.";
          case DRY_RUN -> ". Nothing was changed (--dry-run).";
          case STOPPED -> ". Stopped: " + report.stopped() + " (--force).";
        };
    String hidden =
        report.hidden() == 0
            ? ""
            : ", %,d of them hidden by records of greater precedence".formatted(report.hidden());
    return read + hidden + end;
  }
}
