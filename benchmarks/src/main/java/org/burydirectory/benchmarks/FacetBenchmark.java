package org.burydirectory.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.DirectoryConfig;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.engine.EngineProbe;
import org.burydirectory.index.Snapshot;
import org.burydirectory.index.Store;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
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
 * The library's search against lucene-facet over the same generated directory and requests: match
 * set, exact total, counts of four facets and the first 20 hits with their JSON. Before anything is
 * timed every request's answers are held against each other; a difference stops the run.
 *
 * <p>{@link FacetRun} runs it and writes down the ratios. In JMH's own way: {@code java -jar
 * benchmarks/target/benchmarks.jar FacetBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class FacetBenchmark {

  private static final SearchRequest COUNTED =
      SearchRequest.everything()
          .counting(GeneratedQueries.FACETS.toArray(org.burydirectory.search.Facet[]::new));

  /** How many services there are. */
  @Param({"5000", "100000"})
  public int size;

  private final List<SearchRequest> plain = new ArrayList<>();
  private final List<SearchRequest> chosen = new ArrayList<>();
  private final List<FixedBitSet> sets = new ArrayList<>();
  private final List<FacetsCollector> collected = new ArrayList<>();
  private Store store;
  private Snapshot snapshot;
  private ServiceDirectory directory;
  private LucenePeer lucene;
  private int next;

  /** Opens both, and holds their answers to every request against each other. */
  @Setup(Level.Trial)
  public void setUp() throws IOException {
    var generated = new GeneratedDirectory(size, 1);
    directory =
        ServiceDirectory.open(
            generated.index(), DirectoryConfig.defaults().deadline(Duration.ofHours(1)));
    store = Store.open(generated.index(), DirectoryConfig.defaults().entriesInHeap());
    snapshot = store.take();
    LuceneIndex.write(snapshot, generated.peer("lucene"));
    var ranking = snapshot.about().profile().ranking();
    lucene =
        new LucenePeer(
            generated.peer("lucene"),
            snapshot.about().words(),
            (float) ranking.weight("bm25.k1"),
            (float) ranking.weight("bm25.b"));
    var sameness = new Sameness(snapshot);
    for (SearchRequest request : GeneratedQueries.of(snapshot)) {
      LucenePeer.Answer answer = lucene.search(request);
      SearchResult result = directory.search(request);
      sameness.check(request, result, answer);
      sameness.check(request, EngineProbe.search(snapshot, request), result);
      (request.drillDowns().isEmpty() ? plain : chosen).add(request);
      FacetsCollector matching = answer.matching();
      if (request.drillDowns().isEmpty() && matching != null) {
        sets.add(EngineProbe.passing(snapshot, request));
        collected.add(matching);
      }
    }
  }

  /** Lets the files go. */
  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    lucene.close();
    snapshot.release();
    store.close();
    directory.close();
  }

  private <T> T next(List<T> all) {
    next = next + 1 < all.size() ? next + 1 : 0;
    return all.get(next);
  }

  /** Counting by sets, nothing chosen: what Lucene does and no more. */
  @Benchmark
  public Object hybridFacets(CpuTime.Watch watch) throws IOException {
    return EngineProbe.search(snapshot, next(plain));
  }

  /** FacetsCollectorManager and FastTaxonomyFacetCounts, nothing chosen. */
  @Benchmark
  public Object luceneFacets(CpuTime.Watch watch) throws IOException {
    return lucene.search(next(plain));
  }

  /** The whole search: understanding, highlights and reasons besides. */
  @Benchmark
  public Object wholeFacets(CpuTime.Watch watch) {
    return directory.search(next(plain));
  }

  /** Counting by sets, one or two facets narrowed to a value. */
  @Benchmark
  public Object hybridSideways(CpuTime.Watch watch) throws IOException {
    return EngineProbe.search(snapshot, next(chosen));
  }

  /** DrillSideways, one or two facets narrowed to a value. */
  @Benchmark
  public Object luceneSideways(CpuTime.Watch watch) throws IOException {
    return lucene.search(next(chosen));
  }

  /** The whole search, one or two facets narrowed to a value. */
  @Benchmark
  public Object wholeSideways(CpuTime.Watch watch) {
    return directory.search(next(chosen));
  }

  /** The library's counting step over match sets that are known. */
  @Benchmark
  public int[] hybridCounting(CpuTime.Watch watch) {
    next = next + 1 < sets.size() ? next + 1 : 0;
    return EngineProbe.count(snapshot, COUNTED, sets.get(next));
  }

  /** FastTaxonomyFacetCounts over match sets that are known. */
  @Benchmark
  public Facets luceneCounting(CpuTime.Watch watch) throws IOException {
    return lucene.count(next(collected));
  }
}
