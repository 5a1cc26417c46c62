package org.burydirectory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burydirectory.MadeEntry.Point;
import org.burydirectory.person.Gender;
import org.burydirectory.person.Person;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.Facet;
import org.burydirectory.search.SearchRequest;

/**
 * What a directory must answer, found by looking at every entry. A value's count is how many
 * entries would be found if it were chosen instead of what is chosen of its facet.
 */
final class FacetOracle {

  private static final List<Facet> FACETS =
      List.of(
          Facet.KIND,
          Facet.NEED,
          Facet.BOROUGH,
          Facet.NEIGHBOURHOOD,
          Facet.WARD,
          Facet.AUDIENCE,
          Facet.COST,
          Facet.ACCESS,
          Facet.PROVIDER,
          Facet.LANGUAGE,
          Facet.ACCESSIBILITY,
          Facet.DAY,
          Facet.THEME);

  private static final Set<Facet> AT_SITE =
      Set.of(
          Facet.BOROUGH,
          Facet.NEIGHBOURHOOD,
          Facet.WARD,
          Facet.ACCESS,
          Facet.ACCESSIBILITY,
          Facet.DAY);

  private static final Set<Facet> PLACES = Set.of(Facet.BOROUGH, Facet.NEIGHBOURHOOD, Facet.WARD);

  private final BuryFacts facts;
  private final List<Known> known;
  private final Map<Facet, Set<String>> values = new HashMap<>();

  /** Where something is had: at a spot, or over an area and then without a distance. */
  private record Spot(boolean area, Point point, Map<Facet, Set<String>> values) {}

  private record Known(MadeEntry entry, Map<Facet, Set<String>> values, List<Spot> spots) {}

  FacetOracle(BuryFacts facts, List<MadeEntry> entries) {
    this.facts = facts;
    known = entries.stream().map(this::known).toList();
    for (Facet facet : FACETS) {
      var all = new TreeSet<String>();
      known.forEach(
          each -> {
            all.addAll(each.values.getOrDefault(facet, Set.of()));
            each.spots.forEach(spot -> all.addAll(spot.values.getOrDefault(facet, Set.of())));
          });
      values.put(facet, all);
    }
  }

  static List<Facet> facets() {
    return FACETS;
  }

  /** The values of a facet that any entry has. */
  Set<String> values(Facet facet) {
    return values.get(facet);
  }

  /** The made-up words by which anything can be found. */
  List<String> words() {
    return known.stream().flatMap(each -> each.entry.words().stream()).distinct().sorted().toList();
  }

  private Known known(MadeEntry entry) {
    var whole = new HashMap<Facet, Set<String>>();
    boolean event =
        !entry.allTimes().isEmpty() && entry.allTimes().stream().allMatch(MadeEntry.Times::ends);
    put(whole, Facet.KIND, event ? "event" : entry.kind());
    for (String need : entry.needs()) {
      put(whole, Facet.NEED, need);
      if (!facts.parentOfNeed.get(need).isEmpty()) {
        put(whole, Facet.NEED, facts.parentOfNeed.get(need));
      }
    }
    facts.needsOfTheme.forEach(
        (theme, needs) -> {
          if (entry.themes().contains(theme) || entry.needs().stream().anyMatch(needs::contains)) {
            put(whole, Facet.THEME, theme);
          }
        });
    entry.audiences().forEach(code -> put(whole, Facet.AUDIENCE, code));
    entry.costs().forEach(code -> put(whole, Facet.COST, code));
    entry.languages().forEach(code -> put(whole, Facet.LANGUAGE, code));
    if (!entry.isGuide()) {
      put(whole, Facet.PROVIDER, entry.provider().id());
    }
    return new Known(entry, whole, spots(entry));
  }

  private static void put(Map<Facet, Set<String>> values, Facet facet, String value) {
    values.computeIfAbsent(facet, f -> new TreeSet<>()).add(value);
  }

