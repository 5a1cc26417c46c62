package org.burydirectory.doctor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burydirectory.feed.Completeness;
import org.burydirectory.feed.Finding;
import org.burydirectory.index.Words;
import org.burydirectory.model.Address;
import org.burydirectory.model.Location;
import org.burydirectory.model.Service;
import org.burydirectory.place.Located;
import org.burydirectory.place.Postcode;
import org.burydirectory.profile.Profile;
import org.jspecify.annotations.Nullable;

/** Examines records and says what a person should look at. Changes nothing. */
public final class Doctor {

  private static final int STALE_MONTHS = 24;
  private static final int HARD_READING_AGE = 16;
  private static final int GUESSES = 3;

  /** So many services teach what needs look like; more take longer and teach little. */
  private static final int MOST_EXAMPLES = 2000;

  private final Profile profile;
  private final LocalDate today;
  private final Map<String, String> labels = new HashMap<>();
  private final NeedGuesser guesser;

  /**
   * @param examples services whose needs are known
   * @param today to tell what is stale
   */
  public Doctor(Profile profile, Collection<Service> examples, LocalDate today) {
    this.profile = profile;
    this.today = today;
    profile.needs().all().forEach(need -> labels.put(need.id(), need.label()));
    this.guesser =
        new NeedGuesser(
            profile.needs(),
            new Words(profile.language()),
            examples.stream()
                .filter(service -> service.terms("need").findAny().isPresent())
                .sorted(Comparator.comparing(Service::id))
                .limit(MOST_EXAMPLES)
                .toList());
  }

  /** How complete a record is. */
  public Completeness completeness(Service service) {
    return Completing.of(service, today);
  }

  /** What a person should look at in one record. */
  public List<Finding> examine(Service service) {
    var found = new Suggestions(service);
    found.hours();
    found.points();
    found.coverage();
    found.needs();
    found.age();
    found.language();
    return found.all;
  }

  /**
   * Records that may be there twice.
   *
   * @param services among which
   * @param about only pairs with one of these are told of; null for all
   */
  public static List<Finding> duplicates(
      Collection<Service> services, @Nullable Collection<String> about) {
    var byId = new HashMap<String, Service>();
    services.forEach(service -> byId.put(service.id(), service));
    var found = new ArrayList<Finding>();
    for (DuplicatePair pair : Duplicates.among(services)) {
      boolean swap = about != null && !about.contains(pair.first());
      Service one = byId.get(swap ? pair.second() : pair.first());
      Service other = byId.get(swap ? pair.first() : pair.second());
      if (one != null && other != null && (about == null || about.contains(one.id()))) {
        found.add(
            new Finding(
                Finding.Sort.SUGGESTION,
                "duplicate",
                one.id(),
                one.name(),
                "",
                "it may be the same as '%s' (%s): they have in common %s; likeness %.2f"
                    .formatted(other.name(), other.id(), pair.why(), pair.score()),
                null,
                other.id()));
      }
    }
    return found;
  }

  /** What is found in one record. */
  private final class Suggestions {
    private final Service service;
    private final List<Finding> all = new ArrayList<>();

    Suggestions(Service service) {
      this.service = service;
    }

    private void add(
        String kind,
        String pointer,
        String message,
        @Nullable String value,
        @Nullable String proposal) {
      all.add(
          new Finding(
              Finding.Sort.SUGGESTION,
              kind,
              service.id(),
              service.name(),
              pointer,
              message,
              value,
              proposal));
    }

    private void hours() {
      String description = service.description();
      boolean known =
          Stream.concat(
                  service.schedules().stream(),
                  service.serviceAtLocations().stream().flatMap(site -> site.schedules().stream()))
              .anyMatch(schedule -> schedule.freq() != null);
      if (known || description == null) {
        return;
      }
      for (HoursInProse hours : HoursInProse.in(description)) {
        add(
            "hours-in-prose",
            "/description",
            "the description tells when it is open; put it into 'schedules', so that it is found by day and hour",
            hours.text(),
            hours.proposal());
      }
    }

    private void points() {
      for (int i = 0; i < service.serviceAtLocations().size(); i++) {
        Location location = service.serviceAtLocations().get(i).location();
        if (location != null && location.latitude() == null && !location.addresses().isEmpty()) {
          String at = "/service_at_locations/" + i + "/location";
          Optional<Located> known = centre(location);
          add(
              "no-coordinates",
              at,
              known.isEmpty()
                  ? "the place has an address but no coordinates, so distances to it are not known"
                  : "the place has an address but no coordinates; proposed is the middle of its postcode"
                      + (known.get().approximate() ? "'s area, which is not exact" : ""),
              null,
              known.map(it -> it.point().lat() + ", " + it.point().lon()).orElse(null));
        }
      }
    }

    private Optional<Located> centre(Location location) {
      return location.addresses().stream()
          .map(Address::postalCode)
          .flatMap(Stream::ofNullable)
          .flatMap(code -> Postcode.find(code).stream())
          .flatMap(code -> profile.gazetteer().locate(code).stream())
          .findFirst();
    }

    private void coverage() {
      CoverageClaim.of(service, profile.gazetteer())
          .ifPresent(
              claim ->
                  add(
                      "coverage",
                      "/service_areas",
                      "it is said to be for "
                          + claim.claimed()
                          + ", but the description speaks of "
                          + claim.described()
                          + ": '"
                          + claim.words()
                          + "'",
                      claim.claimed(),
                      claim.described()));
    }

    private void needs() {
      if (service.terms("need").findAny().isPresent()) {
        return;
      }
      List<NeedGuess> guesses = guesser.guess(service, GUESSES);
      add(
          "no-need",
          "/attributes",
          guesses.isEmpty()
              ? "no need is assigned, and its words do not tell which it meets"
              : "no need is assigned; the likeliest are proposed, with how likely each is",
          null,
          guesses.isEmpty()
              ? null
              : guesses.stream()
                  .map(
                      guess ->
                          "%s (%s) %.2f"
                              .formatted(
                                  labels.getOrDefault(guess.need(), guess.need()),
                                  guess.need(),
                                  guess.score()))
                  .collect(Collectors.joining("; ")));
    }

    private void age() {
      LocalDate checked = service.assuredDate();
      if (checked == null) {
        add(
            "not-assured",
            "/assured_date",
            "nobody says when its facts were last checked",
            null,
            null);
      } else if (checked.isBefore(today.minusMonths(STALE_MONTHS))) {
        add(
            "stale",
            "/assured_date",
            "its facts were last checked more than " + STALE_MONTHS + " months ago; check them",
            checked.toString(),
            null);
      }
    }

    private void language() {
      String description = service.description();
      if (description == null) {
        add("no-description", "/description", "it has no description", null, null);
        return;
      }
      Map<String, String> jargon = Jargon.of(description);
      if (!jargon.isEmpty()) {
        add(
            "jargon",
            "/description",
            "words that not everybody knows; proposed are plain ones",
            String.join("; ", jargon.keySet()),
            jargon.entrySet().stream()
                .map(word -> word.getKey() + ": " + word.getValue())
                .collect(Collectors.joining("; ")));
      }
      int age = ReadingAge.of(description);
      if (age >= HARD_READING_AGE) {
        add(
            "reading-age",
            "/description",
            String.format(
                Locale.ROOT,
                "a reading age of %d is needed; 9 to 12 suits most. Use shorter words and sentences",
                age),
            String.valueOf(age),
            null);
      }
    }
  }
}
