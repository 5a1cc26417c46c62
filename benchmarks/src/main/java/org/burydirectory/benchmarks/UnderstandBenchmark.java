package org.burydirectory.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burydirectory.profile.Profile;
import org.burydirectory.source.DataFolder;
import org.burydirectory.source.ProfileReader;
import org.burydirectory.understand.Understander;
import org.burydirectory.understand.Understanding;
import org.burydirectory.understand.Vocabulary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What understanding one sentence costs, over the judged searches, the examples among them. Median
 * and p99 are those of single sentences. Run from the project's folder: {@code java -jar
 * benchmarks/target/benchmarks.jar UnderstandBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class UnderstandBenchmark {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*\\p{L}");

  /** The data folder of the place. */
  @Param("index-data/bury")
  public String data;

  private Understander understander;
  private List<String> searches;
  private int next;

  /** Compiles an understander of the shipped place. */
  @Setup
  public void compile() throws IOException {
    Path folder = Path.of(data);
    Profile profile = ProfileReader.read(ProfileReader.texts(DataFolder.folder(folder)));
    understander =
        Understander.compile(profile, profile.wording(), profile.urgent(), vocabulary(folder));
    searches = new ArrayList<>();
    for (String row : Files.readAllLines(folder.resolve("judged.tsv"))) {
      searches.add(row.split("\t", -1)[0]);
    }
    searches.removeFirst();
  }

  private static Vocabulary vocabulary(Path folder) throws IOException {
    Map<String, Integer> frequencies = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(UnderstandBenchmark::isEntries).toList()) {
        String text = Files.readString(file).toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>();
        WORD.matcher(text).results().forEach(found -> words.add(found.group()));
        words.forEach(word -> frequencies.merge(word, 1, Integer::sum));
      }
    }
    return new Vocabulary(frequencies, List.of());
  }

  private static boolean isEntries(Path file) {
    String parent = String.valueOf(file.getParent().getFileName());
    return parent.equals("services") || parent.equals("guides");
  }

  /** Understands the next sentence. */
  @Benchmark
  public Understanding understand() {
    next = next + 1 < searches.size() ? next + 1 : 0;
    return understander.understand(searches.get(next), Set.of());
  }
}
