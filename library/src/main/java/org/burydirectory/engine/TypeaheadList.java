package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burydirectory.index.FacetValues;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.need.Need;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.search.Facet;
import org.burydirectory.source.CardWriter;

/** Gathers what can be suggested over a snapshot: needs, places, entries and organizations. */
final class TypeaheadList {

  private static final float TOP_NEED = 6;
  private static final float NEED = 5;
  private static final float PLACE = 4;
  private static final float GUIDE = 3;
  private static final float SERVICE = 2;
  private static final float ORGANIZATION = 1;
  private static final float EXAMPLE = 0.5f;

  /** The phrases of a need that it is also suggested by: the first, which are the commonest. */
  private static final int MOST_ALIASES = 12;

  private final Snapshot snapshot;
  private final Map<String, Integer> named = new HashMap<>();
  private final List<TypeaheadCandidate> candidates = new ArrayList<>();

  private TypeaheadList(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The typeahead of a snapshot. */
  static Typeahead of(Snapshot snapshot) {
    var list = new TypeaheadList(snapshot);
    list.needs();
    list.places();
    list.entries();
    return Typeahead.of(list.candidates);
  }

  private void needs() {
    for (Need need : snapshot.about().profile().needs().all()) {
      candidates.add(
          new TypeaheadCandidate(
              "need",
              need.id(),
              need.label(),
              need.phrases().stream().limit(MOST_ALIASES).toList(),
              null,
              need.parent() == null ? TOP_NEED : NEED,
              Map.of("need", need.id())));
    }
  }

  private void places() {
    for (Place place : snapshot.about().profile().gazetteer().places()) {
      Map<String, String> params =
          switch (place.kind()) {
            case NEIGHBOURHOOD -> Map.of("neighbourhood", place.id());
            case WARD -> Map.of("ward", place.id());
            case TOWN, LOCALITY -> Map.of("near", place.name());
            case AREA, BOROUGH, NEIGHBOUR, DISTRICT, SECTOR -> Map.of();
          };
      if (!params.isEmpty()) {
        candidates.add(
            new TypeaheadCandidate(
                "place",
                place.kind() == PlaceKind.WARD ? "ward-" + place.id() : place.id(),
                place.name(),
                place.aliases(),
                describe(place.kind()),
                PLACE,
                params));
      }
    }
  }

  private static String describe(PlaceKind kind) {
    return switch (kind) {
      case NEIGHBOURHOOD -> "neighbourhood";
      case WARD -> "ward";
      case TOWN -> "town";
      default -> "place";
    };
  }

  private void entries() {
    var providers = new HashMap<String, Integer>();
    for (Segment segment : snapshot.segments()) {
      int[] starts = segment.columns().ordinalStarts();
      for (int doc = Narrowed.next(segment.live(), 0);
          doc >= 0;
          doc = Narrowed.next(segment.live(), doc + 1)) {
        entry(CardWriter.parse(HitMaker.bytes(segment.card(doc))));
        for (int i = starts[doc]; i < starts[doc + 1]; i++) {
          FacetValues.Value value = snapshot.about().values().get(segment.columns().ordinals()[i]);
          if (value.facet().equals(Facet.PROVIDER)) {
            providers.merge(value.value(), 1, Integer::sum);
          }
        }
      }
    }
    for (FacetValues.Value value : snapshot.about().values().of(Facet.PROVIDER)) {
      Integer count = providers.get(value.value());
      if (count != null && count > 1) {
        candidates.add(
            new TypeaheadCandidate(
                "organization",
                value.value(),
                value.label(),
                List.of(),
                count + " services",
                ORGANIZATION,
                Map.of("provider", value.value())));
      }
    }
  }

  private void entry(EntrySummary entry) {
    int ofThatName = named.merge(entry.name(), 1, Integer::sum);
    if (ofThatName > 1) {
      return; // choosing a name searches for it, so one of a name will do
    }
    boolean guide = entry.kind().equals("information") || entry.kind().equals("advice");
    String organization = entry.organization();
    boolean told = organization != null && !organization.equals(entry.name());
    candidates.add(
        new TypeaheadCandidate(
            guide ? "guide" : "service",
            entry.id(),
            entry.name(),
            List.of(),
            guide
                ? entry.kind()
                : entry.postcode() != null ? entry.postcode() : told ? organization : null,
            guide ? GUIDE : entry.illustrative() ? EXAMPLE : SERVICE,
            Map.of("q", entry.name())));
  }
}
