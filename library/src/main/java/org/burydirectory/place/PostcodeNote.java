package org.burydirectory.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what is in doubt about a postcode. */
record PostcodeNote(Gazetteer gazetteer, Postcode postcode, @Nullable Sector sector) {

  private static final double MANY_PERCENT = 100;

  /** One sentence or more; null where nothing is in doubt. */
  @Nullable String of(
      PostcodeStatus status,
      List<PostcodeShare> neighbourhoods,
      List<PostcodeShare> boroughs,
      Optional<Place> region) {
    return switch (status) {
      case UNIT -> null;
      case SECTOR, DISTRICT -> around() + across(neighbourhoods) + beyond();
      case MISSING ->
          "There is no postcode "
              + postcode
              + " among those that were imported; it may be mistyped or new. "
              + around()
              + across(neighbourhoods);
      case ELSEWHERE, UNKNOWN ->
          postcode
              + (boroughs.isEmpty() ? "" : " is in " + boroughs.get(0).place().name() + ". It")
              + " is not in "
              + gazetteer.boroughs().stream().map(Borough::name).collect(Collectors.joining(" or "))
              + ": what is for all of "
              + region.map(place -> place.name() + " or ").orElse("")
              + "the country comes first.";
    };
  }

  private String around() {
    String known = sector == null ? postcode.district() : sector.id();
    return known.equals(postcode.text())
        ? "Distances are from the middle of " + known + "."
        : "Of " + postcode + " only " + known + " is known: distances are from its middle.";
  }

  private String across(List<PostcodeShare> neighbourhoods) {
    if (neighbourhoods.size() < 2 || sector == null) {
      return "";
    }
    return " "
        + sector.id()
        + " lies across "
        + neighbourhoods.stream()
            .map(share -> share.place().name() + " (" + percent(share.share()) + ")")
            .collect(Collectors.joining(", "))
        + ".";
  }

  private String beyond() {
    if (sector == null || (sector.share() >= 1 && sector.otherBoroughs().isEmpty())) {
      return "";
    }
    List<String> ids =
        sector.otherBoroughs().isEmpty()
            ? gazetteer.sector(postcode.district()).map(Sector::otherBoroughs).orElse(List.of())
            : sector.otherBoroughs();
    String others =
        ids.stream()
            .map(id -> gazetteer.place(PlaceKind.NEIGHBOUR, id).map(Place::name).orElse(id))
            .collect(Collectors.joining(" and "));
    return " "
        + (sector.share() < 1 ? percent(1 - sector.share()) + " of " : "Part of ")
        + sector.id()
        + " is in "
        + (others.isEmpty() ? "another borough" : others)
        + ".";
  }

  private static String percent(double share) {
    long whole = Math.round(share * MANY_PERCENT);
    return whole == 0 ? "under 1 %" : whole + " %";
  }
}
