package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.burydirectory.index.Columns;
import org.burydirectory.index.Segment;
import org.burydirectory.index.SiteGrid;
import org.burydirectory.index.Snapshot;
import org.burydirectory.model.Service;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.time.OpenFilter;
import org.burydirectory.time.OpeningTable;
import org.junit.jupiter.api.Test;

/** The small parts of a search, each on its own. */
class EnginePartsTest {

  private static final Town TOWN =
      Town.of(
              new Draft(1, "Lamp").by(70, "Zebra Trust").at(Town.LAT, Town.LON, "radcliffe", "MO"),
              new Draft(2, "lamp").by(70, "Zebra trust").site("\"x_ward\":\"radcliffe\"", "TU"),
              new Draft(3, "Green wooden chair").tagged("access:phone"),
              new Draft(4, "Table")
                  .at(Town.LAT + 0.01, Town.LON, "radcliffe", "MO")
                  .at(Town.LAT, Town.LON + 0.02, "radcliffe", "TU"))
          .and(new Draft(5, "LAMP"));

  private final Snapshot snapshot = TOWN.snapshot();
  private final Segment first = snapshot.segments().getFirst();
  private final Columns columns = first.columns();

  private static List<Integer> docs(TopHits top, int start) {
    return top.from(start).stream().map(Candidate::doc).toList();
  }

  @Test
  void theFirstSoManyAreKeptInTheirOrder() {
    var top = TopHits.byKey(2);
    assertTrue(top.mayEnter(0, -1));
    top.offer(0, first, 0, 1, 1, OpeningTable.OPEN_NOW);
    assertTrue(top.mayEnter(0, -1));
    top.offer(0, first, 1, 3, 3, OpeningTable.OPEN_NOW);
    assertFalse(top.mayEnter(0, 0.5));
    assertFalse(top.mayEnter(0, 1), "a later entry of the same part");
    assertTrue(top.mayEnter(1, 1), "an entry of another part may have a lesser id");
    assertTrue(top.mayEnter(0, 1.5));
    top.offer(0, first, 2, 1, 1, OpeningTable.OPEN_NOW);
    assertEquals(List.of(1, 0), docs(top, 0));
    top.offer(0, first, 3, 2, 2, OpeningTable.OPEN_NOW);
    assertEquals(List.of(1, 3), docs(top, 0));
    assertEquals(List.of(3), docs(top, 1));
    assertEquals(List.of(), docs(top, 2));
  }

  @Test
  void amongEqualsWhatIsOpenSoonestComesFirst() {
    var top = TopHits.byKey(2);
    top.offer(0, first, 0, 1, 1, 500);
    top.offer(0, first, 1, 1, 1, Long.MAX_VALUE);
    assertTrue(top.mayEnter(0, 1));
    top.offer(0, first, 2, 1, 1, 400);
    assertEquals(List.of(2, 0), docs(top, 0));
    top.offer(0, first, 3, 1, 1, 500);
    assertEquals(List.of(2, 0), docs(top, 0));
    top.offer(0, first, 3, 1, 1, OpeningTable.OPEN_NOW);
    assertEquals(List.of(3, 2), docs(top, 0));
  }

  @Test
  void candidatesMayBeOrderedOtherwise() {
    var top = TopHits.by(2, java.util.Comparator.comparingInt(Candidate::doc).reversed());
    for (int doc = 0; doc < 4; doc++) {
      assertTrue(top.mayEnter(0, 0));
      top.offer(0, first, doc, 0, 0, OpeningTable.OPEN_NOW);
    }
    assertEquals(List.of(3, 2), docs(top, 0));
  }

  @Test
  void candidatesAreOrderedByKeyThenId() {
    var low = new Candidate(0, first, 1, 0, 1, OpeningTable.OPEN_NOW);
    var high = new Candidate(0, first, 2, 0, 2, OpeningTable.OPEN_NOW);
    var same = new Candidate(0, first, 2, 0, 1, OpeningTable.OPEN_NOW);
    var other = new Candidate(1, snapshot.segments().get(1), 0, 0, 1, OpeningTable.OPEN_NOW);
    assertTrue(high.compareTo(low) < 0);
    assertTrue(low.compareTo(high) > 0);
    assertTrue(low.compareTo(same) < 0);
    assertTrue(same.compareTo(other) < 0);
    assertTrue(other.compareTo(same) > 0);
    assertEquals(0, low.compareTo(low));
  }

