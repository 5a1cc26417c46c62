package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burydirectory.model.Attribute;
import org.burydirectory.model.Change;
import org.burydirectory.model.Location;
import org.burydirectory.model.Organization;
import org.burydirectory.model.Schedule;
import org.burydirectory.model.Service;
import org.burydirectory.model.ServiceAtLocation;
import org.burydirectory.place.Distance;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Near;
import org.burydirectory.place.Postcode;
import org.burydirectory.search.ExportFormat;
import org.burydirectory.search.FeedForm;
import org.burydirectory.search.FeedList;
import org.burydirectory.search.FeedPage;
import org.burydirectory.search.FeedRequest;
import org.burydirectory.search.FeedRequest.Filter;
import org.burydirectory.search.InvalidSearchException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every filter of the feed against a look at every service of the shipped data. */
class FeedTest {

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final String UNKNOWN = "00000000-0000-4000-8000-00000badc0de";

  private static final class Shipped {
    static final ServiceDirectory DIRECTORY = ShippedDirectory.get();
    static final List<Service> SERVICES = services(DIRECTORY);
  }

  private static List<Service> services(ServiceDirectory directory) {
    return all(directory, FeedRequest.of(FeedList.SERVICES)).stream()
        .map(id -> directory.service(id).orElseThrow())
        .toList();
  }

  /** Ids of all items, page by page. */
  private static List<String> all(ServiceDirectory directory, FeedRequest request) {
    var ids = new ArrayList<String>();
    FeedPage page;
    int number = 1;
    do {
      page = directory.feed(request.perPage(37).page(number++));
      page.contents().forEach(json -> ids.add(id(text(json))));
    } while (!page.isLast());
    assertEquals(page.totalItems(), ids.size());
    return ids;
  }

  private static String text(java.nio.ByteBuffer json) {
    return StandardCharsets.UTF_8.decode(json.duplicate()).toString();
  }

