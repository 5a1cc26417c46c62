package org.burydirectory.server.metrics;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts requests by route and status, and times them by route. What was asked, and by whom, is not
 * among it. Safe for concurrent use.
 */
public final class Metrics {

  private record RouteStatus(String route, int status) {}

  private final Map<RouteStatus, LongAdder> requests =
      new ConcurrentSkipListMap<>(
          Comparator.comparing(RouteStatus::route).thenComparingInt(RouteStatus::status));
  private final Map<String, Durations> durations = new ConcurrentSkipListMap<>();

  /**
   * Takes note of an answered request.
   *
   * @param route the path of the route, never of the request
   */
  public void add(String route, int status, long nanos) {
    requests.computeIfAbsent(new RouteStatus(route, status), unused -> new LongAdder()).increment();
    durations.computeIfAbsent(route, unused -> new Durations()).add(nanos);
  }

  /**
   * Everything in the text format of Prometheus.
   *
   * @param generation which data is served
   * @param entries how many entries it has
   */
  public String text(String generation, int entries) {
    var text = new StringBuilder();
    head(text, "bury_requests_total", "counter", "Requests answered.");
    requests.forEach(
        (key, count) ->
            text.append(
                "bury_requests_total{route=\"%s\",status=\"%d\"} %d\n"
                    .formatted(key.route(), key.status(), count.sum())));
    head(text, "bury_request_duration_seconds", "histogram", "Time from request to answer.");
    durations.forEach((route, histogram) -> append(text, route, histogram));
    head(text, "bury_entries", "gauge", "Entries in the directory.");
    text.append("bury_entries ").append(entries).append('\n');
    head(text, "bury_generation_info", "gauge", "Which generation is served.");
    text.append("bury_generation_info{generation=\"").append(generation).append("\"} 1\n");
    return text.toString();
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void append(StringBuilder text, String route, Durations histogram) {
    String name = "bury_request_duration_seconds";
    long total = 0;
    for (int i = 0; i <= Durations.BOUNDS.length; i++) {
      total += histogram.in(i);
      String bound = i < Durations.BOUNDS.length ? String.valueOf(Durations.BOUNDS[i]) : "+Inf";
      text.append(name).append("_bucket{route=\"").append(route).append("\",le=\"").append(bound);
      text.append("\"} ").append(total).append('\n');
    }
    String labels = "{route=\"" + route + "\"} ";
    text.append(name).append("_sum").append(labels).append(histogram.seconds()).append('\n');
    text.append(name).append("_count").append(labels).append(total).append('\n');
  }
}
