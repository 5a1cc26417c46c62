package org.burydirectory.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.burydirectory.engine.Typeahead;
import org.burydirectory.engine.TypeaheadCandidate;
import org.burydirectory.search.Suggestion;
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
 * Suggestions and their index, over names made of a few common words and many rare ones (the n-th
 * is 1/n as likely as the first), with what people type of them.
 *
 * <p>Run it with {@code java -jar benchmarks/target/benchmarks.jar TypeaheadBenchmark}.
 *
 * <p>2026-11-21, JDK 25, 2 shared and busy cores, microseconds at the median and the 99th
 * percentile (limit 8):
 *
 * <pre>
 *                    5,000 candidates   100,000 candidates
 * 1 letter            2.6    11            4.1    25
 * 2 to 6 letters      2-3    8-18          3-5    17-26
 * two words           6.3    23             33   225
 * two letters         5.0    13             36    76
 * typo                4.6     8            8.2    16
 * word and typo       4.7    17             22   116
 * </pre>
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class TypeaheadBenchmark {

  private static final int TYPED_TEXTS = 512;
  private static final String[] COMMON = {
    "Bury", "Support", "Group", "Community", "Centre", "Carers", "Service", "Radcliffe", "Café",
        "Club", "Prestwich",
    "Ramsbottom", "Advice", "and", "for", "Young", "People's", "Mental", "Health", "Food", "Bank",
        "Dementia",
    "Whitefield", "Tottington", "Church", "School", "Housing", "Debt", "Befriending", "Family"
  };

  /** How many candidates there are. */
  @Param({"5000", "100000"})
  public int size;

  private final Random random = new Random(20250101);
  private List<TypeaheadCandidate> candidates = List.of();
  private Typeahead typeahead = Typeahead.of(List.of());

  /** Builds what is measured, and what is not. */
  @Setup
  public void setUp() {
    String[] words = words(Math.max(4000, size / 3));
    double[] likelihood = cumulative(words.length);
    List<TypeaheadCandidate> made = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<String> aliases =
          random.nextInt(3) == 0 ? List.of(name(words, likelihood, 2)) : List.of();
      String text = name(words, likelihood, 2 + random.nextInt(4));
      Map<String, String> params = Map.of("service", "s" + i);
      made.add(
          new TypeaheadCandidate(
              "service", "s" + i, text, aliases, null, random.nextInt(50), params));
    }
    candidates = made;
    typeahead = Typeahead.of(made);
  }

  /** What is typed. */
  @State(Scope.Benchmark)
  public static class Typed {

    /** How many letters of a word, or what else. */
    @Param({"1", "2", "3", "4", "5", "6", "two words", "two letters", "typo", "word and typo"})
    public String kind = "1";

    private final String[] texts = new String[TYPED_TEXTS];
    private int next;

    /** Takes texts from candidates' names. */
    @Setup
    public void setUp(TypeaheadBenchmark benchmark) {
      for (int i = 0; i < TYPED_TEXTS; i++) {
        texts[i] = benchmark.typed(kind);
      }
    }

    String next() {
      next = (next + 1) % TYPED_TEXTS;
      return texts[next];
    }
  }

  /** The percentiles of one keystroke. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public List<Suggestion> suggest(Typed typed) {
    return typeahead.suggest(typed.next(), 8);
  }

  /** The index of a new snapshot. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public Typeahead build() {
    return Typeahead.of(candidates);
  }

  private String typed(String kind) {
    return switch (kind) {
      case "two words" -> word(3) + " " + beginning(word(3), 3);
      case "two letters" -> beginning(word(3), 1) + " " + beginning(word(3), 1);
      case "typo" -> mistyped(word(5));
      case "word and typo" -> word(3) + " " + mistyped(word(5));
      default -> beginning(word(Integer.parseInt(kind)), Integer.parseInt(kind));
    };
  }

  private static String beginning(String word, int letters) {
    return word.substring(0, letters);
  }

  private String mistyped(String word) {
    int at = 1 + random.nextInt(word.length() - 1);
    return word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
  }

  /** A word of some candidate, of so many letters or more. */
  private String word(int letters) {
    while (true) {
      String text = candidates.get(random.nextInt(candidates.size())).text();
      String word = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
      if (word.length() >= letters) {
        return word;
      }
    }
  }

  private String name(String[] words, double[] likelihood, int count) {
    var name = new StringBuilder();
    for (int i = 0; i < count; i++) {
      double at = random.nextDouble() * likelihood[likelihood.length - 1];
      int index = Arrays.binarySearch(likelihood, at);
      name.append(i == 0 ? "" : " ").append(words[index < 0 ? -index - 1 : index]);
    }
    return name.toString();
  }

  private static double[] cumulative(int count) {
    var sums = new double[count];
    for (int i = 0; i < count; i++) {
      sums[i] = (i == 0 ? 0 : sums[i - 1]) + 1.0 / (i + 1);
    }
    return sums;
  }

  private String[] words(int count) {
    String[] words = Arrays.copyOf(COMMON, count);
    for (int i = COMMON.length; i < count; i++) {
      var word = new StringBuilder();
      for (int syllable = 2 + random.nextInt(2); syllable > 0; syllable--) {
        word.append("bcdfghlmnprst".charAt(random.nextInt(13)))
            .append("aeiou".charAt(random.nextInt(5)));
        if (random.nextBoolean()) {
          word.append("rnlst".charAt(random.nextInt(5)));
        }
      }
      words[i] = word.toString();
    }
    return words;
  }
}