  /** The id of the object itself, which is its last member of that name on the outermost level. */
  private static String id(String json) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        Matcher id = ID.matcher(json).region(i, json.length());
        if (!quoted && depth == 1 && id.lookingAt()) {
          return id.group(1);
        }
        quoted = !quoted;
      } else if (!quoted) {
        depth += "{[".indexOf(c) >= 0 ? 1 : "}]".indexOf(c) >= 0 ? -1 : 0;
      }
    }
    throw new AssertionError("no id in " + json);
  }

  private static FeedRequest services(Filter filter) {
    return FeedRequest.of(FeedList.SERVICES).filter(filter);
  }

  private static void assertServices(Filter filter, Predicate<Service> passes) {
    Set<String> expected =
        Shipped.SERVICES.stream()
            .filter(passes)
            .map(Service::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(expected.isEmpty(), "the filter finds nothing, which shows nothing");
    assertTrue(expected.size() < Shipped.SERVICES.size(), "the filter finds everything");
    assertEquals(List.copyOf(expected), all(Shipped.DIRECTORY, services(filter)));
  }

  private static void assertSites(Filter filter, BiPredicate<Service, ServiceAtLocation> passes) {
    var expected = new TreeSet<String>();
    for (Service service : Shipped.SERVICES) {
      service.serviceAtLocations().stream()
          .filter(site -> passes.test(service, site))
          .forEach(site -> expected.add(site.id()));
    }
    assertFalse(expected.isEmpty());
    assertEquals(
        List.copyOf(expected),
        all(Shipped.DIRECTORY, FeedRequest.of(FeedList.SERVICE_AT_LOCATIONS).filter(filter)));
  }

  private static Filter filter(
      List<String> terms, List<String> taxonomies, List<String> organizations) {
    return new Filter(
        "", terms, taxonomies, organizations, null, null, null, null, null, null, false, null);
  }

  private static Filter modified(Instant after) {
    return new Filter(
        "", List.of(), List.of(), List.of(), after, null, null, null, null, null, false, null);
  }

  private static Filter ages(@Nullable Integer minimum, @Nullable Integer maximum) {
    return new Filter(
        "", List.of(), List.of(), List.of(), null, minimum, maximum, null, null, null, false, null);
  }

  private static Filter times(
      @Nullable DayOfWeek day, @Nullable LocalTime start, @Nullable LocalTime end) {
    var times = new FeedRequest.Times(day, start, end);
    return new Filter(
        "", List.of(), List.of(), List.of(), null, null, null, times, null, null, false, null);
  }

  private static Filter near(Near near, @Nullable Distance within) {
    return new Filter(
        "", List.of(), List.of(), List.of(), null, null, null, null, near, within, false, null);
  }

  private static Filter search(String text) {
    return new Filter(
        text, List.of(), List.of(), List.of(), null, null, null, null, null, null, false, null);
  }

  private static String term(String taxonomy, String code) {
    return all(Shipped.DIRECTORY, FeedRequest.of(FeedList.TAXONOMY_TERMS)).stream()
        .filter(
            id -> {
              String json = item(FeedList.TAXONOMY_TERMS, id);
              return json.contains("\"code\":\"" + code + "\"")
                  && json.contains("\"taxonomy\":\"" + taxonomy + "\"");
            })
        .findFirst()
        .orElseThrow();
  }

  private static String item(FeedList list, String id) {
    return text(Shipped.DIRECTORY.feedItem(list, id, FeedForm.FULL).orElseThrow());
  }

  private static Stream<String> terms(Service service) {
    return service.attributes().stream()
        .map(Attribute::taxonomyTerm)
        .map(term -> term == null ? "" : term.taxonomy() + ":" + term.code());
  }

  private static boolean has(Service service, String... terms) {
    return terms(service).anyMatch(List.of(terms)::contains);
  }

  private static Stream<Schedule> schedules(Service service) {
    return Stream.concat(
        service.schedules().stream(),
        service.serviceAtLocations().stream().flatMap(site -> site.schedules().stream()));
  }

  private static boolean isOn(Schedule schedule, String day) {
    String days = schedule.byday();
    return days != null && days.contains(day);
  }

  @Test
  void walkingThePagesGivesEveryServiceOnceInTheOrderOfIds() {
    List<String> ids = all(Shipped.DIRECTORY, FeedRequest.of(FeedList.SERVICES));

    assertEquals(List.copyOf(new TreeSet<>(ids)), ids);
    assertEquals(580, ids.size());
  }

  @Test
  void guidesAreNotInIt() {
    assertTrue(Shipped.DIRECTORY.guide("pip").isPresent());
    assertTrue(Shipped.DIRECTORY.feedItem(FeedList.SERVICES, "pip", FeedForm.FULL).isEmpty());
  }

  @Test
  void aTermFindsWhatHasItOrOneBelow() {
    String break_ = term("need", "carers.break");
    assertServices(
        filter(List.of(break_), List.of(), List.of()), each -> has(each, "need:carers.break"));
    assertServices(
        filter(List.of(term("need", "carers")), List.of(), List.of()),
        each -> terms(each).anyMatch(term -> term.startsWith("need:carers")));
    assertServices(
        filter(List.of(term("access", "phone")), List.of(), List.of()),
        each -> has(each, "access:phone"));
  }

  @Test
  void severalTermsMeanAnyOfThem() {
    assertServices(
        filter(
            List.of(term("need", "carers.break"), term("audience", "veterans")),
            List.of(),
            List.of()),
        each -> has(each, "need:carers.break", "audience:veterans"));
  }

  @Test
  void aCircumstanceFindsTheServicesOfItsNeeds() {
    assertServices(
        filter(List.of(term("circumstance", "in-debt")), List.of(), List.of()),
        each -> has(each, "need:money.debt", "need:money.budgeting", "need:home.rent"));
    assertServices(
        filter(List.of(term("circumstance", "armed-forces")), List.of(), List.of()),
        each -> has(each, "need:social.veterans", "audience:veterans"));
    assertServices(
        filter(List.of(term("service-type", "lgsl-437")), List.of(), List.of()),
        each -> has(each, "need:advice.library"));
  }

  @Test
  void aTaxonomyFindsWhatHasAnyOfItsTerms() {
    String json = item(FeedList.TAXONOMY_TERMS, term("audience", "carers"));
    String taxonomy = json.replaceFirst(".*\"taxonomy_id\":\"([^\"]+)\".*", "$1");

    assertServices(
        filter(List.of(), List.of(taxonomy), List.of()),
        each -> terms(each).anyMatch(term -> term.startsWith("audience:")));
  }

  @Test
  void anOrganizationFindsItsServices() {
    Organization any = Shipped.SERVICES.getFirst().organization();
    assertTrue(any != null);
    assertServices(
        filter(List.of(), List.of(), List.of(any.id())),
        each -> each.organization() != null && each.organization().id().equals(any.id()));
  }

  @Test
  void filtersHoldTogether() {
    var both =
        new Filter(
            "carers",
            List.of(term("access", "phone")),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            null);
    Set<String> expected = new TreeSet<>(all(Shipped.DIRECTORY, services(search("carers"))));
    expected.retainAll(
        all(
            Shipped.DIRECTORY,
            services(filter(List.of(term("access", "phone")), List.of(), List.of()))));

    assertEquals(List.copyOf(expected), all(Shipped.DIRECTORY, services(both)));
    assertFalse(expected.isEmpty());
  }

  @Test
  void agesAreThoseThatServicesState() {
    assertServices(ages(55, null), each -> each.minimumAge() != null && each.minimumAge() >= 55);
    assertServices(ages(null, 18), each -> each.maximumAge() != null && each.maximumAge() <= 18);
  }

  @Test
  void dayAndTimesHoldOfOneSchedule() {
    assertServices(
        times(DayOfWeek.SUNDAY, null, null),
        each -> schedules(each).anyMatch(schedule -> isOn(schedule, "SU")));
    LocalTime nine = LocalTime.of(9, 30);
    LocalTime one = LocalTime.of(13, 0);
    BiPredicate<Service, ServiceAtLocation> atSite =
        (service, site) ->
            Stream.concat(service.schedules().stream(), site.schedules().stream())
                .anyMatch(schedule -> runs(schedule, nine, one));
    assertServices(
        times(DayOfWeek.WEDNESDAY, nine, one),
        each -> schedules(each).anyMatch(schedule -> runs(schedule, nine, one)));
    assertSites(times(DayOfWeek.WEDNESDAY, nine, one), atSite);
  }

  private static boolean runs(Schedule schedule, LocalTime start, LocalTime end) {
    LocalTime opens = schedule.opensAt();
    LocalTime closes = schedule.closesAt();
    return isOn(schedule, "WE")
        && opens != null
        && closes != null
        && !opens.isBefore(start)
        && !closes.isAfter(end)
        && !opens.isAfter(closes);
  }

  private static boolean isWithin(ServiceAtLocation site, GeoPoint centre, double metres) {
    Location location = site.location();
    return location != null
        && location.latitude() != null
        && location.longitude() != null
        && GeoPoint.metres(centre.lat(), centre.lon(), location.latitude(), location.longitude())
            <= metres;
  }

  @Test
  void aDistanceFindsWhatStandsWithinIt() {
    var centre = new GeoPoint(53.5933, -2.2966);
    assertSites(
        near(centre, Distance.metres(1500)), (service, site) -> isWithin(site, centre, 1500));
    assertServices(
        near(centre, Distance.metres(1500)),
        each -> each.serviceAtLocations().stream().anyMatch(site -> isWithin(site, centre, 1500)));
  }

  @Test
  void aPostcodeAloneFindsWhatServesIt() {
    List<String> here = all(Shipped.DIRECTORY, services(near(Postcode.of("BL0 9AT"), null)));
    for (Service service : Shipped.SERVICES) {
      Set<String> areas =
          service.serviceAreas().stream()
              .map(area -> String.valueOf(area.name()))
              .collect(Collectors.toSet());
      if (areas.contains("Bury") || areas.contains("England")) {
        assertTrue(here.contains(service.id()), service.name());
      }
      if (areas.equals(Set.of("Prestwich")) || areas.equals(Set.of("prestwich"))) {
        assertFalse(here.contains(service.id()), service.name());
      }
    }
    assertTrue(here.size() < Shipped.SERVICES.size());
  }

  @Test
  void aPlaceThatIsNotKnownIsRefused() {
    InvalidSearchException refused =
        assertThrows(
            InvalidSearchException.class,
            () -> Shipped.DIRECTORY.feed(services(near(Postcode.of("SW1A 1AA"), null))));
    assertEquals("postcode", refused.parameter());
    assertThrows(
        InvalidSearchException.class,
        () ->
            services(
                new Filter(
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    Distance.metres(5),
                    false,
                    null)));
  }

  @Test
  void searchFindsEveryWordInAnyCase() {
    for (String name : List.of("Ramsbottom", "PHARMACY", "Library")) {
      List<String> found = all(Shipped.DIRECTORY, services(search(name)));
      for (Service service : Shipped.SERVICES) {
        if (service.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
          assertTrue(found.contains(service.id()), service.name());
        }
      }
      assertTrue(found.size() < Shipped.SERVICES.size());
    }
    assertEquals(List.of(), all(Shipped.DIRECTORY, services(search("zzqxjvwkzzqx"))));
    assertEquals(List.of(), all(Shipped.DIRECTORY, services(search("*"))));
  }

  @Test
  void aSearchOfLocationsReadsTheirAddresses() {
    List<String> found =
        all(
            Shipped.DIRECTORY,
            FeedRequest.of(FeedList.SERVICE_AT_LOCATIONS).filter(search("Whittaker")));
    Set<String> expected = new HashSet<>();
    for (Service service : Shipped.SERVICES) {
      for (ServiceAtLocation site : service.serviceAtLocations()) {
        Location location = site.location();
        if (location != null && location.texts().anyMatch(text -> text.contains("Whittaker"))) {
          expected.add(site.id());
        }
      }
    }
    assertFalse(expected.isEmpty());
    assertTrue(found.containsAll(expected), () -> expected + " in " + found);
  }

  @Test
  void organizationsAreThoseOfServicesAndNestThem() {
    Set<String> expected =
        Shipped.SERVICES.stream()
            .flatMap(service -> Stream.ofNullable(service.organization()))
            .map(Organization::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        List.copyOf(expected), all(Shipped.DIRECTORY, FeedRequest.of(FeedList.ORGANIZATIONS)));
    String id = expected.iterator().next();
    String json =
        text(
            Shipped.DIRECTORY
                .feedItem(FeedList.ORGANIZATIONS, id, FeedForm.FULL_SERVICE)
                .orElseThrow());
    Shipped.SERVICES.stream()
        .filter(each -> each.organization() != null && each.organization().id().equals(id))
        .forEach(each -> assertTrue(json.contains("\"id\":\"" + each.id() + "\"")));
  }

  @Test
  void unknownIdsFindNothing() {
    assertEquals(
        List.of(),
        all(Shipped.DIRECTORY, services(filter(List.of(UNKNOWN), List.of(), List.of()))));
    for (FeedList list : FeedList.values()) {
      assertTrue(Shipped.DIRECTORY.feedItem(list, UNKNOWN, FeedForm.FULL).isEmpty());
    }
  }

  private static String made(String id, String name, String changed, String organization) {
    return "{\"id\":\""
        + id
        + "\",\"name\":\""
        + name
        + " (example)\",\"status\":\"active\",\"illustrative\":true"
        + changed
        + ",\"organization\":{\"id\":\""
        + organization
        + "\",\"name\":\"Made (example)\"},\"attributes\":[{\"taxonomy_term\":{\"id\":\"10000000-"
        + "0000-4000-8000-000000000009\",\"name\":\"Vendor's own\",\"taxonomy\":\"vendor\"}}]}";
  }

  @Test
  void editsAreInOrderAndWhatIsDeletedIsTold() throws Exception {
    String first = "00000000-0000-4000-8000-000000000001";
    String last = "ffffffff-ffff-4fff-8fff-ffffffffffff";
    String organization = "10000000-0000-4000-8000-000000000001";
    DataSource source = DataSource.classpath("bury");
    try (var directory = ServiceDirectory.openInMemory(source)) {
      List<String> before = all(directory, FeedRequest.of(FeedList.SERVICES));
      directory.apply(
          List.of(
              Change.put(first, made(first, "First", "", organization)),
              Change.put(
                  last,
                  made(
                      last, "Last", ",\"last_modified\":\"2030-01-01T00:00:00.5Z\"", organization)),
              Change.delete(before.get(3))));

      var expected = new ArrayList<>(before);
      expected.remove(3);
      expected.addFirst(first);
      expected.addLast(last);
      assertEquals(expected, all(directory, FeedRequest.of(FeedList.SERVICES)));
      assertEquals(
          List.of(first, last), // of the first it is not known when it changed
          all(directory, services(modified(Instant.parse("2030-01-01T00:00:00.5Z")))));
      assertEquals(
          List.of(first),
          all(directory, services(modified(Instant.parse("2030-01-01T00:00:00.6Z")))));
      assertEquals(
          List.of(first, last),
          all(
              directory,
              services(
                  filter(List.of("10000000-0000-4000-8000-000000000009"), List.of(), List.of()))));
      assertTrue(
          directory
              .feedItem(
                  FeedList.TAXONOMY_TERMS, "10000000-0000-4000-8000-000000000009", FeedForm.FULL)
              .isPresent());
      assertEquals(List.of(before.get(3)), all(directory, FeedRequest.of(FeedList.DELETED)));

      directory.rebuild(source.withoutIllustrative());

      List<String> after = all(directory, FeedRequest.of(FeedList.SERVICES));
      var gone = new TreeSet<>(expected);
      gone.removeAll(after);
      gone.add(before.get(3));
      assertEquals(List.copyOf(gone), all(directory, FeedRequest.of(FeedList.DELETED)));
      assertTrue(gone.size() > 100);
      assertEquals(
          List.of(),
          all(
              directory,
              FeedRequest.of(FeedList.DELETED)
                  .filter(modified(directory.builtAt().plusSeconds(1)))));

      directory.rebuild(source);

      assertEquals(List.of(before.get(3)), all(directory, FeedRequest.of(FeedList.DELETED)));
    }
  }

  @Test
  void exportsReadBackToTheSameServices() throws Exception {
    var out = new java.io.ByteArrayOutputStream();
    int count = Shipped.DIRECTORY.export(ExportFormat.NDJSON, out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();

    assertEquals(580, count);
    assertEquals(
        Shipped.SERVICES.stream()
            .map(each -> text(Shipped.DIRECTORY.json(each.id()).orElseThrow()))
            .toList(),
        lines);
  }
}
