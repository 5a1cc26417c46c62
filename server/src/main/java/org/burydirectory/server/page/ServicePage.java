package org.burydirectory.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.model.Accessibility;
import org.burydirectory.model.Address;
import org.burydirectory.model.Attribute;
import org.burydirectory.model.CostOption;
import org.burydirectory.model.Language;
import org.burydirectory.model.Location;
import org.burydirectory.model.Schedule;
import org.burydirectory.model.Service;
import org.burydirectory.model.ServiceArea;
import org.burydirectory.model.ServiceAtLocation;
import org.burydirectory.model.Status;
import org.burydirectory.model.TaxonomyTerm;
import org.burydirectory.need.Need;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.Hit;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Call;
import org.burydirectory.server.api.Endpoint;
import org.burydirectory.server.page.SearchView.Link;
import org.burydirectory.time.SiteHours;
import org.jspecify.annotations.Nullable;

/** The page of one service: everything that is known of it. */
final class ServicePage implements Endpoint {

  private static final int DAYS = 7;
  private static final int SIMILAR = 5;

  private final ServiceDirectory directory;
  private final Clock clock;
  private final Site site;
  private final Pages pages;
  private final MissingPage missing;

  ServicePage(
      ServiceDirectory directory, Clock clock, Site site, Pages pages, MissingPage missing) {
    this.directory = directory;
    this.clock = clock;
    this.site = site;
    this.pages = pages;
    this.missing = missing;
  }

  @Override
  public Answer answer(Call call) {
    return directory
        .service(call.id())
        .map(service -> answer(service, clock.instant()))
        .orElseGet(() -> missing.answer(call));
  }

  private Answer answer(Service service, Instant now) {
    List<SiteHours> hours = directory.hours(service.id());
    Instant end =
        hours.stream()
            .map(site -> site.hours().validUntil(now))
            .min(Comparator.naturalOrder())
            .orElse(Instant.MAX);
    return pages.shared("service", view(service, hours, now), Answer.aMinuteUntil(end, now));
  }

  private ServiceView view(Service service, List<SiteHours> sites, Instant now) {
    String path = "/services/" + service.id();
    Frame frame =
        Frame.of(site, path, service.name(), service.description())
            .about(EntryJsonLd.of(service, site.url() + path));
    return new ServiceView(
        service.illustrative() ? frame.unlisted() : frame,
        service,
        notice(service.status()),
        sites.stream().map(hours -> site(service, hours, now)).toList(),
        facts(service),
        needs(service),
        report(service),
        service.assuredDate() == null ? null : Say.date(service.assuredDate()),
        directory.similar(service.id(), SIMILAR).stream().map(ServicePage::link).toList());
  }

  static Link link(Hit hit) {
    return Link.to(hit.name(), HitView.path(hit.summary()));
  }

  private static @Nullable String notice(Status status) {
    return switch (status) {
      case ACTIVE -> null;
      case INACTIVE -> "This service does not run at present.";
      case DEFUNCT -> "This service has ended.";
      case TEMPORARILY_CLOSED -> "This service is closed for a while.";
    };
  }

  private ServiceView.Site site(Service service, SiteHours hours, Instant now) {
    ZoneId zone = directory.gazetteer().borough().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    ServiceAtLocation at = hours.site();
    Location location = at == null ? null : at.location();
    List<Schedule> schedules =
        at == null || at.schedules().isEmpty() ? service.schedules() : at.schedules();
    return new ServiceView.Site(
        title(location),
        location == null
            ? List.of()
            : location.addresses().stream().flatMap(ServicePage::lines).toList(),
        HitView.Open.of(hours.hours().at(now), now, zone),
        schedules.isEmpty() || service.status() != Status.ACTIVE
            ? List.of()
            : dates(hours, today, now, zone)
                .map(date -> day(hours, date, date.equals(today)))
                .toList(),
        schedules.stream()
            .flatMap(schedule -> Stream.of(schedule.description(), schedule.notes()))
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        location == null
            ? List.of()
            : location.accessibility().stream()
                .map(this::access)
                .filter(words -> !words.isEmpty())
                .toList(),
        map(location));
  }

  /** The next seven days and, where it does not open in those, the day on which it does. */
  private static Stream<LocalDate> dates(
      SiteHours hours, LocalDate today, Instant now, ZoneId zone) {
    Instant opening = hours.hours().nextOpening(now);
    LocalDate last = today.plusDays(DAYS - 1L);
    return Stream.concat(
        IntStream.range(0, DAYS).mapToObj(today::plusDays),
        Stream.ofNullable(opening)
            .map(instant -> instant.atZone(zone).toLocalDate())
            .filter(date -> date.isAfter(last)));
  }