  private List<Spot> spots(MadeEntry entry) {
    if (entry.isGuide()) {
      return List.of(new Spot(true, null, guidePlaces(entry)));
    }
    var spots = new ArrayList<Spot>();
    entry.sites().forEach(site -> spots.add(spot(entry, site)));
    boolean remote = entry.access().stream().anyMatch(code -> !code.equals("in-person"));
    if (!entry.areas().isEmpty() || remote || spots.isEmpty()) {
      spots.add(area(entry));
    }
    return spots;
  }

  private Map<Facet, Set<String>> guidePlaces(MadeEntry guide) {
    var values = new HashMap<Facet, Set<String>>();
    if (guide.places().isEmpty()) {
      everywhere(values);
    }
    for (String place : guide.places()) {
      serve(
          facts.neighbourhoods.containsKey(place) ? "neighbourhood:" + place : "ward:" + place,
          values);
    }
    return values;
  }

  private Spot spot(MadeEntry entry, MadeEntry.Site site) {
    var values = new HashMap<Facet, Set<String>>();
    String ward = wardOf(site);
    if (ward != null) {
      serve("ward:" + ward, values);
    }
    site.accessibility().forEach(code -> put(values, Facet.ACCESSIBILITY, code));
    if (entry.access().isEmpty() || entry.access().contains("in-person")) {
      put(values, Facet.ACCESS, "in-person");
    }
    Stream.concat(site.times().stream(), entry.schedules().stream())
        .filter(times -> entry.status().equals("active"))
        .forEach(times -> times.days().forEach(day -> put(values, Facet.DAY, day)));
    return new Spot(false, site.point(), values);
  }

  /** What is had without going to a site; one still goes to it where there is nothing else. */
  private Spot area(MadeEntry entry) {
    var values = new HashMap<Facet, Set<String>>();
    if (entry.areas().isEmpty()) {
      everywhere(values);
    }
    entry.areas().forEach(area -> serve(area, values));
    boolean attended = !entry.areas().isEmpty() || entry.sites().isEmpty();
    entry.access().stream()
        .filter(code -> attended || !code.equals("in-person"))
        .forEach(code -> put(values, Facet.ACCESS, code));
    entry.allTimes().stream()
        .filter(times -> entry.status().equals("active"))
        .forEach(times -> times.days().forEach(day -> put(values, Facet.DAY, day)));
    return new Spot(true, null, values);
  }

  private void everywhere(Map<Facet, Set<String>> values) {
    serve("borough", values);
  }

  private void serve(String area, Map<Facet, Set<String>> values) {
    put(values, Facet.BOROUGH, "bury");
    for (BuryFacts.Ward ward : facts.wards) {
      boolean whole = !area.contains(":") || area.equals("neighbourhood:" + ward.neighbourhood());
      if (whole || area.equals("ward:" + ward.id())) {
        put(values, Facet.WARD, ward.id());
        put(values, Facet.NEIGHBOURHOOD, ward.neighbourhood());
      }
    }
  }

  /** As the source says; else by the postcode's sector; else by the nearest centre within 3 km. */
  private String wardOf(MadeEntry.Site site) {
    if (site.ward() != null) {
      return site.ward();
    }
    if (site.postcode() != null) {
      String sector = site.postcode().substring(0, site.postcode().indexOf(' ') + 2);
      List<String> wards =
          facts.sectors.stream()
              .filter(each -> each.id().equals(sector))
              .flatMap(each -> each.wards().stream())
              .toList();
      return wards.size() < 2 || site.point() == null
          ? wards.stream().findFirst().orElse(null)
          : nearest(site.point(), wards);
    }
    if (site.point() == null) {
      return null;
    }
    String ward = nearest(site.point(), facts.wards.stream().map(BuryFacts.Ward::id).toList());
    return metres(site.point(), ward) <= 3000 ? ward : null;
  }

  private String nearest(Point point, List<String> wards) {
    return wards.stream()
        .min(Comparator.comparingDouble(ward -> metres(point, ward)))
        .orElseThrow();
  }

