package org.burydirectory.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of the measuring thread an operation: what other work on the machine disturbs
 * least. Named with {@code -prof} by its class name; the benchmark takes {@link Watch} as an
 * argument. For one thread.
 */
public final class CpuTime implements InternalProfiler {

  /** The name of its result. */
  static final String LABEL = "cpu";

  private static final double NANOS_A_MICRO = 1000;

  private static volatile long nanos;

  /** Measures each iteration from within the measuring thread. */
  @State(Scope.Thread)
  public static class Watch {
    private long start;

    /** Starts. */
    @Setup(Level.Iteration)
    public void start() {
      start = now();
    }

    /** Stops. */
    @TearDown(Level.Iteration)
    public void stop() {
      nanos = now() - start;
    }

    private static long now() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }

  @Override
  public String getDescription() {
    return "processor time of the measuring thread an operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    nanos = 0;
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double micros = nanos / NANOS_A_MICRO;
    long operations = result.getMetadata().getAllOps();
    return List.of(new ScalarResult(LABEL, micros / operations, "us/op", AggregationPolicy.AVG));
  }
}
