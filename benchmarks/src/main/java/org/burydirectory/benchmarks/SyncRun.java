package org.burydirectory.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.feed.FeedAnswer;
import org.burydirectory.feed.FeedOrigin;
import org.burydirectory.feed.FeedTransport;
import org.burydirectory.feed.ImportReport;
import org.burydirectory.feed.ImportRequest;

/**
 * How long an incremental sync of a hundredth of a feed of 100,000 services takes beside a full
 * build. The feed is answered from the heap, so that no network is measured. Writes what it found
 * into a folder, dated: {@code -Dbury.results=folder} says where, {@code benchmarks/results} if
 * nothing does; {@code -Dbury.services} changes how many there are.
 */
public final class SyncRun {

  private static final int SERVICES = Integer.getInteger("bury.services", 100_000);
  private static final int SHARE = 100;
  private static final int BUILDS = Integer.getInteger("bury.builds", 2);
  private static final int SYNCS = 5;
  private static final int DAYS = 365;
  private static final double TO_REACH = 0.05;
  private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");

  private SyncRun() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    Path work = Files.createDirectories(GeneratedDirectory.work());
    Path home = Files.createTempDirectory(work, "sync");
    try {
      List<String> lines = measured(home);
      lines.forEach(System.out::println);
      Path folder = Path.of(System.getProperty("bury.results", "benchmarks/results"));
      Files.createDirectories(folder);
      Files.write(folder.resolve(LocalDate.now(ZoneOffset.UTC) + "-sync.md"), lines);
    } finally {
      delete(home);
    }
  }

  private static List<String> measured(Path home) throws IOException {
    Path place = home.resolve("place");
    var feed = new HeapFeed(services(place));
    DataSource data = DataSource.folder(place);
    Path index = home.resolve("index");
    ServiceDirectory.build(data, index);
    Took first;
    try (var directory = ServiceDirectory.open(index)) {
      first = sync(directory, data, feed, SERVICES);
    }
    var builds = new ArrayList<Took>();
    for (int i = 0; i < BUILDS; i++) {
      var watch = new Watch();
      ServiceDirectory.build(data, index);
      builds.add(watch.took());
    }
    var syncs = new ArrayList<Took>();
    try (var directory = ServiceDirectory.open(index)) {
      for (int i = 0; i < SYNCS; i++) {
        feed.change(i);
        syncs.add(sync(directory, data, feed, SERVICES / SHARE));
      }
    }
    return lines(first, builds, syncs);
  }

  private record Took(Duration wall, Duration processor) {}

  /**
   * Times what the thread does, by the clock and by the processor, which other work disturbs less.
   */
  private static final class Watch {
    private final long wall = System.nanoTime();
    private final long processor = processor();

    private static long processor() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    Took took() {
      return new Took(
          Duration.ofNanos(System.nanoTime() - wall), Duration.ofNanos(processor() - processor));
    }
  }

  private static Took sync(ServiceDirectory directory, DataSource data, HeapFeed feed, int expected)
      throws IOException {
    var request =
        ImportRequest.feed(FeedOrigin.named("made"), URI.create("https://made.example/oruk"), feed);
    var watch = new Watch();
    ImportReport report = directory.importFrom(request, data);
    Took took = watch.took();
    if (report.added() + report.changed() != expected || directory.size() != SERVICES) {
      throw new IllegalStateException("expected " + expected + " changes but there is " + report);
    }
    return took;
  }

  /** Writes the settings of the place into a folder, and gives the JSON of its services. */
  private static List<String> services(Path place) throws IOException {
    Path data = new GeneratedDirectory(SERVICES, 1).data();
    var services = new ArrayList<String>();
    Files.createDirectories(place);
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (data.relativize(file).startsWith("services")) {
          for (String line : Files.readAllLines(file)) {
            services.add(line.replaceFirst("^\\[", "").replaceFirst("[,\\]]$", ""));
          }
        } else {
          Path copy = place.resolve(data.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    services.removeIf(line -> !line.startsWith("{"));
    return services;
  }

  /** A feed that answers from the heap. */
  private static final class HeapFeed implements FeedTransport {
    private final List<String> services;
    private final Instant[] modified;

    HeapFeed(List<String> services) {
      this.services = services;
      this.modified = new Instant[services.size()];
      for (int i = 0; i < modified.length; i++) {
        modified[i] = OLD.minus(i % DAYS, ChronoUnit.DAYS);
      }
    }

    /** Changes a hundredth of the services. */
    void change(int round) {
      Instant now = OLD.plus(round + 1L, ChronoUnit.DAYS);
      for (int i = round; i < services.size(); i += SHARE) {
        modified[i] = now;
      }
    }

    private String service(int index) {
      return "{\"last_modified\":\""
          + modified[index]
          + "\","
          + services
              .get(index)
              .substring(1)
              .replace(" (example)", " " + modified[index] + " (example)");
    }

    @Override
    public FeedAnswer get(URI address, Map<String, String> headers) {
      Map<String, String> query =
          Arrays.stream(address.getQuery().split("&", -1))
              .map(part -> part.split("=", 2))
              .collect(Collectors.toMap(part -> part[0], part -> part[1]));
      Instant after = Instant.parse(query.getOrDefault("modified_after", Instant.EPOCH.toString()));
      int size = Integer.parseInt(query.getOrDefault("per_page", "50"));
      int page = Integer.parseInt(query.getOrDefault("page", "1"));
      var found = new ArrayList<Integer>();
      for (int i = 0; i < modified.length; i++) {
        if (!modified[i].isBefore(after)) {
          found.add(i);
        }
      }
      String contents =
          found.stream()
              .skip((page - 1L) * size)
              .limit(size)
              .map(this::service)
              .collect(Collectors.joining(","));
      String json =
          "{\"total_items\":%d,\"total_pages\":%d,\"contents\":[%s]}"
              .formatted(found.size(), (found.size() + size - 1) / size, contents);
      return new FeedAnswer(
          200,
          Map.of("Content-Type", "application/json"),
          new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static List<String> lines(Took first, List<Took> builds, List<Took> syncs) {
    var lines =
        new ArrayList<String>(
            List.of(
                "# An incremental sync beside a full build, " + LocalDate.now(ZoneOffset.UTC),
                "",
                String.format(
                    Locale.ROOT,
                    "%d processors, JDK %s. A feed of %,d services, answered from the heap; %,d of"
                        + " them change before each sync, other ones each time. The time is that of"
                        + " ServiceDirectory.importFrom: walking the feed, reading, repairing,"
                        + " comparing, writing to disk, publishing and the report on what was"
                        + " imported. The first sync also reads what the directory has of the source.",
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version(),
                    SERVICES,
                    SERVICES / SHARE),
                "",
                "```",
                "java -cp benchmarks/target/benchmarks.jar org.burydirectory.benchmarks.SyncRun",
                "```",
                "",
                "| | seconds | of the processor | of the cheapest full build's | to reach |",
                "| --- | --- | --- | --- | --- |"));
    Duration build =
        builds.stream().map(Took::processor).min(Comparator.naturalOrder()).orElseThrow();
    lines.add(row("first import of all", first, build, "–"));
    for (Took each : builds) {
      lines.add(row("full build", each, build, "–"));
    }
    for (int i = 0; i < syncs.size(); i++) {
      lines.add(
          row(
              "sync " + (i + 1),
              syncs.get(i),
              build,
              String.format(Locale.ROOT, "< %.0f %%", 100 * TO_REACH)));
    }
    return lines;
  }

  private static String row(String what, Took took, Duration build, String toReach) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | **%.1f %%** | %s |",
        what,
        took.wall().toMillis() / 1000.0,
        took.processor().toMillis() / 1000.0,
        100.0 * took.processor().toNanos() / build.toNanos(),
        toReach);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