  private double metres(Point point, String ward) {
    BuryFacts.Ward at = facts.ward(ward);
    return point.metresTo(new Point(at.lat(), at.lon()));
  }

  /** The entries that answer a request of one word or none, without regard to their order. */
  List<MadeEntry> matching(SearchRequest request) {
    return known.stream()
        .filter(each -> passes(each, request, request.drillDowns()))
        .map(Known::entry)
        .toList();
  }

  /** How many entries answer but for the person. */
  int hidden(SearchRequest request) {
    return matching(request.showingIneligible()).size() - matching(request).size();
  }

  /** Whether an entry takes the person, as far as that is known. */
  boolean takes(MadeEntry entry, SearchRequest request) {
    MadeEntry.Limits limits = entry.limits();
    Person person = request.person();
    boolean ofAge =
        !person.hasAge()
            || ((limits.minimumAge() == null || person.mostAge() >= limits.minimumAge())
                && (limits.maximumAge() == null || person.leastAge() <= limits.maximumAge()));
    List<String> codes = limits.codes();
    boolean both = codes.contains("women") && codes.contains("men");
    return ofAge
        && (both || !codes.contains("women") || person.gender() != Gender.MAN)
        && (both || !codes.contains("men") || person.gender() != Gender.WOMAN)
        && !(codes.contains("carers") && Boolean.FALSE.equals(person.carer()))
        && !(codes.contains("gp-registered") && Boolean.FALSE.equals(person.gpRegistered()))
        && !(codes.contains("referral") && Boolean.FALSE.equals(person.referred()))
        && !(codes.contains("residents") && livesElsewhere(entry, request));
  }

  private boolean livesElsewhere(MadeEntry entry, SearchRequest request) {
    if (request.near() == null) {
      return false;
    }
    String home = nearest(near(request), facts.wards.stream().map(BuryFacts.Ward::id).toList());
    if (metres(near(request), home) > 3000) {
      return false; // outside the borough, where neighbourhoods say nothing
    }
    return known(entry.id()).spots.stream()
        .filter(Spot::area)
        .anyMatch(
            spot ->
                !spot.values
                    .getOrDefault(Facet.NEIGHBOURHOOD, Set.of())
                    .contains(facts.ward(home).neighbourhood()));
  }

  /** Counts of the values that any entry is counted for, and zero for a chosen one. */
  Map<String, Integer> counts(SearchRequest request, Facet facet) {
    var counts = new TreeMap<String, Integer>();
    var chosen = new HashMap<Facet, NavigableSet<String>>(request.drillDowns());
    chosen.getOrDefault(facet, new TreeSet<>()).forEach(value -> counts.put(value, 0));
    for (String value : values.get(facet)) {
      chosen.put(facet, new TreeSet<>(Set.of(value)));
      int count = (int) known.stream().filter(each -> passes(each, request, chosen)).count();
      if (count > 0) {
        counts.put(value, count);
      }
    }
    return counts;
  }

  private boolean passes(
      Known each, SearchRequest request, Map<Facet, NavigableSet<String>> chosen) {
    String word = fold(request.text());
    boolean found = word.isEmpty() || each.entry.words().contains(word);
    boolean recent =
        request.updatedAfter() == null
            || (each.entry.changed() != null
                && !each.entry.changed().isBefore(request.updatedAfter()));
    return found
        && recent
        && (request.showIneligible() || takes(each.entry, request))
        && holds(each.values, chosen, facet -> !AT_SITE.contains(facet))
        && each.spots.stream().anyMatch(spot -> holds(spot, request, chosen));
  }

  private static boolean holds(
      Spot spot, SearchRequest request, Map<Facet, NavigableSet<String>> chosen) {
    boolean inside =
        request.within() == null
            || spot.area
            || (spot.point != null
                && spot.point.metresTo(near(request)) <= request.within().inMetres());
    return inside && holds(spot.values, chosen, AT_SITE::contains);
  }

