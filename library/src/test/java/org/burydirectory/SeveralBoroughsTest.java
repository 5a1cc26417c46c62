package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burydirectory.model.Change;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.place.Borough;
import org.burydirectory.place.PlaceName;
import org.burydirectory.search.Facet;
import org.burydirectory.search.FacetCount;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One directory of two boroughs: the place is data, not code. */
class SeveralBoroughsTest {

  private static final SearchRequest DEBT =
      SearchRequest.everything().drillDown(Facet.NEED, "money.debt").perPage(50);

  @TempDir private static Path folder;

  private static ServiceDirectory directory;

  @BeforeAll
  static void build() throws IOException {
    ServiceDirectory.build(both(), folder);
    directory = ServiceDirectory.open(folder);
  }

  @AfterAll
  static void close() {
    directory.close();
  }

  private static DataSource both() {
    return DataSource.classpath("bury").and(DataSource.classpath("stockport"));
  }

  private static List<String> names(SearchRequest request) {
    return directory.search(request).hits().stream().map(Hit::name).toList();
  }

  private static Hit hit(SearchRequest request, String name) {
    return directory.search(request).hits().stream()
        .filter(hit -> hit.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> reasons(Hit hit, String kind) {
    return hit.reasons().stream()
        .filter(reason -> reason.kind().equals(kind))
        .map(reason -> reason.text())
        .toList();
  }

  @Test
  void bothBoroughsAreSearchedAndCounted() {
    assertEquals(
        List.of("bury", "stockport"),
        directory.gazetteer().boroughs().stream().map(Borough::id).toList());
    Map<String, Integer> counts =
        directory.search(DEBT).counts(Facet.BOROUGH).stream()
            .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    assertTrue(counts.get("bury") > counts.get("stockport"), counts::toString);
    assertTrue(counts.get("stockport") > 2, () -> "national ones count for both: " + counts);
  }

  @Test
  void aBoroughIsWhatServesIt() {
    List<String> stockport = names(DEBT.drillDown(Facet.BOROUGH, "stockport"));
    assertTrue(stockport.contains("Reddish Debt Table (example)"), stockport::toString);
    assertTrue(stockport.contains("Stockport Debt Line (example)"), stockport::toString);
    assertTrue(stockport.contains("National Debtline"), stockport::toString);
    List<String> bury = names(DEBT.drillDown(Facet.BOROUGH, "bury"));
    assertFalse(bury.contains("Stockport Debt Line (example)"), bury::toString);
    assertTrue(bury.contains("National Debtline"), bury::toString);
  }

  @Test
  void whatIsOverTheBorderIsMarked() {
    SearchRequest reddish = DEBT.near(new PlaceName("Reddish North"));
    Hit table = hit(reddish, "Reddish Debt Table (example)");
    assertEquals(true, table.match().located());
    assertEquals(List.of(), reasons(table, "border"));
    assertEquals(
        List.of("serves all of Stockport"),
        reasons(hit(reddish, "Stockport Debt Line (example)"), "coverage"));

    SearchRequest radcliffe =
        DEBT.near(new PlaceName("Radcliffe")).drillDown(Facet.BOROUGH, "stockport");
    assertEquals(
        List.of("in Stockport"), reasons(hit(radcliffe, "Reddish Debt Table (example)"), "border"));
    assertEquals(
        List.of("only for people in Stockport"),
        reasons(hit(radcliffe, "Stockport Debt Line (example)"), "outside"));
  }

  @Test
  void anEditStaysInItsBorough() throws IOException {
    Hit walk =
        hit(
            SearchRequest.everything()
                .drillDown(Facet.BOROUGH, "stockport")
                .drillDown(Facet.NEED, "money.debt")
                .perPage(50),
            "Stockport Debt Line (example)");
    String json = StandardCharsets.UTF_8.decode(directory.json(walk.id()).orElseThrow()).toString();
    String without = json.replaceFirst("\"service_areas\":\\[[^\\]]*\\],", "");
    assertFalse(without.equals(json));
    directory.apply(List.of(Change.put(walk.id(), without)));
    assertTrue(
        names(DEBT.drillDown(Facet.BOROUGH, "stockport")).contains(walk.name()),
        "without an area it is taken to serve the borough whose data it came with");
    assertFalse(names(DEBT.drillDown(Facet.BOROUGH, "bury")).contains(walk.name()));
    directory.rebuild(both());
    assertFalse(names(DEBT.drillDown(Facet.BOROUGH, "bury")).contains(walk.name()));
    directory.apply(List.of(Change.put(walk.id(), json)));
  }

  @Test
  void idsThatClashAreNamed(@TempDir Path other) throws IOException {
    Path copy = Files.createDirectory(other.resolve("elsewhere"));
    String place =
        BuryFacts.file("place.yaml").replace("borough: {id: bury,", "borough: {id: elsewhere,");
    Files.writeString(copy.resolve("place.yaml"), place);
    var refusal =
        assertThrows(
            InvalidDataException.class,
            () ->
                ServiceDirectory.openInMemory(
                    DataSource.classpath("bury").and(DataSource.folder(copy))));
    assertTrue(refusal.getMessage().contains("elsewhere/place.yaml"), refusal::getMessage);
    assertTrue(refusal.getMessage().contains("neighbourhood north"), refusal::getMessage);
  }

  @Test
  void noClassNamesAPlaceOfTheData() throws IOException {
    List<String> own =
        directory.gazetteer().places().stream()
            .filter(
                place ->
                    switch (place.kind()) {
                      case NEIGHBOURHOOD, WARD, TOWN -> true;
                      default -> false;
                    })
            .map(place -> "\"" + place.id() + "\"")
            .toList();
    Path sources = Path.of("src/main/java").toAbsolutePath();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file);
        assertEquals(List.of(), own.stream().filter(code::contains).toList(), file.toString());
      }
    }
  }
}
