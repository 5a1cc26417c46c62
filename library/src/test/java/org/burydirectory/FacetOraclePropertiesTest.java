package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.burydirectory.model.Change;
import org.burydirectory.person.Eligibility;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.search.Facet;
import org.burydirectory.search.FacetCount;
import org.burydirectory.search.Hit;
import org.burydirectory.search.Relaxed;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.search.Sort;
import org.burydirectory.search.Understood;

/** Random requests of random directories, whose every entry the oracle looks at. */
class FacetOraclePropertiesTest {

  private static final BuryFacts FACTS = BuryFacts.shipped();
  private static final int REQUESTS = 25;
  private static final double ANYWHERE_METRES = 1e8;
  private static final double ROUNDING_METRES = 1e-6;

  private Path folder;

  @BeforeTry
  void makeFolder() throws IOException {
    folder = TempFolders.make();
  }

  @AfterTry
  void removeFolder() throws IOException {
    TempFolders.remove(folder);
  }

  private ServiceDirectory open(List<MadeEntry> entries) throws IOException {
    MadeFolder.write(folder, entries);
    return ServiceDirectory.openInMemory(
        DataSource.folder(folder), DirectoryConfig.defaults().deadline(Duration.ofMinutes(5)));
  }

  private void forRequests(
      List<MadeEntry> entries, ServiceDirectory directory, long seed, Consumer<Asked> check) {
    var oracle = new FacetOracle(FACTS, entries);
    var requests = new MadeRequests(oracle, new Random(seed));
    for (int i = 0; i < REQUESTS; i++) {
      check.accept(new Asked(directory, oracle, byWordsAlone(directory, requests.next())));
    }
  }

  /** The request without the needs that its words are taken for, which find more than they do. */
  private static SearchRequest byWordsAlone(ServiceDirectory directory, SearchRequest request) {
    String[] needs =
        directory.search(request).understood().stream()
            .filter(piece -> piece.kind().equals("need"))
            .map(Understood::id)
            .toArray(String[]::new);
    return needs.length == 0 ? request : byWordsAlone(directory, request.without(needs));
  }

  private record Asked(ServiceDirectory directory, FacetOracle oracle, SearchRequest request) {

    SearchResult answer() {
      return directory.search(request);
    }

    /** What was answered instead where nothing answers, by what the result says was dropped. */
    Asked wider(SearchResult result) {
      SearchRequest wider = request;
      for (Relaxed dropped : result.relaxed()) {
        assertEquals(List.of(), oracle.matching(wider), "dropped without need: " + dropped);
        wider =
            switch (dropped.dropped()) {
              case "within" -> wider.within(null);
              case "person" -> wider.showingIneligible();
              case "q" -> wider.text("");
              default -> without(wider, new Facet(dropped.dropped()));
            };
      }
      return new Asked(directory, oracle, wider);
    }

    private static SearchRequest without(SearchRequest request, Facet facet) {
      var rest = new TreeMap<>(request.drillDowns());
      rest.remove(facet);
      return request.drillDowns(rest);
    }

    /** The hits of every page, one after the other. */
    List<Hit> walk() {
      var hits = new ArrayList<Hit>();
      int pages = answer().totalPages();
      for (int page = 1; page <= pages; page++) {
        hits.addAll(directory.search(request.page(page)).hits());
      }
      return hits;
    }
  }

  @Property(tries = 12)
  void totalsCountsAndHitsAreTheOracles(
      @ForAll @IntRange(min = 20, max = 300) int size, @ForAll long seed) throws IOException {
    List<MadeEntry> entries = Made.entries(FACTS, seed, size);
    try (ServiceDirectory directory = open(entries)) {
      forRequests(entries, directory, seed, FacetOraclePropertiesTest::checkAnswer);
    }
  }

  @Property(tries = 4)
  void editsAreCountedLikeWhatWasBuilt(
      @ForAll @IntRange(min = 20, max = 120) int size, @ForAll long seed) throws IOException {
    Map<String, MadeEntry> entries = new LinkedHashMap<>();
    Made.entries(FACTS, seed, size).forEach(entry -> entries.put(entry.id(), entry));
    try (ServiceDirectory directory = open(List.copyOf(entries.values()))) {
      var random = new Random(seed);
      for (int batch = 0; batch < 3; batch++) {
        directory.apply(changes(entries, random));
        assertEquals(entries.size(), directory.size());
        forRequests(
            List.copyOf(entries.values()), directory, seed, FacetOraclePropertiesTest::checkAnswer);
      }
    }
  }

