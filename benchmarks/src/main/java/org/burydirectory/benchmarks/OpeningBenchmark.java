package org.burydirectory.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.burydirectory.model.Schedule;
import org.burydirectory.time.Holidays;
import org.burydirectory.time.LocalCalendar;
import org.burydirectory.time.OpenState;
import org.burydirectory.time.OpeningHours;
import org.burydirectory.time.OpeningTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What {@code open=now} costs at 100,000 sites with 2,000 different opening hours. Run {@code mvn
 * -q package && java -jar benchmarks/target/benchmarks.jar OpeningBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OpeningBenchmark {

  private static final int SITES = 100_000;
  private static final int PATTERNS = 2_000;
  private static final Instant NOW = Instant.parse("2026-11-23T10:07:30Z");
  private static final long WEEK_SECONDS = 7 * 24 * 60 * 60;

  private final Random random = new Random(1);
  private final long[] words = new long[(SITES + 63) / 64];
  private OpeningTable table = OpeningTable.of(List.of());

  /** Fills the table. */
  @Setup
  public void fill() {
    LocalCalendar calendar =
        LocalCalendar.london(
            Holidays.of(
                Holidays.ENGLAND_AND_WALES, Map.of(LocalDate.of(2026, 12, 25), "Christmas Day")));
    List<OpeningHours> patterns = new ArrayList<>();
    for (int i = 0; i < PATTERNS; i++) {
      patterns.add(OpeningHours.of(schedules(), List.of(), calendar));
    }
    List<OpeningHours> sites = new ArrayList<>();
    for (int i = 0; i < SITES; i++) {
      sites.add(patterns.get(random.nextInt(PATTERNS)));
    }
    table = OpeningTable.of(sites);
  }

  private List<Schedule> schedules() {
    return List.of(
        weekly("MO,TU,WE,TH,FR", 6 + random.nextInt(4), 13 + random.nextInt(9)),
        weekly("SA", 8 + random.nextInt(3), 12 + random.nextInt(5)));
  }

  private Schedule weekly(String days, int opens, int closes) {
    LocalTime from = LocalTime.of(opens, 5 * random.nextInt(12));
    LocalTime to = LocalTime.of(closes, 5 * random.nextInt(12));
    return new Schedule(
        "s", "WEEKLY", null, days, null, null, null, null, from, to, null, null, false);
  }

  /** The same minute again: the kept answer is copied. */
  @Benchmark
  public long[] openNow() {
    Arrays.fill(words, 0);
    table.openAt(NOW, words);
    return words;
  }

  /** An instant that nobody asked about before: every pattern is looked at. */
  @Benchmark
  public long[] openAtAnyInstant() {
    Arrays.fill(words, 0);
    table.openAt(NOW.plusSeconds(random.nextLong(WEEK_SECONDS)), words);
    return words;
  }

  /** The state of one site, with the instant at which it changes. */
  @Benchmark
  public OpenState stateOfOneSite() {
    return table.hours(random.nextInt(SITES)).at(NOW);
  }
}