  private static boolean holds(
      Map<Facet, Set<String>> values,
      Map<Facet, NavigableSet<String>> chosen,
      java.util.function.Predicate<Facet> which) {
    return chosen.entrySet().stream()
        .filter(choice -> which.test(choice.getKey()))
        .allMatch(
            choice ->
                choice.getValue().stream()
                    .anyMatch(values.getOrDefault(choice.getKey(), Set.of())::contains));
  }

  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private static Point near(SearchRequest request) {
    var point = (GeoPoint) request.near();
    return new Point(point.lat(), point.lon());
  }

  private Known known(String id) {
    return known.stream().filter(each -> each.entry.id().equals(id)).findFirst().orElseThrow();
  }

  /** Metres to the nearest spot that answers, else to the nearest of all; NaN where not known. */
  double metres(String id, SearchRequest request) {
    List<Spot> spots = known(id).spots.stream().filter(spot -> spot.point != null).toList();
    List<Spot> answering =
        spots.stream().filter(spot -> holds(spot, request, request.drillDowns())).toList();
    return (answering.isEmpty() ? spots : answering)
        .stream().mapToDouble(spot -> spot.point.metresTo(near(request))).min().orElse(Double.NaN);
  }

  /** Whether an entry stands in the chosen places, rather than only serving them. */
  boolean stands(String id, SearchRequest request) {
    return known(id).spots.stream()
        .filter(spot -> !spot.area)
        .anyMatch(spot -> holds(spot.values, request.drillDowns(), PLACES::contains));
  }

  /** How an entry is to where a person is. */
  enum How {
    STANDS,
    COVERS,
    EXCLUDES,
    OTHER
  }

  /** How an entry is to the point that a request is near. */
  How how(String id, SearchRequest request) {
    Known each = known(id);
    Point point = near(request);
    String nearest = nearest(point, facts.wards.stream().map(BuryFacts.Ward::id).toList());
    String ward = metres(point, nearest) <= 3000 ? nearest : null;
    String hood = ward == null ? null : facts.ward(ward).neighbourhood();
    if (each.entry.isGuide()) {
      var hoods = each.spots.get(0).values.getOrDefault(Facet.NEIGHBOURHOOD, Set.of());
      return ward == null || hoods.isEmpty() || hoods.contains(hood) ? How.COVERS : How.OTHER;
    }
    boolean stands =
        metres(id, request) <= facts.reachMetres
            || each.spots.stream()
                .anyMatch(spot -> !spot.area && has(spot, Facet.NEIGHBOURHOOD, hood));
    if (each.entry.areas().isEmpty()) {
      boolean covers =
          each.spots.stream().anyMatch(spot -> spot.area && has(spot, Facet.NEIGHBOURHOOD, hood));
      return stands ? How.STANDS : covers ? How.COVERS : How.OTHER;
    }
    boolean covers =
        ward == null
            ? each.entry.areas().contains("nation")
                || (each.entry.areas().contains("region") && facts.isInRegion(point))
            : each.spots.stream().anyMatch(spot -> spot.area && has(spot, Facet.WARD, ward));
    return !covers ? How.EXCLUDES : stands ? How.STANDS : How.COVERS;
  }

  private static boolean has(Spot spot, Facet facet, String value) {
    return value != null && spot.values.getOrDefault(facet, Set.of()).contains(value);
  }

  /** How wide an area a service says it is for. */
  String coverage(MadeEntry entry) {
    boolean remote = entry.access().stream().anyMatch(code -> !code.equals("in-person"));
    Set<String> levels =
        entry.areas().stream().map(area -> area.replaceAll(":.*", "")).collect(Collectors.toSet());
    return Stream.of("nation", "region", "borough", "neighbourhood", "ward")
        .filter(levels::contains)
        .findFirst()
        .orElse(remote || entry.sites().isEmpty() ? "borough" : "site");
  }
}
