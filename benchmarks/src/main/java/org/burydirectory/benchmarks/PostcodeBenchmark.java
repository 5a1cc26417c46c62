package org.burydirectory.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.burydirectory.place.Boundaries;
import org.burydirectory.place.EastingNorthing;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Postcode;
import org.burydirectory.place.PostcodePoint;
import org.burydirectory.place.PostcodeTable;
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
 * Look-ups in as many invented postcodes as Great Britain has real ones, and in as many wards, in
 * random order. {@code java -jar target/benchmarks.jar PostcodeBenchmark -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PostcodeBenchmark {

  private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";
  private static final int DISTRICTS = 2_840;
  private static final int UNITS = 600;
  private static final int ASKED = 1 << 16;
  private static final int WARDS_ACROSS = 92;
  private static final int CORNERS = 500;

  private final List<Postcode> asked = new ArrayList<>();
  private final List<GeoPoint> points = new ArrayList<>();
  private PostcodeTable table = PostcodeTable.builder().build();
  private Boundaries boundaries = Boundaries.of(List.of());
  private int next;

  /** Fills the table and draws what is asked. */
  @Setup
  public void fill() {
    var builder = PostcodeTable.builder();
    var random = new Random(42);
    for (int unit = 0; unit < DISTRICTS * UNITS; unit++) {
      String ward = "E05" + (100_000 + unit / 200);
      builder.add(unit(unit), new GeoPoint(50 + unit % 1000 / 100.0, -3), ward, "E08000002");
    }
    for (int i = 0; i < ASKED; i++) {
      asked.add(Postcode.of(unit(random.nextInt(DISTRICTS * UNITS))));
      points.add(
          new GeoPoint(
              50 + random.nextDouble() * WARDS_ACROSS / 10,
              -6 + random.nextDouble() * WARDS_ACROSS / 10));
    }
    Collections.shuffle(asked, random);
    table = builder.build();
    boundaries = Boundaries.of(wards());
  }

  private static String unit(int unit) {
    int district = unit / UNITS;
    int inward = unit % UNITS;
    return (char) ('A' + district / 10 % 26)
        + String.valueOf((char) ('A' + district / 260))
        + district % 10
        + inward % 10
        + INWARD.charAt(inward / 10 % 20)
        + INWARD.charAt(inward / 200);
  }

  private static List<Boundaries.Area> wards() {
    List<Boundaries.Area> wards = new ArrayList<>();
    for (int i = 0; i < WARDS_ACROSS * WARDS_ACROSS; i++) {
      double lon = -6 + i % WARDS_ACROSS / 10.0 + 0.05;
      int row = i / WARDS_ACROSS;
      double lat = 50 + row / 10.0 + 0.05;
      wards.add(new Boundaries.Area("E05" + i, List.of(List.of(ring(lon, lat)))));
    }
    return wards;
  }

  private static double[] ring(double lon, double lat) {
    double[] ring = new double[2 * CORNERS + 2];
    for (int i = 0; i <= CORNERS; i++) {
      double turn = 2 * Math.PI * (i % CORNERS) / CORNERS;
      double far = 0.06 + 0.01 * Math.sin(8 * turn);
      ring[2 * i] = lon + far * Math.cos(turn);
      ring[2 * i + 1] = lat + far * Math.sin(turn);
    }
    return ring;
  }

  private int next() {
    next = (next + 1) & (ASKED - 1);
    return next;
  }

  /** The row of a unit, without allocation. */
  @Benchmark
  public int row() {
    return table.row(asked.get(next()).text());
  }

  /** The point and codes of a unit. */
  @Benchmark
  public Optional<PostcodePoint> find() {
    return table.find(asked.get(next()));
  }

  /** The ward of a point by outline, of 8,464 wards of 500 corners. */
  @Benchmark
  public Optional<String> outline() {
    return boundaries.find(points.get(next()));
  }

  /** A grid reference as latitude and longitude. */
  @Benchmark
  public GeoPoint grid() {
    return new EastingNorthing(380_000 + next(), 410_000).toGeoPoint();
  }
}
