package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.burydirectory.index.FacetValues;
import org.burydirectory.index.Snapshot;
import org.burydirectory.place.Located;
import org.burydirectory.place.Near;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceName;
import org.burydirectory.profile.Profile;
import org.burydirectory.search.CrisisPanel;
import org.burydirectory.search.Facet;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.Understood;
import org.burydirectory.time.OpenFilter;
import org.burydirectory.understand.Meaning;
import org.burydirectory.understand.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, once its text is understood: the words to search for and everything that
 * moves an entry up or down.
 *
 * @param text the words
 * @param needs needs that the text names
 * @param wishes what an entry should also have
 * @param who whom it is for
 * @param near where the person is, from the request or else from the text
 * @param spot the same as the areas of services see it
 * @param names names of entries that the text contains, in lower case
 * @param understood the receipt
 * @param urgent whom to call at once, or null
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Intent(
    TextQuery text,
    List<NeedWish> needs,
    List<Wish> wishes,
    Who who,
    Optional<Located> near,
    Spot spot,
    Set<String> names,
    List<Understood> understood,
    @Nullable CrisisPanel urgent) {

  /**
   * A need that was named.
   *
   * @param ordinal the value
   * @param confidence how sure that is, above 0 to 1
   * @param top whether it is of the first level, and so says little
   */
  record NeedWish(int ordinal, float confidence, boolean top) {}

  /**
   * Values of one facet of which an entry should have any.
   *
   * @param ordinals the values
   * @param facet all values of the facet, which tell whether anything is known of an entry
   * @param soft whether an entry without them is hardly worse, as with whom it is for
   * @param open when an entry should be open instead of having any of the values, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  record Wish(int[] ordinals, int[] facet, boolean soft, @Nullable OpenFilter open) {}

  /** Nothing but a place. */
  static Intent near(Optional<Located> near) {
    return new Intent(
        TextQuery.NOTHING,
        List.of(),
        List.of(),
        Who.anyone(),
        near,
        Spot.NOWHERE,
        Set.of(),
        List.of(),
        null);
  }

  /** Understands a request. */
  static Intent of(SearchRequest request, Snapshot snapshot) {
    Understanding understanding =
        snapshot.about().understander().understand(request.text(), request.without());
    return new Maker(request, snapshot, understanding).make();
  }

  /** Makes the intent of one request. */
  private static final class Maker {
    private final SearchRequest request;
    private final Snapshot snapshot;
    private final Understanding understanding;
    private final Profile profile;
    private final FacetValues.Snapshot values;

    Maker(SearchRequest request, Snapshot snapshot, Understanding understanding) {
      this.request = request;
      this.snapshot = snapshot;
      this.understanding = understanding;
      profile = snapshot.about().profile();
      values = snapshot.about().values();
    }

    Intent make() {
      Near near = request.near() == null ? nearInText() : request.near();
      Optional<Located> located = near == null ? Optional.empty() : locate(near);
      Spot spot = Spot.of(near, located, snapshot);
      return new Intent(
          TextQuery.of(understanding, snapshot),
          needs(),
          wishes(),
          Who.of(
              request, understanding, request.near() == null ? new int[0] : spot.neighbourhoods()),
          located,
          spot,
          understanding.names().stream()
              .map(name -> name.toLowerCase(java.util.Locale.ROOT))
              .collect(java.util.stream.Collectors.toSet()),
          understanding.understood().stream().map(Maker::boosting).toList(),
          panel());
    }

    private Optional<Located> locate(Near near) {
      Optional<Located> standing = Spot.standing(near, snapshot);
      if (standing.isPresent()) {
        return standing;
      }
      return request.near() != null
          ? Searcher.locate(profile, near)
          : profile.gazetteer().locate(near);
    }

    private @Nullable Near nearInText() {
      for (Meaning.OfPostcode found : understanding.meanings(Meaning.OfPostcode.class)) {
        return found.postcode();
      }
      for (Meaning.OfPlace found : understanding.meanings(Meaning.OfPlace.class)) {
        Place place = found.place();
        boolean spot =
            switch (place.kind()) {
              case NEIGHBOURHOOD, WARD, TOWN, LOCALITY -> place.point() != null;
              case AREA, BOROUGH, NEIGHBOUR, DISTRICT, SECTOR -> false;
            };
        if (spot) {
          return new PlaceName(place.name());
        }
      }
      return null;
    }

    private List<NeedWish> needs() {
      var needs = new ArrayList<NeedWish>();
      understanding
          .needs()
          .forEach(
              (id, confidence) -> {
                FacetValues.Value value = values.find(Facet.NEED, id);
                if (value != null) {
                  needs.add(new NeedWish(value.ordinal(), confidence, value.parent() < 0));
                }
              });
      return needs;
    }

    private List<Wish> wishes() {
      var wishes = new ArrayList<Wish>();
      for (Meaning.OfCost cost : understanding.meanings(Meaning.OfCost.class)) {
        wish(wishes, Facet.COST, List.of(cost.id()), false);
      }
      for (Meaning.OfAccess access : understanding.meanings(Meaning.OfAccess.class)) {
        wish(wishes, Facet.ACCESS, access.ids(), false);
      }
      for (var has : understanding.meanings(Meaning.OfAccessibility.class)) {
        wish(wishes, Facet.ACCESSIBILITY, List.of(has.id()), false);
      }
      for (Meaning.OfTime time : understanding.meanings(Meaning.OfTime.class)) {
        wish(wishes, Facet.DAY, days(time), false);
        open(time).ifPresent(when -> wishes.add(new Wish(new int[0], all(Facet.DAY), false, when)));
      }
      List<String> audiences =
          understanding.meanings(Meaning.OfAudience.class).stream()
              .map(Meaning.OfAudience::id)
              .toList();
      wish(wishes, Facet.AUDIENCE, audiences, true);
      return wishes;
    }

    private static List<String> days(Meaning.OfTime time) {
      return switch (time.when()) {
        case DAY -> List.of(time.value());
        case WEEKEND -> List.of("saturday", "sunday");
        default -> List.of();
      };
    }

    private void wish(List<Wish> wishes, Facet facet, List<String> ids, boolean soft) {
      int[] ordinals = ordinals(facet, ids);
      if (ordinals.length > 0) {
        wishes.add(new Wish(ordinals, all(facet), soft, null));
      }
    }

    private static Optional<OpenFilter> open(Meaning.OfTime time) {
      return switch (time.when()) {
        case NOW -> Optional.of(OpenFilter.NOW);
        case TODAY -> Optional.of(OpenFilter.TODAY);
        case TONIGHT -> Optional.of(OpenFilter.EVENING);
        default -> Optional.empty();
      };
    }

    private int[] all(Facet facet) {
      return values.of(facet).stream().mapToInt(FacetValues.Value::ordinal).toArray();
    }

    private int[] ordinals(Facet facet, List<String> ids) {
      return ids.stream()
          .flatMap(id -> java.util.stream.Stream.ofNullable(values.find(facet, id)))
          .mapToInt(FacetValues.Value::ordinal)
          .sorted()
          .distinct()
          .toArray();
    }

    /** Here every piece moves entries up or down; none leaves any out. */
    private static Understood boosting(Understood piece) {
      return new Understood(
          piece.id(),
          piece.kind(),
          "boost",
          piece.text(),
          piece.label(),
          piece.value(),
          piece.corrected(),
          piece.instead(),
          piece.confidence());
    }

    private @Nullable CrisisPanel panel() {
      return profile.urgent().panels().stream()
          .filter(panel -> panel.id().equals(understanding.urgent()))
          .findFirst()
          .map(CrisisPanels::panel)
          .orElse(null);
    }
  }
}
