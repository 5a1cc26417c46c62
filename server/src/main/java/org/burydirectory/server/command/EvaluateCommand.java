package org.burydirectory.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.EvaluationReport;
import org.burydirectory.server.config.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Holds the answers that data gives against what people who know the place expect. */
@Command(
    name = "evaluate",
    description = {
      "Searches for each line of a file of judged searches and tells which are not answered as"
          + " expected.",
      "Reads the data, not the index, so that a changed synonym or weight shows at once."
    })
final class EvaluateCommand extends DirectoryCommand {

  /** The judged searches that come with data. */
  private static final String JUDGED = "judged.tsv";

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description =
          "tab-separated judged searches with the columns query, at, near, params, first_any,"
              + " top3_any, not_top5, urgent (default: "
              + JUDGED
              + " of the data)")
  private @Nullable Path file;

  @Option(
      names = "--min",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "fail when a smaller share is answered as expected, 0 to 1 (default 0)")
  private double least;

  @Option(
      names = "--against",
      paramLabel = "PROFILE",
      description = "a second data folder: tells what is answered better and worse than by it")
  private @Nullable Path against;

  EvaluateCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws IOException {
    if (!(least >= 0 && least <= 1)) {
      throw new ParameterException(
          commandLine(), "--min cannot be " + least + "; give a share from 0 to 1, such as 0.9.");
    }
    Settings settings = settings();
    Evaluation evaluation =
        file == null
            ? Data.inFolder(settings, folder -> evaluate(settings, folder.resolve(JUDGED)))
            : evaluate(settings, file);
    if (json()) {
      print(EvaluationOutput.json(evaluation));
    } else {
      EvaluationOutput.lines(evaluation).forEach(this::print);
    }
    return evaluation.report().passRate() < least ? FAILED : DONE;
  }

  private Evaluation evaluate(Settings settings, Path judged) throws IOException {
    if (!Files.isRegularFile(judged)) {
      throw new IllegalArgumentException("There is no file of judged searches " + judged + ".");
    }
    EvaluationReport report = report(Data.source(settings), judged);
    if (against == null) {
      return new Evaluation(report, Optional.empty());
    }
    DataSource other = DataSource.folder(against);
    EvaluationReport baseline =
        report(settings.illustrative() ? other : other.withoutIllustrative(), judged);
    return new Evaluation(
        report, Optional.of(new Evaluation.Baseline(against.toString(), baseline)));
  }

  private static EvaluationReport report(DataSource source, Path judged) throws IOException {
    return Progress.during(
        "Searching",
        () -> {
          try (ServiceDirectory directory = ServiceDirectory.openInMemory(source, PATIENT)) {
            return directory.evaluate(judged);
          }
        });
  }
}
