package org.burydirectory.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.burydirectory.DataSource;
import org.burydirectory.DirectoryConfig;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.place.Distance;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.time.OpenFilter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a place and {@code open=now} add to a search of two words with all facets, under Bury's own
 * weights, over services of which each has hours, a third say which neighbourhood they are for and
 * a tenth that they are for the borough. At noon every one is open, so that {@code open=now} finds
 * the same as words alone; at seven in the morning few are. Each search is from another place. Run
 * {@code java -jar benchmarks/target/benchmarks.jar PlaceAndTimeBenchmark -prof
 * org.burydirectory.benchmarks.CpuTime}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
public class PlaceAndTimeBenchmark {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:30Z");
  private static final Instant SEVEN = Instant.parse("2026-11-23T07:00:30Z");
  private static final String ACTIVE = "\"status\":\"active\"";
  private static final int QUERIES = 500;
  private static final int OPENS_FROM = 6;
  private static final int OPENS_TO = 12;
  private static final int CLOSES_FROM = 13;
  private static final int CLOSES_TO = 21;
  private static final int AREAS_OF = 30;
  private static final int NEIGHBOURHOODS_OF = 10;
  private static final double SPREAD_DEGREES = 0.01;

  /** How many services. */
  @Param("100000")
  public int size = 100_000;

  private List<SearchRequest> words = List.of();
  private List<GeoPoint> places = List.of();
  private ServiceDirectory directory;
  private int next;

  /** Opens the directory, which is built in a minute when it is first asked for. */
  @Setup
  public void open() throws IOException {
    Path home = GeneratedDirectory.work().resolve("place-and-time-1-" + size);
    if (!Files.exists(home.resolve("built"))) {
      ServiceDirectory.build(DataSource.folder(data()), home.resolve("index"));
      Files.writeString(home.resolve("built"), "");
    }
    directory =
        ServiceDirectory.open(
            home.resolve("index"), DirectoryConfig.defaults().deadline(Duration.ofMinutes(1)));
    var random = new Random(2);
    Vocabulary vocabulary = GeneratedDirectory.vocabulary();
    words =
        IntStream.range(0, QUERIES)
            .mapToObj(i -> vocabulary.searched(random) + " " + vocabulary.searched(random))
            .map(SearchRequest::of)
            .toList();
    List<Place> wards = directory.gazetteer().places(PlaceKind.WARD);
    places = IntStream.range(0, QUERIES).mapToObj(i -> near(wards, random)).toList();
  }

  /** Lets the files go. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    directory.close();
  }

  private static GeoPoint near(List<Place> wards, Random random) {
    GeoPoint centre = Objects.requireNonNull(wards.get(random.nextInt(wards.size())).point());
    return new GeoPoint(
        centre.lat() + (random.nextDouble() * 2 - 1) * SPREAD_DEGREES,
        centre.lon() + (random.nextDouble() * 2 - 1) * SPREAD_DEGREES);
  }

  /** A generated directory with Bury's weights, opening hours and areas. */
  private Path data() throws IOException {
    var random = new Random(1);
    Path data = new GeneratedDirectory(size, 1).data();
    try (InputStream shipped = getClass().getResourceAsStream("/bury/ranking.yaml")) {
      Files.write(data.resolve("ranking.yaml"), Objects.requireNonNull(shipped).readAllBytes());
    }
    try (Stream<Path> files = Files.list(data.resolve("services"))) {
      for (Path file : files.sorted().toList()) {
        addHours(file, random);
      }
    }
    return data;
  }

  /** A service a line: hours for each, areas for some. */
  private static void addHours(Path file, Random random) throws IOException {
    var lines = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      lines.append(line.replace(ACTIVE, ACTIVE + hours(random) + area(random))).append('\n');
    }
    Files.writeString(file, lines);
  }

  private static String hours(Random random) {
    return String.format(
        Locale.ROOT,
        ",\"schedules\":[{\"id\":\"%s\",\"freq\":\"WEEKLY\",\"byday\":\"MO,TU,WE,TH,FR\","
            + "\"opens_at\":\"%02d:%02d\",\"closes_at\":\"%02d:00\"}]",
        new UUID(random.nextLong(), random.nextLong()),
        random.nextInt(OPENS_FROM, OPENS_TO),
        5 * random.nextInt(12),
        random.nextInt(CLOSES_FROM, CLOSES_TO));
  }

  private static String area(Random random) {
    int drawn = random.nextInt(AREAS_OF);
    String name =
        drawn < NEIGHBOURHOODS_OF
            ? List.of("north", "east", "west", "whitefield", "prestwich").get(drawn % 5)
            : "Bury";
    return drawn > NEIGHBOURHOODS_OF + 2
        ? ""
        : String.format(
            Locale.ROOT,
            ",\"service_areas\":[{\"id\":\"%s\",\"name\":\"%s\"}]",
            new UUID(random.nextLong(), random.nextLong()),
            name);
  }

  private SearchResult search(SearchRequest asked) {
    return directory.search(asked);
  }

  private SearchRequest next(Instant at) {
    next = (next + 1) % QUERIES;
    return words.get(next).at(at);
  }

  private GeoPoint here() {
    return places.get(next);
  }

  /** The words alone. */
  @Benchmark
  public SearchResult words(CpuTime.Watch watch) {
    return search(next(NOON));
  }

  /** And what serves a place first. */
  @Benchmark
  public SearchResult near(CpuTime.Watch watch) {
    return search(next(NOON).near(here()));
  }

  /** And only what is open, which all is. */
  @Benchmark
  public SearchResult openNow(CpuTime.Watch watch) {
    return search(next(NOON).open(OpenFilter.NOW));
  }

  /** Both, which find the same as the words alone. */
  @Benchmark
  public SearchResult nearAndOpen(CpuTime.Watch watch) {
    return search(next(NOON).near(here()).open(OpenFilter.NOW));
  }

  /** Both when little is open. */
  @Benchmark
  public SearchResult nearAndOpenEarly(CpuTime.Watch watch) {
    return search(next(SEVEN).near(here()).open(OpenFilter.NOW));
  }

  /** And only what is attended within a mile, or need not be. */
  @Benchmark
  public SearchResult nearWithinAMile(CpuTime.Watch watch) {
    return search(next(NOON).near(here()).within(Distance.miles(1)));
  }
}