  @Test
  void aDeadlineThatHasPassedStaysPassed() {
    var far = new Deadline(Duration.ofHours(1));
    assertFalse(far.passed());
    assertFalse(far.wasPassed());
    var over = new Deadline(Duration.ofHours(-1));
    assertFalse(over.wasPassed());
    assertTrue(over.passed());
    assertTrue(over.passed());
    assertTrue(over.wasPassed());
  }

  private double named(String text, int part, int doc) {
    try {
      Intent intent = Intent.of(SearchRequest.of(text), snapshot);
      return NameIndex.of(snapshot).named(intent).factor(part, doc);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void entriesAreNamedByTheirOwnName() {
    assertEquals(1, named("", 0, 0));
    assertEquals(3, named("lamp", 0, 0), 1e-9);
    assertEquals(3, named("LAMP", 0, 1), 1e-9);
    assertEquals(1, named("lamp", 0, 2));
    assertEquals(3, named("lamp", 1, 0), 1e-9);
  }

  @Test
  void aPartOfANameCountsByItsShare() {
    assertEquals(3, named("green wooden chair", 0, 2), 1e-9);
    assertEquals(1 + 2 * 0.8 * 0.8, named("wooden chair", 0, 2), 1e-9);
    assertEquals(1 + 2 * 0.5 * 0.5, named("wooden", 0, 2), 1e-9);
    assertEquals(named("wooden", 0, 2), named("wooden qqqqq", 0, 2), "a word of no entry");
    assertEquals(1, named("wooden", 0, 0));
  }

  @Test
  void entriesAreNamedByTheirOrganization() {
    assertEquals(2, named("zebra trust", 0, 0), 1e-9);
    assertEquals(2, named("zebra trust", 0, 1), 1e-9);
    assertEquals(1, named("zebra trust", 0, 3));
    assertEquals(1, named("zebra trust", 1, 0));
  }

  @Test
  void circlesHoldWhatIsNearAndAreas() {
    GeoPoint here = new GeoPoint(Town.LAT, Town.LON);
    double north = GeoPoint.metres(Town.LAT, Town.LON, Town.LAT + 0.01, Town.LON);
    int spot = columns.firstSite(0);
    int unknown = columns.firstSite(1);
    int area = columns.firstSite(2);
    int far = columns.firstSite(3);
    var small = new Circle(here, 1);
    assertTrue(small.admits(columns, spot));
    assertFalse(small.admits(columns, unknown));
    assertTrue(small.admits(columns, area));
    assertFalse(small.admits(columns, far));
    assertTrue(new Circle(here, north + 1).admits(columns, far));
    assertFalse(new Circle(here, north - 1).admits(columns, far));
    double east = GeoPoint.metres(Town.LAT, Town.LON, Town.LAT, Town.LON + 0.02);
    assertTrue(new Circle(here, east + 1).admits(columns, far + 1));
    assertFalse(new Circle(here, east - 1).admits(columns, far + 1));
  }

  @Test
  void circlesReachOverTheDateLine() {
    Columns sites =
        Town.of(
                new Draft(1, "One").at(0, 179.999, "radcliffe", ""),
                new Draft(2, "Two").at(0, 179.99, "radcliffe", ""))
            .snapshot()
            .segments()
            .getFirst()
            .columns();
    var circle = new Circle(new GeoPoint(0, -179.999), 300);
    assertTrue(circle.admits(sites, 0), "222 metres to the west");
    assertFalse(circle.admits(sites, 1));
    assertEquals(SiteGrid.Overlap.EDGE, circle.overlap(-0.01, 0.01, 179.99, 180));
    assertEquals(SiteGrid.Overlap.OUTSIDE, circle.overlap(-0.01, 0.01, 179.9, 179.99));
  }

  @Test
  void circlesHoldExactlyWhatIsWithinTheirDistance() {
    var random = new Random(7);
    var drafts = new Draft[100];
    for (int i = 0; i < drafts.length; i++) {
      double north = random.nextGaussian() / 10;
      double east = random.nextGaussian() / 10;
      drafts[i] = new Draft(i + 1, "One").at(Town.LAT + north, Town.LON + east, "radcliffe", "");
    }
    Columns sites = Town.of(drafts).snapshot().segments().getFirst().columns();
    GeoPoint here = new GeoPoint(Town.LAT, Town.LON);
    for (int from = 0; from < drafts.length; from++) {
      double metres = GeoPoint.metres(here.lat(), here.lon(), sites.lat(from), sites.lon(from));
      for (double radius : new double[] {metres * 0.999, metres * 1.001}) {
        var circle = new Circle(here, radius);
        for (int site = 0; site < drafts.length; site++) {
          double away = GeoPoint.metres(here.lat(), here.lon(), sites.lat(site), sites.lon(site));
          assertEquals(away <= radius, circle.admits(sites, site), away + " of " + radius);
        }
      }
    }
  }

  @Test
  void aRuleThatAsksNothingIsNone() {
    var nothing = new SiteRule(null, null, Town.MONDAY);
    assertFalse(nothing.asks());
    assertEquals(null, nothing.of(columns));
    assertTrue(new SiteRule(null, OpenFilter.NOW, Town.MONDAY).asks());
    assertTrue(new SiteRule(new Circle(new GeoPoint(0, 0), 1), null, Town.MONDAY).asks());
  }

  @Test
  void aRuleAsksForSitesThatAreOpenAndNear() {
    var open = new SiteRule(null, OpenFilter.NOW, Town.MONDAY).of(columns);
    assertTrue(open.admits(columns.firstSite(0)));
    assertFalse(open.admits(columns.firstSite(1)));
    assertTrue(open.admits(columns.firstSite(3)));
    assertFalse(open.admits(columns.firstSite(3) + 1));
    assertTrue(open.admitsAny(3));
    assertFalse(open.admitsAny(1));
    var east = new Circle(new GeoPoint(Town.LAT, Town.LON + 0.02), 10);
    var near = new SiteRule(east, null, Town.MONDAY).of(columns);
    assertFalse(near.admits(columns.firstSite(3)));
    assertTrue(near.admits(columns.firstSite(3) + 1));
    var both = new SiteRule(east, OpenFilter.NOW, Town.MONDAY).of(columns);
    assertFalse(both.admitsAny(3));
    assertFalse(both.admitsAny(0));
  }

  @Test
  void theNearestSiteAnswers() {
    var rule = new SiteRule(null, null, Town.MONDAY);
    int north = columns.firstSite(3);
    var fromEast = new AnsweringSite(List.of(), rule, new GeoPoint(Town.LAT, Town.LON + 0.02));
    assertEquals(north + 1, fromEast.of(columns, 3));
    assertEquals(0, fromEast.metres(columns, 3), 0.1);
    var fromNorth = new AnsweringSite(List.of(), rule, new GeoPoint(Town.LAT + 0.01, Town.LON));
    assertEquals(north, fromNorth.of(columns, 3));
    var nowhere = new AnsweringSite(List.of(), rule, null);
    assertEquals(north, nowhere.of(columns, 3));
    assertTrue(Double.isNaN(nowhere.metres(columns, 3)));
    assertTrue(Double.isNaN(nowhere.metresTo(columns, north)));
    assertEquals(-1, fromNorth.of(columns, 1));
    assertTrue(Double.isNaN(fromNorth.metres(columns, 1)));
  }

  @Test
  void aSiteThatIsOpenAnswersRatherThanANearerOne() {
    var tuesday = new SiteRule(null, OpenFilter.TODAY, Town.MONDAY.plusSeconds(86_400));
    var sites = new AnsweringSite(List.of(), tuesday, new GeoPoint(Town.LAT + 0.01, Town.LON));
    assertEquals(columns.firstSite(3) + 1, sites.of(columns, 3));
    assertEquals(columns.firstSite(0), sites.of(columns, 0));
  }

  @Test
  void anEntryIsHadByItsId() {
    assertEquals(
        Optional.of("Lamp"), Explorer.summary(snapshot, Draft.id(1)).map(EntrySummary::name));
    assertEquals(Optional.empty(), Explorer.summary(snapshot, "x"));
    assertEquals(
        Optional.of("LAMP"),
        Explorer.whole(snapshot, Draft.id(5)).map(whole -> whole.service()).map(Service::name));
    assertEquals(Optional.empty(), Explorer.whole(snapshot, "x"));
    String json =
        StandardCharsets.UTF_8
            .decode(Explorer.json(snapshot, Draft.id(3)).orElseThrow())
            .toString();
    assertTrue(json.contains("Green wooden chair"), json);
    assertEquals(Optional.empty(), Explorer.json(snapshot, "x"));
  }
}
