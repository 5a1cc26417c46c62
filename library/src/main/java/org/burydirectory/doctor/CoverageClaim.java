package org.burydirectory.doctor;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burydirectory.model.Service;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.place.Place;

/**
 * An area that a service is said to be for, and the narrower one that its description speaks of.
 *
 * @param claimed its name
 * @param described the name of the narrower place
 * @param words how the description puts it
 */
record CoverageClaim(String claimed, String described, String words) {

  private static final Pattern PEOPLE_OF =
      Pattern.compile(
          "\\b(?i:for|serving|serves|covers?|covering|support(?:s|ing)?|helps?)\\s+"
              + "(?i:(?:[a-z-]+\\s+){0,4}?(?:people|residents|families|adults|children|carers|anyone|those|parents)"
              + "(?:\\s+(?:who\\s+)?(?:live|living|based))?\\s+(?:in|of|from|around|across)\\s+(?:the\\s+)?)"
              + "((?:[A-Z][\\w'’-]*)(?:\\s+(?:[A-Z][\\w'’-]*|and|of|the)){0,4})"
              + "|\\b([A-Z][\\w'’-]*(?:\\s+[A-Z][\\w'’-]*){0,2})\\s+residents(?:\\s+only)?\\b");

  /** Finds a claim that is wider than the description; empty where there is none. */
  static Optional<CoverageClaim> of(Service service, Gazetteer gazetteer) {
    Optional<Place> claimed =
        service.serviceAreas().stream()
            .flatMap(area -> Stream.ofNullable(area.name()))
            .flatMap(name -> gazetteer.find(name).stream())
            .filter(place -> gazetteer.level(place).isPresent())
            .max(Comparator.comparingInt(place -> width(place, gazetteer)));
    String description = service.description();
    if (claimed.isEmpty() || description == null) {
      return Optional.empty();
    }
    if (speaksOfAll(description, claimed.get().name())) {
      return Optional.empty();
    }
    int claimedWidth = width(claimed.get(), gazetteer);
    Optional<CoverageClaim> narrower = Optional.empty();
    Matcher people = PEOPLE_OF.matcher(description);
    while (people.find()) {
      String name = people.group(1) == null ? people.group(2) : people.group(1);
      Optional<Place> place = place(name, gazetteer);
      if (place.isPresent() && gazetteer.level(place.get()).isPresent()) {
        if (width(place.get(), gazetteer) >= claimedWidth) {
          return Optional.empty(); // it speaks of the wide area as well
        }
        narrower =
            Optional.of(
                new CoverageClaim(
                    claimed.get().name(), place.get().name(), people.group().strip()));
      }
    }
    return narrower;
  }

  private static boolean speaksOfAll(String description, String area) {
    return Pattern.compile(
            "\\b(?:across|throughout|all over|all of|whole of|anywhere in|everywhere in)\\s+(?:the\\s+)?"
                + Pattern.quote(area)
                + "\\b",
            Pattern.CASE_INSENSITIVE)
        .matcher(description)
        .find();
  }

  /** The place that a name starts with. */
  private static Optional<Place> place(String name, Gazetteer gazetteer) {
    for (String shorter = name; !shorter.isEmpty(); ) {
      Optional<Place> place = gazetteer.find(shorter);
      if (place.isPresent()) {
        return place;
      }
      int gap = shorter.lastIndexOf(' ');
      shorter = gap < 0 ? "" : shorter.substring(0, gap);
    }
    return Optional.empty();
  }

  private static int width(Place place, Gazetteer gazetteer) {
    return gazetteer.level(place).map(CoverageLevel::width).orElse(0);
  }
}