  private static List<Change> changes(Map<String, MadeEntry> entries, Random random) {
    var changes = new ArrayList<Change>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      List<MadeEntry> now = List.copyOf(entries.values());
      MadeEntry old = now.get(random.nextInt(now.size()));
      if (random.nextInt(3) == 0 && now.size() > 2) {
        changes.add(Change.delete(old.id()));
        entries.remove(old.id());
      } else {
        String id =
            old.isGuide() || random.nextBoolean()
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : old.id();
        MadeEntry put = Made.service(FACTS, random.nextLong(), id);
        changes.add(Change.put(id, MadeFolder.service(put)));
        entries.put(id, put);
      }
    }
    return changes;
  }

  private static void checkAnswer(Asked first) {
    SearchResult result = first.answer();
    Asked asked = first.wider(result);
    List<MadeEntry> expected = asked.oracle().matching(asked.request());
    List<Hit> hits = asked.walk();
    assertFalse(result.partial());
    assertAll(
        asked.request().toString(),
        () -> assertEquals(expected.size(), result.totalItems(), "total"),
        () ->
            assertEquals(
                asked.oracle().hidden(asked.request()),
                result.hidden() == null ? 0 : result.hidden().count(),
                "hidden"),
        () -> checkEligibility(asked, expected, hits),
        () -> checkOnce(expected, hits),
        () -> checkCounts(asked, result),
        () -> checkOrder(asked, expected, hits),
        () -> checkPlaces(asked, expected, hits));
  }

  private static void checkEligibility(Asked asked, List<MadeEntry> expected, List<Hit> hits) {
    for (Hit hit : hits) {
      expected.stream()
          .filter(entry -> entry.id().equals(hit.id()))
          .forEach(
              entry ->
                  assertEquals(
                      asked.oracle().takes(entry, asked.request()),
                      hit.eligibility().map(Eligibility::state).orElse(null)
                          != Eligibility.State.NO,
                      "takes the person: " + hit.id()));
    }
  }

  private static void checkOnce(List<MadeEntry> expected, List<Hit> hits) {
    assertEquals(
        expected.stream().map(MadeEntry::id).sorted().toList(),
        hits.stream().map(Hit::id).sorted().toList(),
        "all pages together");
  }

  private static void checkCounts(Asked asked, SearchResult result) {
    for (Facet facet : FacetOracle.facets()) {
      boolean counted = asked.request().counts(facet);
      assertEquals(
          counted ? asked.oracle().counts(asked.request(), facet) : Map.of(),
          result.counts(facet).stream()
              .collect(
                  Collectors.toMap(
                      FacetCount::value, FacetCount::count, (a, b) -> -1, TreeMap::new)),
          facet.name());
      assertEquals(
          counted ? asked.request().drillDowns().getOrDefault(facet, new TreeSet<>()) : List.of(),
          result.counts(facet).stream()
              .filter(FacetCount::selected)
              .map(FacetCount::value)
              .collect(Collectors.toCollection(counted ? TreeSet::new : ArrayList::new)),
          "selected of " + facet);
    }
  }

  private static void checkOrder(Asked asked, List<MadeEntry> expected, List<Hit> hits) {
    List<String> ids = hits.stream().map(Hit::id).toList();
    switch (asked.request().sort()) {
      case NAME ->
          assertEquals(
              sorted(expected, Comparator.comparing(entry -> FacetOracle.fold(entry.name()))),
              ids,
              "by name");
      case UPDATED ->
          assertEquals(
              sorted(
                  expected,
                  Comparator.comparingLong(
                      (MadeEntry entry) ->
                          -(entry.changed() == null ? 0 : entry.changed().getEpochSecond()))),
              ids,
              "by change");
      case DISTANCE -> checkDistances(asked, expected, ids);
      case RELEVANCE -> checkScores(hits);
    }
  }

  private static List<String> sorted(List<MadeEntry> entries, Comparator<MadeEntry> order) {
    return entries.stream().sorted(order.thenComparing(MadeEntry::id)).map(MadeEntry::id).toList();
  }

  /** Non-decreasing, those without a distance or closed last, ties by id. */
  private static void checkDistances(Asked asked, List<MadeEntry> expected, List<String> ids) {
    var closed =
        expected.stream()
            .filter(entry -> !entry.status().equals("active"))
            .map(MadeEntry::id)
            .collect(Collectors.toSet());
    for (int i = 1; i < ids.size(); i++) {
      double before = key(asked, ids.get(i - 1), closed.contains(ids.get(i - 1)));
      double after = key(asked, ids.get(i), closed.contains(ids.get(i)));
      String where = ids.get(i - 1) + " at " + before + " then " + ids.get(i) + " at " + after;
      assertFalse(before > after + ROUNDING_METRES, "by distance: " + where);
      assertFalse(
          before == after && ids.get(i - 1).compareTo(ids.get(i)) > 0, "ties by id: " + where);
    }
  }

  private static double key(Asked asked, String id, boolean closed) {
    if (closed) {
      return Double.MAX_VALUE;
    }
    double metres = asked.oracle().metres(id, asked.request());
    double way = Double.isNaN(metres) ? ANYWHERE_METRES : metres;
    boolean excluded = asked.oracle().how(id, asked.request()) == FacetOracle.How.EXCLUDES;
    return excluded ? 2 * ANYWHERE_METRES + way : way;
  }

  private static void checkScores(List<Hit> hits) {
    for (int i = 1; i < hits.size(); i++) {
      Hit before = hits.get(i - 1);
      Hit after = hits.get(i);
      assertFalse(before.score() < after.score(), "by score");
      assertFalse(
          before.score() == after.score() && before.id().compareTo(after.id()) > 0, "ties by id");
    }
  }

  /** Whether an entry stands where the person is or covers it; null where it does neither. */
  private static Boolean servedThere(Asked asked, String id) {
    if (asked.request().near() == null) {
      return null;
    }
    return switch (asked.oracle().how(id, asked.request())) {
      case STANDS -> true;
      case COVERS -> false;
      case EXCLUDES, OTHER -> null;
    };
  }

  private static void checkPlaces(Asked asked, List<MadeEntry> expected, List<Hit> hits) {
    Map<String, MadeEntry> byId =
        expected.stream().collect(Collectors.toMap(MadeEntry::id, entry -> entry));
    SearchRequest request = asked.request();
    boolean placed =
        request.drillDowns().keySet().stream()
            .anyMatch(facet -> List.of("borough", "neighbourhood", "ward").contains(facet.name()));
    for (Hit hit : hits) {
      MadeEntry entry = byId.get(hit.id());
      if (entry == null) {
        continue; // told by the check of ids
      }
      CoverageLevel level = hit.match().coverage();
      assertEquals(
          entry.isGuide() ? null : asked.oracle().coverage(entry),
          level == null ? null : level.code(),
          "coverage of " + hit.id());
      assertEquals(
          placed
              ? (Boolean) asked.oracle().stands(hit.id(), request)
              : servedThere(asked, hit.id()),
          hit.match().located(),
          "stands there: " + hit.id());
      double metres =
          request.near() == null ? Double.NaN : asked.oracle().metres(hit.id(), request);
      assertEquals(
          Double.isNaN(metres) ? Double.NaN : Math.max(1, metres),
          hit.distance().map(distance -> distance.inMetres()).orElse(Double.NaN),
          ROUNDING_METRES,
          "distance of " + hit.id());
    }
  }

  @Property(tries = 3)
  void pagesOfAnySizeCutOneOrder(@ForAll @IntRange(min = 60, max = 200) int size, @ForAll long seed)
      throws IOException {
    List<MadeEntry> entries = Made.entries(FACTS, seed, size);
    try (ServiceDirectory directory = open(entries)) {
      forRequests(
          entries,
          directory,
          seed,
          asked ->
              assertEquals(
                  ids(new Asked(directory, asked.oracle(), asked.request().perPage(50))),
                  ids(asked)));
    }
  }

  private static List<String> ids(Asked asked) {
    return asked.walk().stream().map(Hit::id).toList();
  }

  /** Which of two words is essential is the engine's to say; the rarest always is. */
  @Property(tries = 3)
  void twoWordsFindAllThatHasTheRarerAndNothingThatHasNeither(
      @ForAll @IntRange(min = 60, max = 200) int size, @ForAll long seed) throws IOException {
    List<MadeEntry> entries = Made.entries(FACTS, seed, size);
    var random = new Random(seed);
    try (ServiceDirectory directory = open(entries)) {
      for (int i = 0; i < REQUESTS; i++) {
        List<String> words = new FacetOracle(FACTS, entries).words();
        String one = words.get(random.nextInt(words.size()));
        String two = words.get(random.nextInt(words.size()));
        List<String> found =
            ids(
                new Asked(
                    directory,
                    null,
                    byWordsAlone(directory, SearchRequest.of(one + " " + two).sort(Sort.NAME))));
        Set<String> first = having(entries, one);
        Set<String> second = having(entries, two);
        Set<String> rarer =
            second.isEmpty() || (!first.isEmpty() && first.size() <= second.size())
                ? first
                : second;
        var either = new TreeSet<String>(first);
        either.addAll(second);
        assertEquals(List.of(), minus(rarer, found), "missing for " + one + " " + two);
        assertEquals(List.of(), minus(found, either), "too many for " + one + " " + two);
      }
    }
  }

  private static Set<String> having(List<MadeEntry> entries, String word) {
    return entries.stream()
        .filter(entry -> entry.words().contains(word))
        .map(MadeEntry::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> minus(Collection<String> from, Collection<String> what) {
    return from.stream().filter(id -> !what.contains(id)).toList();
  }
}
