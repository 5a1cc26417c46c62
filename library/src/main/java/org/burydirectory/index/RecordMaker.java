package org.burydirectory.index;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.burydirectory.model.Guide;
import org.burydirectory.model.Language;
import org.burydirectory.model.Location;
import org.burydirectory.model.Organization;
import org.burydirectory.model.Schedule;
import org.burydirectory.model.Service;
import org.burydirectory.model.ServiceAtLocation;
import org.burydirectory.model.Status;
import org.burydirectory.need.Need;
import org.burydirectory.need.Theme;
import org.burydirectory.person.EligibilityRule;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.profile.Profile;
import org.burydirectory.search.Facet;
import org.burydirectory.source.Entry;
import org.burydirectory.time.OpeningDays;
import org.burydirectory.time.OpeningHours;

/** Makes the packed record of an entry: which facet values it has, and at which site. */
final class RecordMaker {

  private static final String IN_PERSON = "in-person";

  private final Profile profile;
  private final Coverage coverage;
  private final FacetValues values;

  RecordMaker(Profile profile, FacetValues values) {
    this.profile = profile;
    this.values = values;
    this.coverage = new Coverage(profile.gazetteer());
  }

  /** {@code service}, {@code event}, {@code information} or {@code advice}. */
  static String kind(Entry entry) {
    return switch (entry) {
      case Entry.OfGuide guide -> guide.guide().kind();
      case Entry.OfService service -> isEvent(service.service()) ? "event" : "service";
    };
  }

  private static boolean isEvent(Service service) {
    List<Schedule> all = schedules(service).toList();
    return !all.isEmpty() && all.stream().allMatch(schedule -> schedule.validTo() != null);
  }

  private static Stream<Schedule> schedules(Service service) {
    return Stream.concat(
        service.schedules().stream(),
        service.serviceAtLocations().stream().flatMap(site -> site.schedules().stream()));
  }

  /**
   * The record of an entry.
   *
   * @param home number of the borough whose data it came with
   * @param nameWords how many words of meaning are in its name
   */
  PackedRecord record(Entry entry, int home, int nameWords) {
    return switch (entry) {
      case Entry.OfGuide guide -> guide(guide.guide(), home, nameWords);
      case Entry.OfService service -> service(service.service(), home, nameWords);
    };
  }

  private PackedRecord guide(Guide guide, int home, int nameWords) {
    var all = new Ordinals();
    all.add(Facet.KIND, guide.kind());
    all.needs(guide.needs(), guide.themes());
    guide.audiences().forEach(code -> all.add(Facet.AUDIENCE, code));
    all.places(guide.places().isEmpty() ? everywhere(home) : coverage.named(guide.places()));
    long reviewed = guide.reviewed().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    return new PackedRecord(
        all.sorted(),
        List.of(),
        -1,
        Status.ACTIVE,
        false,
        List.of(),
        home,
        false,
        guide.needs().size(),
        nameWords,
        EligibilityRule.EVERYONE,
        reviewed,
        (int) guide.reviewed().toEpochDay());
  }

  private PackedRecord service(Service service, int home, int nameWords) {
    var all = new Ordinals();
    all.add(Facet.KIND, isEvent(service) ? "event" : "service");
    all.needs(service.terms("need").toList(), service.terms("theme").toList());
    service.terms("audience").forEach(code -> all.add(Facet.AUDIENCE, code));
    service.terms("cost").forEach(code -> all.add(Facet.COST, code));
    service.languages().forEach(all::language);
    Organization provider = service.organization();
    if (provider != null) {
      all.add(values.add(Facet.PROVIDER, provider.id(), provider.name(), null));
    }
    List<PackedRecord.Site> sites = sites(service, home);
    sites.forEach(site -> all.addAll(site.ordinals()));
    return new PackedRecord(
        all.sorted(),
        sites,
        level(service).width(),
        service.status(),
        coverage.isDeclared(service),
        coverage.extent(service),
        home,
        service.illustrative(),
        (int) service.terms("need").count(),
        nameWords,
        EligibilityRule.of(service),
        Optional.ofNullable(service.lastModified()).orElse(Instant.EPOCH).getEpochSecond(),
        service.assuredDate() == null ? 0 : (int) service.assuredDate().toEpochDay());
  }

  /** Whether a service says for which places it is. */
  boolean isAreaDeclared(Service service) {
    return coverage.isDeclared(service);
  }

  private Map<Facet, Collection<String>> everywhere(int home) {
    return coverage.everywhere(profile.gazetteer().boroughs().get(home).id());
  }

  private CoverageLevel level(Service service) {
    return coverage
        .level(service)
        .orElse(
            isRemote(service) || service.serviceAtLocations().isEmpty()
                ? CoverageLevel.BOROUGH
                : CoverageLevel.SITE);
  }

  private static boolean isRemote(Service service) {
    return service.terms("access").anyMatch(code -> !code.equals(IN_PERSON));
  }