  private static ServiceView.Day day(SiteHours hours, LocalDate date, boolean today) {
    return new ServiceView.Day(
        date, Say.weekdayAndDate(date), today, Say.hours(hours.hours().on(date)));
  }

  private static String title(@Nullable Location location) {
    String name = location == null ? null : location.name();
    return name == null ? "When and where" : name;
  }

  private static Stream<String> lines(Address address) {
    return Stream.of(
            address.address1(), address.city(), address.stateProvince(), address.postalCode())
        .filter(Objects::nonNull)
        .filter(line -> !line.isBlank());
  }

  private String access(Accessibility accessibility) {
    String code = accessibility.xCode();
    String words = Objects.requireNonNullElse(accessibility.description(), "");
    return words.isEmpty() && code != null
        ? directory.needs().accessibility().stream()
            .filter(term -> term.id().equals(code))
            .map(term -> term.label())
            .findFirst()
            .orElse(code)
        : words;
  }

  private @Nullable Locator map(@Nullable Location location) {
    if (location == null || location.latitude() == null || location.longitude() == null) {
      return null;
    }
    return Locator.of(
        directory.gazetteer(), new GeoPoint(location.latitude(), location.longitude()));
  }

  private static List<ServiceView.Fact> facts(Service service) {
    var facts = new ArrayList<ServiceView.Fact>();
    add(facts, "Who it is for", terms(service, "audience"));
    add(facts, "Ages", ages(service));
    add(facts, "How you get it", terms(service, "access"));
    add(facts, "What it costs", cost(service));
    add(facts, "Area", service.serviceAreas().stream().map(ServiceArea::name).toList());
    add(
        facts,
        "Languages besides English",
        service.languages().stream().map(Language::name).toList());
    return facts;
  }

  private static void add(
      List<ServiceView.Fact> facts, String label, List<? extends @Nullable String> words) {
    List<String> known =
        words.stream().filter(Objects::nonNull).map(Objects::toString).distinct().toList();
    if (!known.isEmpty()) {
      facts.add(new ServiceView.Fact(label, Say.list(known)));
    }
  }

  private static List<@Nullable String> terms(Service service, String taxonomy) {
    return service.attributes().stream()
        .map(Attribute::taxonomyTerm)
        .filter(term -> term != null && taxonomy.equals(term.taxonomy()))
        .map(ServicePage::name)
        .toList();
  }

  private static @Nullable String name(@Nullable TaxonomyTerm term) {
    return term == null ? null : term.name();
  }

  private static List<String> ages(Service service) {
    Integer least = service.minimumAge();
    Integer most = service.maximumAge();
    if (least == null) {
      return most == null ? List.of() : List.of("Up to " + most);
    }
    return List.of(most == null ? least + " and over" : least + " to " + most);
  }

  private static List<String> cost(Service service) {
    return Stream.concat(
            Stream.concat(
                Stream.ofNullable(service.fees()),
                service.costOptions().stream().map(ServicePage::price)),
            terms(service, "cost").stream().filter(Objects::nonNull).map(Objects::toString))
        .filter(words -> !words.isBlank())
        .limit(service.fees() == null ? Integer.MAX_VALUE : 1L + service.costOptions().size())
        .toList();
  }

  private static String price(CostOption cost) {
    Double amount = cost.amount();
    String price = amount == null ? "" : String.format(java.util.Locale.UK, "£%.2f", amount);
    return Stream.of(
            Objects.requireNonNullElse(cost.option(), ""),
            price,
            Objects.requireNonNullElse(cost.amountDescription(), ""))
        .filter(part -> !part.isBlank())
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private List<Link> needs(Service service) {
    return service
        .terms("need")
        .flatMap(id -> directory.needs().find(id).stream())
        .map(ServicePage::link)
        .toList();
  }

  static Link link(Need need) {
    return Link.to(need.label(), "/needs/" + need.id());
  }

  private @Nullable String report(Service service) {
    return report(site, service.name(), "/services/" + service.id());
  }

  /** Where to report a mistake on a page. */
  static @Nullable String report(Site site, String name, String path) {
    return site.contact() == null
        ? site.council()
        : "mailto:"
            + site.contact()
            + "?subject="
            + encode("Mistake on the page of " + name)
            + "&body="
            + encode("The page: " + site.url() + path + "\n\nWhat is wrong:\n");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
