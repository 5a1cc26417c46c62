package org.burydirectory.doctor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burydirectory.feed.Completeness;
import org.burydirectory.model.Location;
import org.burydirectory.model.Schedule;
import org.burydirectory.model.Service;
import org.burydirectory.model.ServiceAtLocation;

/** Scores how complete a record is. */
final class Completing {

  private static final int SHORTEST_DESCRIPTION = 40;

  private final List<String> missing = new ArrayList<>();
  private int points;

  private Completing() {}

  /** The score of a service: points of a hundred, most for what people look for first. */
  static Completeness of(Service service, LocalDate today) {
    var it = new Completing();
    String description = service.description();
    it.part(
        15, "a description", description != null && description.length() >= SHORTEST_DESCRIPTION);
    it.part(15, "a telephone number or an e-mail address", reachable(service));
    it.part(15, "where it is, or whom it is for", placed(service));
    it.part(15, "when it is open", timed(service));
    it.part(10, "a need that it meets", service.terms("need").findAny().isPresent());
    it.part(10, "a date within two years on which it was checked", checked(service, today));
    it.part(8, "an organization", service.organization() != null);
    it.part(7, "a web page", service.url() != null);
    it.part(
        5,
        "what it costs",
        service.fees() != null
            || !service.costOptions().isEmpty()
            || service.terms("cost").findAny().isPresent());
    return new Completeness(service.id(), service.name(), it.points, it.missing);
  }

  private void part(int worth, String what, boolean there) {
    if (there) {
      points += worth;
    } else {
      missing.add(what);
    }
  }

  private static boolean reachable(Service service) {
    return service.email() != null
        || service.contacts().stream()
            .anyMatch(contact -> contact.email() != null || !contact.phones().isEmpty());
  }

  private static boolean placed(Service service) {
    boolean afar =
        service.terms("access").anyMatch(code -> !code.equals("in-person"))
            && !service.serviceAreas().isEmpty();
    return afar || (!service.serviceAtLocations().isEmpty() && located(service));
  }

  private static boolean located(Service service) {
    return service.serviceAtLocations().stream()
        .flatMap(site -> Optional.ofNullable(site.location()).stream())
        .map(Location::latitude)
        .anyMatch(latitude -> latitude != null);
  }

  private static boolean timed(Service service) {
    return java.util.stream.Stream.concat(
            service.schedules().stream(),
            service.serviceAtLocations().stream()
                .map(ServiceAtLocation::schedules)
                .flatMap(List::stream))
        .map(Schedule::freq)
        .anyMatch(freq -> freq != null);
  }

  private static boolean checked(Service service, LocalDate today) {
    LocalDate date = service.assuredDate();
    return date != null && !date.isBefore(today.minusYears(2));
  }
}