  /** The spots where one attends, then the area that is served from afar or as a whole. */
  private List<PackedRecord.Site> sites(Service service, int home) {
    var sites = new ArrayList<PackedRecord.Site>();
    for (ServiceAtLocation at : service.serviceAtLocations()) {
      Location location = at.location();
      if (location != null) {
        sites.add(spot(service, at, location));
      }
    }
    boolean declared = coverage.isDeclared(service);
    if (declared || isRemote(service) || sites.isEmpty()) {
      sites.add(area(service, home, declared, declared || sites.isEmpty()));
    }
    return sites;
  }

  private PackedRecord.Site spot(Service service, ServiceAtLocation at, Location location) {
    var here = new Ordinals();
    Optional<GeoPoint> point = point(location);
    here.places(coverage.around(Optional.ofNullable(location.xWard()), point, postcode(location)));
    location.accessibility().stream()
        .flatMap(accessibility -> Stream.ofNullable(accessibility.xCode()))
        .forEach(code -> here.add(Facet.ACCESSIBILITY, code));
    here.attended(service);
    here.days(service, Stream.concat(at.schedules().stream(), service.schedules().stream()));
    return new PackedRecord.Site(
        false,
        point.map(GeoPoint::lat).orElse(Double.NaN),
        point.map(GeoPoint::lon).orElse(Double.NaN),
        here.sorted(),
        hours(service, OpeningHours.of(service, at, profile.calendar())));
  }

  /**
   * @param declared whether the service says what it serves, else it is taken to serve the borough
   * @param attended whether it is attended in person all over that area
   */
  private PackedRecord.Site area(Service service, int home, boolean declared, boolean attended) {
    var here = new Ordinals();
    here.places(declared ? coverage.served(service) : everywhere(home));
    service
        .terms("access")
        .filter(code -> attended || !code.equals(IN_PERSON))
        .forEach(code -> here.add(Facet.ACCESS, code));
    here.days(service, schedules(service));
    return new PackedRecord.Site(
        true,
        Double.NaN,
        Double.NaN,
        here.sorted(),
        hours(service, OpeningHours.of(service, profile.calendar())));
  }

  /** The hours of what runs; of nothing else is it known when it might be open. */
  private byte[] hours(Service service, OpeningHours hours) {
    return service.status() == Status.ACTIVE
        ? hours.pack()
        : OpeningHours.of(List.of(), List.of(), profile.calendar()).pack();
  }

  private static Optional<GeoPoint> point(Location location) {
    Double lat = location.latitude();
    Double lon = location.longitude();
    return lat == null || lon == null ? Optional.empty() : Optional.of(new GeoPoint(lat, lon));
  }

  private static Optional<String> postcode(Location location) {
    return location.addresses().stream()
        .flatMap(address -> Stream.ofNullable(address.postalCode()))
        .findFirst();
  }

  /** The ordinals of an entry or a site while they are gathered. */
  private final class Ordinals {
    private final Set<Integer> ordinals = new TreeSet<>();

    void add(int ordinal) {
      ordinals.add(ordinal);
    }

    void addAll(int[] others) {
      for (int ordinal : others) {
        ordinals.add(ordinal);
      }
    }

    void add(Facet facet, String value) {
      int ordinal = values.find(facet, value);
      if (ordinal >= 0) {
        ordinals.add(ordinal);
      }
    }

    void needs(List<String> needs, List<String> themes) {
      for (String id : needs) {
        add(Facet.NEED, id);
        profile.needs().find(id).map(Need::parent).ifPresent(above -> add(Facet.NEED, above));
      }
      for (Theme theme : profile.needs().themes()) {
        if (themes.contains(theme.id()) || theme.needs().stream().anyMatch(needs::contains)) {
          add(Facet.THEME, theme.id());
        }
      }
    }

    void language(Language language) {
      String code = language.code();
      if (code != null && !code.isBlank()) {
        String lower = code.strip().toLowerCase(Locale.ROOT);
        String name = Locale.of(lower).getDisplayLanguage(Locale.UK);
        String label = Optional.ofNullable(language.name()).orElse(name);
        add(values.add(Facet.LANGUAGE, lower, label, null));
      }
    }

    void places(Map<Facet, Collection<String>> places) {
      places.forEach((facet, ids) -> ids.forEach(id -> add(facet, id)));
    }

    void attended(Service service) {
      if (service.terms("access").findAny().isEmpty()
          || service.terms("access").anyMatch(IN_PERSON::equals)) {
        add(Facet.ACCESS, IN_PERSON);
      }
    }

    /** The days of what runs: nothing else is had on any. */
    void days(Service service, Stream<Schedule> schedules) {
      if (service.status() == Status.ACTIVE) {
        for (DayOfWeek day : OpeningDays.of(schedules.toList())) {
          add(Facet.DAY, day.name().toLowerCase(Locale.ROOT));
        }
      }
    }

    int[] sorted() {
      return ordinals.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
