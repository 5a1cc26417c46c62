package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burydirectory.model.Service;
import org.burydirectory.search.Facet;
import org.burydirectory.search.FacetCount;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.junit.jupiter.api.Test;

/** What the shipped data promises of its entries. */
class ShippedEntriesTest {

  private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ()\u00a0-]{5,}\\d");

  private final ServiceDirectory directory = ShippedDirectory.get();

  private static List<Hit> all() {
    return ShippedDirectory.walk(SearchRequest.everything().perPage(50));
  }

  private List<Service> services() {
    return all().stream().flatMap(hit -> hit.service().stream()).toList();
  }

  private List<Service> real() {
    return services().stream().filter(service -> !service.illustrative()).toList();
  }

  @Test
  void thereAreFourHundredServices() {
    assertTrue(services().size() >= 400, services().size() + " services");
  }

  @Test
  void twoHundredOfThemAreExamples() {
    long examples = services().stream().filter(Service::illustrative).count();
    assertTrue(examples >= 200, examples + " examples");
  }

  @Test
  void aHundredAndSixtyFiveAreRealBesidesHelplines() {
    String helplines = BuryFacts.file("services/helplines.json");
    long others = real().stream().filter(service -> !helplines.contains(service.id())).count();
    assertTrue(others >= 165, others + " real services besides helplines");
  }

  @Test
  void everyRealServiceNamesASourceAndADate() {
    List<String> without =
        real().stream()
            .filter(
                service ->
                    service.xSources().stream()
                        .noneMatch(source -> !source.name().isBlank() && source.date() != null))
            .map(Service::name)
            .toList();
    assertEquals(List.of(), without);
  }

  @Test
  void everyExampleSaysSoInItsNameAndNothingElseDoes() {
    for (Service service : services()) {
      assertEquals(service.illustrative(), service.name().contains("(example)"), service.name());
    }
  }

  @Test
  void examplesCanBeLeftOut() throws IOException {
    try (ServiceDirectory real =
        ServiceDirectory.openInMemory(DataSource.classpath("bury").withoutIllustrative())) {
      long examples = services().stream().filter(Service::illustrative).count();
      assertEquals(directory.size() - examples, real.size());
      assertTrue(
          real.search(SearchRequest.of("example").perPage(50)).hits().stream()
              .noneMatch(hit -> hit.summary().illustrative()));
    }
  }

  @Test
  void sixtyGuidesAreToldApartByTheirKind() {
    SearchRequest toRead =
        SearchRequest.everything().drillDown(Facet.KIND, "information", "advice");
    List<Hit> guides = ShippedDirectory.walk(toRead.perPage(50));
    assertTrue(guides.size() >= 60, guides.size() + " guides");
    assertTrue(guides.stream().allMatch(hit -> hit.guide().isPresent()));
    assertEquals(
        all().stream().filter(hit -> hit.guide().isPresent()).map(Hit::id).sorted().toList(),
        guides.stream().map(Hit::id).sorted().toList());
  }

  @Test
  void guidesAndServicesAreFoundBySameSearch() {
    Set<Boolean> guides =
        directory.search(SearchRequest.of("carer break")).hits().stream()
            .map(hit -> hit.guide().isPresent())
            .collect(Collectors.toSet());
    assertEquals(Set.of(true, false), guides);
  }

  @Test
  void everyThemeHasThreeEntries() {
    for (String theme : BuryFacts.shipped().needsOfTheme.keySet()) {
      int total = ShippedDirectory.total(ShippedDirectory.of(Facet.THEME, theme));
      assertTrue(total >= 3, theme + " has " + total);
    }
  }

  @Test
  void everyNeedHasAnAnswer() {
    var answered =
        directory.search(SearchRequest.everything()).counts(Facet.NEED).stream()
            .filter(count -> count.count() > 0)
            .map(FacetCount::value)
            .collect(Collectors.toSet());
    var without = new TreeSet<>(BuryFacts.shipped().leaves());
    without.removeAll(answered);
    assertEquals(Set.of(), without);
  }

  @Test
  void everyNeighbourhoodHasASpread() {
    for (String place : BuryFacts.shipped().neighbourhoods.keySet()) {
      List<Hit> there =
          ShippedDirectory.walk(ShippedDirectory.of(Facet.NEIGHBOURHOOD, place).perPage(50))
              .stream()
              .filter(hit -> Boolean.TRUE.equals(hit.match().located()))
              .toList();
      var tops = new HashSet<String>();
      there.forEach(
          hit -> hit.summary().needs().forEach(need -> tops.add(need.replaceAll("\\..*", ""))));
      assertTrue(there.size() >= 30, place + " has " + there.size());
      assertTrue(tops.size() >= 10, place + " has only " + new TreeSet<>(tops));
    }
  }

  @Test
  void noChangedHelplineIsGiven() throws IOException {
    Path changed = shared("facts/helplines-changed.tsv");
    assumeTrue(changed != null, "shared/facts/helplines-changed.tsv is not beside this checkout");
    var gone =
        Files.readAllLines(changed).stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .filter(row -> !row[2].contains("number unchanged"))
            .flatMap(row -> Stream.of(row[1].split("/")))
            .map(ShippedEntriesTest::digits)
            .toList();
    assertTrue(gone.size() > 10, "read " + gone);
    for (Hit hit : all()) {
      String json =
          StandardCharsets.UTF_8.decode(directory.json(hit.id()).orElseThrow()).toString();
      NUMBER
          .matcher(json)
          .results()
          .map(found -> digits(found.group()))
          .forEach(
              number ->
                  assertTrue(
                      gone.stream().noneMatch(number::startsWith), hit.name() + " " + number));
    }
  }

  private static String digits(String text) {
    return text.replace("+44", "0").replaceAll("\\D", "");
  }

  private static Path shared(String file) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared").resolve(file);
      if (Files.exists(found)) {
        return found;
      }
    }
    return null;
  }
}
