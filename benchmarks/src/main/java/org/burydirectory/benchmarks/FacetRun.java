package org.burydirectory.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link FacetBenchmark} and writes its results with their ratios into a folder, dated. Takes
 * JMH's options; {@code -Dbury.results=folder} says where, {@code benchmarks/results} if nothing
 * does.
 */
public final class FacetRun {

  private static final List<String> STEPS = List.of("Facets", "Sideways", "Counting");

  private static final Map<String, Double> TO_REACH =
      Map.of(
          "hybridFacets 5000", 1.4,
          "hybridFacets 100000", 4.0,
          "hybridSideways 5000", 2.5,
          "hybridSideways 100000", 10.0);

  private FacetRun() {}

  /** Runs it. */
  public static void main(String[] args)
      throws IOException, RunnerException, CommandLineOptionException {
    var options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(args))
            .include(FacetBenchmark.class.getSimpleName())
            .addProfiler(CpuTime.class)
            .shouldFailOnError(true)
            .build();
    List<String> lines = lines(new Runner(options).run());
    lines.forEach(System.out::println);
    Path folder = Path.of(System.getProperty("bury.results", "benchmarks/results"));
    Files.createDirectories(folder);
    Files.write(folder.resolve(LocalDate.now(ZoneOffset.UTC) + "-facets.md"), lines);
  }

  private record Measured(double wall, double wallError, double cpu, double cpuError) {}

  private static List<String> lines(Collection<RunResult> results) {
    Map<String, Measured> measured = new HashMap<>();
    var sizes = new ArrayList<String>();
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      String size = result.getParams().getParam("size");
      measured.put(name + " " + size, measured(result));
      if (!sizes.contains(size)) {
        sizes.add(size);
      }
    }
    var lines = head();
    for (String size : sizes) {
      for (String step : STEPS) {
        for (String engine : List.of("hybrid", "whole")) {
          Measured ours = measured.get(engine + step + " " + size);
          Measured theirs = measured.get("lucene" + step + " " + size);
          if (ours != null && theirs != null) {
            lines.add(row(engine + step, size, ours, theirs));
          }
        }
      }
    }
    return lines;
  }

  private static Measured measured(RunResult result) {
    Result<?> wall = result.getPrimaryResult();
    Result<?> cpu = result.getSecondaryResults().get(CpuTime.LABEL);
    return new Measured(wall.getScore(), wall.getScoreError(), cpu.getScore(), cpu.getScoreError());
  }

  private static List<String> head() {
    return new ArrayList<>(
        List.of(
            "# The library's search against lucene-facet, " + LocalDate.now(ZoneOffset.UTC),
            "",
            String.format(
                Locale.ROOT,
                "%d processors, JDK %s, Lucene %s. Microseconds a request, ± half of the 99.9 %%"
                    + " interval over all forks; CPU is of the measuring thread. The ratio is of"
                    + " CPU: Lucene's by the library's. `hybrid` does what Lucene does and no more;"
                    + " `whole` is ServiceDirectory.search, with understanding, highlights and reasons.",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                org.apache.lucene.util.Version.LATEST),
            "",
            "Before timing, the same documents, total, counts and first 20 with their JSON were"
                + " found for every one of the 1,000 requests.",
            "",
            "```",
            "java -cp benchmarks/target/benchmarks.jar org.burydirectory.benchmarks.FacetRun",
            "```",
            "",
            "| | services | library CPU | Lucene CPU | library | Lucene | ratio | to reach |",
            "| --- | --- | --- | --- | --- | --- | --- | --- |"));
  }

  private static String row(String step, String size, Measured ours, Measured theirs) {
    Double least = TO_REACH.get(step + " " + size);
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.1f ± %.1f | %.1f ± %.1f | %.1f ± %.1f | %.1f ± %.1f | **%.2f ×** | %s |",
        step,
        Integer.parseInt(size),
        ours.cpu(),
        ours.cpuError(),
        theirs.cpu(),
        theirs.cpuError(),
        ours.wall(),
        ours.wallError(),
        theirs.wall(),
        theirs.wallError(),
        theirs.cpu() / ours.cpu(),
        least == null ? "–" : "≥ " + least);
  }
}
