package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burydirectory.search.EvaluationReport;
import org.burydirectory.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The shipped judged searches: what they are, and how the shipped directory answers them. */
class JudgedTest {

  /** The last line of the searches that were written without sight of any phrase or entry. */
  private static final int LAST_BLIND = 525;

  private static final int FIRST_EXAMPLE = 526;
  private static final int LAST_EXAMPLE = 549;

  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern PHRASES = Pattern.compile("(?s) phrases: \\[.*?\\]");
  private static final Path DATA = data();
  private static final Path JUDGED = DATA.resolve("judged.tsv");

  /** Further searches, which mostly have a phrase of the settings in them. */
  private static final Path PLAIN = DATA.resolve("judged-plain.tsv");

  private static Path data() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.isDirectory(here.resolve("index-data/bury"))) {
      here = here.getParent();
    }
    if (here == null) {
      throw new IllegalStateException("run the tests inside the project");
    }
    return here.resolve("index-data/bury");
  }

  private static List<String[]> rows() throws IOException {
    return rows(JUDGED);
  }

  private static List<String[]> allRows() throws IOException {
    var all = new ArrayList<>(rows(JUDGED));
    all.addAll(rows(PLAIN));
    return all;
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.split("\t", -1))
        .toList();
  }

  /** What is typed in each of the judged searches. */
  static List<String> queries() throws IOException {
    return allRows().stream().map(row -> row[0]).toList();
  }

  private static String plain(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).replace("'", "");
    return " " + OTHER.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }

  @Test
  void thereAreManyAndNoTwoAreAlike() throws IOException {
    var seen = new HashMap<Set<String>, String>();
    var alike = new ArrayList<String>();
    for (String[] row : allRows()) {
      String known = seen.put(new TreeSet<>(Arrays.asList(plain(row[0]).split(" "))), row[0]);
      if (known != null) {
        alike.add(known + " = " + row[0]);
      }
    }
    assertEquals(List.of(), alike);
    assertTrue(seen.size() >= 300, seen.size() + " searches");
  }

  @Test
  void everyNeedIsExpectedTwiceOrMore() throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (String[] row : rows()) {
      var wanted = new HashSet<String>();
      for (int cell = 4; cell <= 5 && cell < row.length; cell++) {
        wanted.addAll(List.of(row[cell].split("\\|")));
      }
      wanted.forEach(cell -> counts.merge(cell, 1, Integer::sum));
    }
    List<String> rare =
        ShippedDirectory.get().needs().all().stream()
            .filter(need -> need.parent() != null)
            .map(need -> need.id())
            .filter(id -> counts.getOrDefault("need:" + id, 0) < 2)
            .toList();
    assertEquals(List.of(), rare);
  }

  @Test
  void noEntryWasWrittenForASearch() throws IOException {
    var texts = new StringBuilder();
    for (String folder : List.of("services", "guides")) {
      try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
        for (Path file : files.sorted().toList()) {
          texts.append(plain(Files.readString(file)));
        }
      }
    }
    var found = new ArrayList<String>();
    for (String[] row : allRows()) {
      boolean isSentence = row[0].strip().split("\\s+").length >= 4;
      boolean isName = (row[4] + row[5]).contains("name:");
      if (isSentence && !isName && texts.indexOf(plain(row[0])) >= 0) {
        found.add(row[0]);
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void fewHaveAPhraseOfTheSettings() throws IOException {
    Set<String> phrases = new HashSet<>();
    gather(yaml("needs.yaml"), false, phrases);
    gather(yaml("language.yaml"), true, phrases);
    assertTrue(phrases.size() > 5000, phrases.size() + " phrases of two words or more");
    long having = rows().stream().filter(row -> hasAny(phrases, plain(row[0]))).count();
    System.out.println("judged searches with a phrase: " + having + " of " + rows().size());
    assertTrue(4 * having <= rows().size(), having + " of " + rows().size());
  }

  private static Object yaml(String file) throws IOException {
    return new Yaml().load(Files.readString(DATA.resolve(file)));
  }

  /** Gathers the phrases of two words or more: all lists named so, or everything. */
  private static void gather(Object part, boolean isPhrase, Set<String> phrases) {
    if (part instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            gather(isPhrase ? String.valueOf(key) : "", isPhrase, phrases);
            gather(value, isPhrase || "phrases".equals(key), phrases);
          });
    } else if (part instanceof List<?> list) {
      list.forEach(each -> gather(each, isPhrase, phrases));
    } else if (isPhrase && plain(String.valueOf(part)).strip().contains(" ")) {
      phrases.add(plain(String.valueOf(part)));
    }
  }

  private static boolean hasAny(Set<String> phrases, String query) {
    return phrases.stream().anyMatch(query::contains);
  }

  @Test
  void noSayingWasCopiedFromASearch() throws IOException {
    Set<String> searches = new HashSet<>();
    for (String[] row : allRows()) {
      if (row[0].strip().split("\\s+").length >= 4) {
        searches.add(plain(row[0]));
      }
    }
    List<String> copied =
        ShippedDirectory.get().needs().all().stream()
            .flatMap(need -> need.sayings().stream())
            .filter(saying -> searches.contains(plain(saying)))
            .toList();
    assertEquals(List.of(), copied);
  }

  @Test
  void mostPlainOnesAreAnsweredAsExpected() throws IOException {
    EvaluationReport report = ShippedDirectory.get().evaluate(PLAIN);
    System.out.println("plain searches: " + report.passed() + " of " + report.judged());
    assertTrue(report.passRate() >= 0.90, report.passed() + " of " + report.judged());
  }

  @Test
  void mostAreAnsweredAsExpected() throws IOException {
    EvaluationReport report = ShippedDirectory.get().evaluate(JUDGED);
    long blind = report.failures().stream().filter(each -> each.line() <= LAST_BLIND).count();
    long late = report.failures().stream().filter(JudgedTest::isLate).count();
    report.failures().forEach(each -> System.out.println(each.line() + " " + each.query()));
    System.out.printf(
        Locale.ROOT,
        "judged %d, passed %d (%.3f), in the first three %.3f; blind %.3f, sighted %.3f;"
            + " nDCG@10 %.3f; first hits real %d, illustrative %d%n",
        report.judged(),
        report.passed(),
        report.passRate(),
        1 - late / (double) report.judged(),
        1 - blind / (LAST_BLIND - 1.0),
        1 - (report.failures().size() - blind) / (report.judged() - LAST_BLIND + 1.0),
        report.ndcg10(),
        report.firstReal(),
        report.firstIllustrative());
    assertTrue(late <= 0.09 * report.judged(), late + " of " + report.judged());
    assertTrue(report.passRate() >= 0.88, report.passed() + " of " + report.judged());
    assertTrue(blind <= 0.13 * LAST_BLIND, blind + " of the blind ones fail");
    List<String> examples =
        report.failures().stream()
            .filter(each -> each.line() >= FIRST_EXAMPLE && each.line() <= LAST_EXAMPLE)
            .map(EvaluationReport.Failure::query)
            .toList();
    assertTrue(examples.size() <= 2, examples.toString());
  }

  /** Whether more is wrong than that the right one is second or third. */
  private static boolean isLate(EvaluationReport.Failure failure) {
    return Arrays.stream(failure.why().split("; ")).anyMatch(why -> !why.endsWith(" is first"));
  }

  /** What no phrase holds is understood by the words of needs and entries. */
  @Test
  void mostAreAnsweredWithoutAnyPhraseOfANeed(@TempDir Path temp) throws IOException {
    String needs = Files.readString(DATA.resolve("needs.yaml"));
    int end = needs.indexOf("\naudiences:");
    String bare = PHRASES.matcher(needs.substring(0, end)).replaceAll("");
    try (Stream<Path> files = Files.walk(DATA)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = temp.resolve(DATA.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.writeString(temp.resolve("needs.yaml"), bare + needs.substring(end));
    try (var directory = ServiceDirectory.openInMemory(DataSource.folder(temp))) {
      EvaluationReport report = directory.evaluate(JUDGED);
      System.out.println("without phrases: " + report.passed() + " of " + report.judged());
      assertTrue(report.passRate() >= 0.70, report.passed() + " of " + report.judged());
      assertTrue(directory.search(SearchRequest.of("food bank")).totalItems() > 0);
    }
  }
}
