package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.burydirectory.index.FacetValues;
import org.burydirectory.index.Snapshot;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Located;
import org.burydirectory.place.Near;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.place.PlaceName;
import org.burydirectory.place.Postcode;
import org.burydirectory.place.PostcodeAnswer;
import org.burydirectory.place.PostcodeShare;
import org.burydirectory.place.PostcodeStatus;
import org.burydirectory.search.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is, as the areas of services see it. Immutable.
 *
 * @param postcode what is known of the postcode that was given, null where none was
 * @param wards ordinals of the wards that it is in, or may be in
 * @param neighbourhoods ordinals of the neighbourhoods that it is in, or may be in
 * @param boroughs ordinals of the boroughs that it is in, or may be in
 * @param outside outside all boroughs of the directory: the level from which on a service takes it
 *     in; null inside
 * @param exact the spot itself, null where only an area is known
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Spot(
    @Nullable PostcodeAnswer postcode,
    int[] wards,
    int[] neighbourhoods,
    int[] boroughs,
    @Nullable CoverageLevel outside,
    @Nullable GeoPoint exact) {

  /** Beyond this from the middle of any ward a point is taken to lie outside, without outlines. */
  private static final double WARD_REACH_METRES = 3000;

  /** Within this of its middle a point is taken to lie in a neighbouring borough's region. */
  private static final double NEIGHBOUR_REACH_METRES = 10_000;

  /** Nothing is known of where someone is. */
  static final Spot NOWHERE = new Spot(null, new int[0], new int[0], new int[0], null, null);

  /** Whether it is known which areas take it in. */
  boolean isKnown() {
    return wards.length > 0 || neighbourhoods.length > 0 || outside != null;
  }

  /** The spot of a place in a snapshot. */
  static Spot of(@Nullable Near near, Optional<Located> located, Snapshot snapshot) {
    if (near == null) {
      return NOWHERE;
    }
    var maker = new Maker(snapshot, located);
    return switch (near) {
      case Postcode postcode -> maker.of(postcode);
      case GeoPoint point -> maker.of(point);
      case PlaceName name -> maker.of(name);
    };
  }

  /** Where a unit postcode is at which an entry stands, which tells it to the spot. */
  static Optional<Located> standing(Near near, Snapshot snapshot) {
    return near instanceof Postcode code && code.isUnit()
        ? Optional.ofNullable(snapshot.about().postcodes().get(code.text()))
            .map(point -> new Located(point, code.text(), false))
        : Optional.empty();
  }

  /** Makes the spot of one request. */
  private record Maker(Snapshot snapshot, Optional<Located> located) {

    private Gazetteer gazetteer() {
      return snapshot.about().profile().gazetteer();
    }

    Spot of(Postcode postcode) {
      PostcodeAnswer answer = answer(postcode);
      GeoPoint exact = located.filter(each -> !each.approximate()).map(Located::point).orElse(null);
      return switch (answer.status()) {
        case UNIT, SECTOR, DISTRICT, MISSING -> {
          List<Place> wards = answer.wards().stream().map(PostcodeShare::place).toList();
          List<Place> around = answer.neighbourhoods().stream().map(PostcodeShare::place).toList();
          yield inside(answer, wards.isEmpty() ? wardsOf(around) : wards, around, exact);
        }
        case ELSEWHERE, UNKNOWN -> outside(answer, answer.region(), exact);
      };
    }

    /** What is known of a postcode; entries that stand at it tell where it is as well. */
    private PostcodeAnswer answer(Postcode postcode) {
      PostcodeAnswer answer = gazetteer().answer(postcode);
      boolean exact = located.filter(each -> !each.approximate()).isPresent();
      boolean known = answer.located().filter(each -> !each.approximate()).isPresent();
      return !exact || known
          ? answer
          : new PostcodeAnswer(
              postcode,
              known(answer.status()),
              located,
              answer.neighbourhoods(),
              answer.wards(),
              answer.boroughs(),
              answer.region(),
              null);
    }

    /** How a postcode is known whose spot an entry tells. */
    private static PostcodeStatus known(PostcodeStatus status) {
      return switch (status) {
        case UNIT, SECTOR, DISTRICT, MISSING -> PostcodeStatus.UNIT;
        case ELSEWHERE, UNKNOWN -> status;
      };
    }

    Spot of(GeoPoint point) {
      Optional<Place> ward =
          gazetteer().outlined().isEmpty()
              ? gazetteer()
                  .nearestWard(point)
                  .filter(each -> metres(each, point) <= WARD_REACH_METRES)
              : gazetteer().ward(point);
      if (ward.isPresent()) {
        return inside(null, List.of(ward.get()), parents(ward.get()), point);
      }
      Optional<Place> neighbour =
          gazetteer().places(PlaceKind.NEIGHBOUR).stream()
              .filter(place -> metres(place, point) <= NEIGHBOUR_REACH_METRES)
              .min(Comparator.comparingDouble(place -> metres(place, point)));
      return outside(null, neighbour.flatMap(gazetteer()::region), point);
    }

    private static double metres(Place place, GeoPoint point) {
      GeoPoint centre = place.point();
      return centre == null ? Double.MAX_VALUE : centre.metresTo(point);
    }

    Spot of(PlaceName name) {
      Optional<Place> found =
          gazetteer()
              .find(name.text())
              .or(() -> located.flatMap(each -> gazetteer().find(each.label())));
      return found.map(this::of).orElse(NOWHERE);
    }

    private Spot of(Place place) {
      Optional<Place> ward =
          Optional.ofNullable(place.ward()).flatMap(id -> gazetteer().place(PlaceKind.WARD, id));
      return switch (place.kind()) {
        case NEIGHBOURHOOD -> inside(null, wardsOf(List.of(place)), List.of(place), null);
        case WARD -> inside(null, List.of(place), parents(place), null);
        case TOWN -> inside(null, wardsOf(parents(place)), parents(place), null);
        case LOCALITY ->
            inside(
                null,
                ward.map(List::of).orElseGet(() -> wardsOf(parents(place))),
                parents(place),
                null);
        case BOROUGH -> {
          List<Place> all =
              gazetteer().places(PlaceKind.NEIGHBOURHOOD).stream()
                  .filter(each -> place.id().equals(each.parent()))
                  .toList();
          yield inside(null, wardsOf(all), all, null);
        }
        case NEIGHBOUR -> outside(null, gazetteer().region(place), null);
        case AREA, DISTRICT, SECTOR -> NOWHERE;
      };
    }

    private List<Place> parents(Place place) {
      return Stream.ofNullable(place.parent())
          .flatMap(id -> gazetteer().place(PlaceKind.NEIGHBOURHOOD, id).stream())
          .toList();
    }

    private List<Place> wardsOf(List<Place> neighbourhoods) {
      List<String> ids = neighbourhoods.stream().map(Place::id).toList();
      return gazetteer().places(PlaceKind.WARD).stream()
          .filter(ward -> ids.contains(String.valueOf(ward.parent())))
          .toList();
    }

    private Spot inside(
        @Nullable PostcodeAnswer answer,
        List<Place> wards,
        List<Place> neighbourhoods,
        @Nullable GeoPoint exact) {
      var boroughs = new TreeSet<String>();
      neighbourhoods.forEach(place -> Stream.ofNullable(place.parent()).forEach(boroughs::add));
      return new Spot(
          answer,
          ordinals(Facet.WARD, wards.stream().map(Place::id).toList()),
          ordinals(Facet.NEIGHBOURHOOD, neighbourhoods.stream().map(Place::id).toList()),
          ordinals(Facet.BOROUGH, new ArrayList<>(boroughs)),
          null,
          exact);
    }

    private Spot outside(
        @Nullable PostcodeAnswer answer, Optional<Place> region, @Nullable GeoPoint exact) {
      return new Spot(
          answer,
          new int[0],
          new int[0],
          new int[0],
          region.isPresent() ? CoverageLevel.REGION : CoverageLevel.NATION,
          exact);
    }

    private int[] ordinals(Facet facet, List<String> ids) {
      FacetValues.Snapshot values = snapshot.about().values();
      return ids.stream()
          .flatMap(id -> Stream.ofNullable(values.find(facet, id)))
          .mapToInt(FacetValues.Value::ordinal)
          .sorted()
          .distinct()
          .toArray();
    }
  }
}
