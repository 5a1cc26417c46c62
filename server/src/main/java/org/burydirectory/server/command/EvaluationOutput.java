package org.burydirectory.server.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.burydirectory.search.EvaluationReport;
import org.burydirectory.search.EvaluationReport.Failure;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;

/** Writes an evaluation for people and for programs. */
final class EvaluationOutput {

  private static final double PERCENT = 100;

  private EvaluationOutput() {}

  static List<String> lines(Evaluation evaluation) {
    var lines = new ArrayList<String>();
    EvaluationReport report = evaluation.report();
    report.failures().forEach(failure -> add(lines, failure));
    lines.add(summary("", report));
    lines.add(
        "First hits: %d real, %d examples."
            .formatted(report.firstReal(), report.firstIllustrative()));
    evaluation.baseline().ifPresent(baseline -> compare(lines, evaluation, baseline));
    return lines;
  }

  private static void compare(
      List<String> lines, Evaluation evaluation, Evaluation.Baseline baseline) {
    lines.add(summary(baseline.profile() + ": ", baseline.report()));
    list(lines, "From pass there to fail here", evaluation.worse());
    list(lines, "From fail there to pass here", evaluation.better());
  }

  private static void list(List<String> lines, String what, List<Failure> changed) {
    lines.add(what + ": " + (changed.isEmpty() ? "none" : changed.size()));
    changed.forEach(failure -> lines.add("  " + named(failure) + ": " + failure.why()));
  }

  private static void add(List<String> lines, Failure failure) {
    lines.add(named(failure));
    lines.add("     " + failure.why());
    failure.top5().forEach(name -> lines.add("     - " + name));
  }

  private static String named(Failure failure) {
    return "line " + failure.line() + " '" + failure.query() + "'";
  }

  private static String summary(String whose, EvaluationReport report) {
    return String.format(
        Locale.ROOT,
        "%s%d of %d answered as expected (%.1f %%), nDCG@10 %.4f.",
        whose,
        report.passed(),
        report.judged(),
        report.passRate() * PERCENT,
        report.ndcg10());
  }

  static ByteSink json(Evaluation evaluation) {
    EvaluationReport report = evaluation.report();
    var sink = new ByteSink();
    var json = new JsonWriter(sink).object();
    json.member("judged", report.judged()).member("passed", report.passed()).array("failed");
    report.failures().forEach(failure -> write(json, failure));
    json.endArray()
        .member("ndcg10", report.ndcg10())
        .member("first_real", report.firstReal())
        .member("first_illustrative", report.firstIllustrative());
    evaluation.baseline().ifPresent(baseline -> write(json, evaluation, baseline));
    json.endObject();
    return sink;
  }

  private static void write(JsonWriter json, Evaluation evaluation, Evaluation.Baseline baseline) {
    json.object("against")
        .member("profile", baseline.profile())
        .member("passed", baseline.report().passed())
        .member("ndcg10", baseline.report().ndcg10())
        .array("worse");
    evaluation.worse().forEach(failure -> write(json, failure));
    json.endArray().array("better");
    evaluation.better().forEach(failure -> write(json, failure));
    json.endArray().endObject();
  }

  private static void write(JsonWriter json, Failure failure) {
    json.object()
        .member("line", failure.line())
        .member("query", failure.query())
        .member("why", failure.why())
        .array("top5");
    failure.top5().forEach(json::value);
    json.endArray().endObject();
  }
}
