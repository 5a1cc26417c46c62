package org.burydirectory.server.render;

import org.burydirectory.feed.Completeness;
import org.burydirectory.feed.DataReport;
import org.burydirectory.feed.Finding;
import org.burydirectory.feed.ImportReport;
import org.burydirectory.server.json.JsonWriter;

/** Reports on data as JSON. */
public final class ReportJson {

  private ReportJson() {}

  /** What an import did and found. */
  public static void write(JsonWriter json, ImportReport report) {
    json.object()
        .member("source", report.origin().name())
        .member("title", report.origin().title())
        .member("precedence", report.origin().precedence())
        .member("outcome", report.outcome().code())
        .member("stopped", report.stopped())
        .member("items", report.items())
        .member("services", report.services())
        .member("added", report.added())
        .member("changed", report.changed())
        .member("removed", report.removed())
        .member("hidden", report.hidden())
        .member("generation", report.generation());
    members(json, report.data());
    json.endObject();
  }

  /** What was found, as an object. */
  public static void write(JsonWriter json, DataReport report) {
    json.object();
    members(json, report);
    json.endObject();
  }

  /** What was found, as members of an object. */
  public static void members(JsonWriter json, DataReport report) {
    json.object("counts");
    for (Finding.Sort sort : Finding.Sort.values()) {
      json.object(sort.code());
      report.counts(sort).forEach(json::member);
      json.endObject();
    }
    json.endObject().array("findings");
    for (Finding finding : report.findings()) {
      json.object()
          .member("sort", finding.sort().code())
          .member("kind", finding.kind())
          .member("record", finding.record())
          .member("name", finding.name())
          .member("pointer", finding.pointer())
          .member("message", finding.message())
          .member("before", finding.before())
          .member("after", finding.after())
          .endObject();
    }
    json.endArray().array("completeness");
    for (Completeness record : report.completeness()) {
      json.object()
          .member("record", record.record())
          .member("name", record.name())
          .member("percent", record.percent())
          .array("missing");
      record.missing().forEach(json::value);
      json.endArray().endObject();
    }
    json.endArray();
  }
}
