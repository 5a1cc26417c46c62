package org.burydirectory.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.burydirectory.model.Service;
import org.burydirectory.model.ServiceArea;
import org.burydirectory.place.Boundaries;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Located;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.place.Postcode;
import org.burydirectory.place.PostcodeAnswer;
import org.burydirectory.place.PostcodeShare;
import org.burydirectory.place.Sector;
import org.burydirectory.search.Facet;
import org.burydirectory.source.Extents;
import org.jspecify.annotations.Nullable;

/** Which of a borough's places a service stands in and which it serves. */
final class Coverage {

  /** Beyond this a spot without a postcode is taken to lie outside the borough. */
  private static final double WARD_REACH_METRES = 3000;

  private final Gazetteer gazetteer;
  private @Nullable List<Spot> spots;

  /** A place where people of a ward are. */
  private record Spot(Place ward, GeoPoint point) {}

  Coverage(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether a service says for which places it is, in words that are known or by an outline. */
  boolean isDeclared(Service service) {
    return areas(service).findAny().isPresent() || !extent(service).isEmpty();
  }

  /** The level of the widest area that a service says it is for; empty where it says none. */
  Optional<CoverageLevel> level(Service service) {
    return Stream.concat(
            areas(service).flatMap(place -> gazetteer.level(place).stream()),
            extentLevel(service).stream())
        .max(Comparator.naturalOrder());
  }

  /** The outlines that a service says it is for. */
  List<List<double[]>> extent(Service service) {
    return service.serviceAreas().stream()
        .flatMap(area -> Extents.polygons(area).stream())
        .toList();
  }

  private Optional<CoverageLevel> extentLevel(Service service) {
    List<Place> wards = wardsIn(extent(service));
    long neighbourhoods = wards.stream().map(Place::parent).distinct().count();
    if (wards.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        wards.size() == 1
            ? CoverageLevel.WARD
            : neighbourhoods == 1 ? CoverageLevel.NEIGHBOURHOOD : CoverageLevel.BOROUGH);
  }

  /** The wards of which a known spot lies in some outlines. */
  private List<Place> wardsIn(List<List<double[]>> polygons) {
    if (polygons.isEmpty()) {
      return List.of();
    }
    var outline = Boundaries.of(List.of(new Boundaries.Area("extent", polygons)));
    var wards = new LinkedHashSet<Place>();
    for (Spot spot : spots()) {
      if (!wards.contains(spot.ward()) && outline.find(spot.point()).isPresent()) {
        wards.add(spot.ward());
      }
    }
    return List.copyOf(wards);
  }

  private List<Spot> spots() {
    List<Spot> known = spots;
    if (known == null) {
      var gathered = new ArrayList<Spot>();
      gazetteer.spots((ward, point) -> gathered.add(new Spot(ward, point)));
      known = gathered;
      spots = known;
    }
    return known;
  }

  private Stream<Place> areas(Service service) {
    return service.serviceAreas().stream().flatMap(area -> place(area).stream());
  }

  private Optional<Place> place(ServiceArea area) {
    return Optional.ofNullable(area.name())
        .flatMap(gazetteer::find)
        .or(() -> Optional.ofNullable(area.uri()).flatMap(this::byCode));
  }

  private Optional<Place> byCode(String uri) {
    String code = uri.substring(uri.lastIndexOf('/') + 1);
    return gazetteer.places().stream().filter(place -> code.equals(place.code())).findFirst();
  }

  /** The places that a service's declared areas take in, by facet. */
  Map<Facet, Collection<String>> served(Service service) {
    var served = new Found();
    areas(service).forEach(served::cover);
    wardsIn(extent(service)).forEach(served::cover);
    return served.byFacet();
  }

  /**
   * Every place of a borough, by facet: what something without an address is taken to serve.
   *
   * @param borough its id
   */
  Map<Facet, Collection<String>> everywhere(String borough) {
    var found = new Found();
    found.borough(borough);
    return found.byFacet();
  }

  /** The places with these ids, for guides that are about a part of the borough. */
  Map<Facet, Collection<String>> named(List<String> ids) {
    var found = new Found();
    ids.forEach(id -> gazetteer.find(id).ifPresent(found::cover));
    return found.byFacet();
  }

  /** The places that a spot stands in, by facet; empty outside the borough. */
  Map<Facet, Collection<String>> around(
      Optional<String> ward, Optional<GeoPoint> point, Optional<String> postcode) {
    var found = new Found();
    ward.flatMap(id -> gazetteer.place(PlaceKind.WARD, id))
        .or(() -> wardOf(point, postcode))
        .ifPresent(found::cover);
    return found.byFacet();
  }

  private Optional<Place> wardOf(Optional<GeoPoint> point, Optional<String> postcode) {
    var unit = postcode.flatMap(Postcode::find).filter(Postcode::isUnit);
    var answer = unit.map(gazetteer::answer).filter(Coverage::isExact);
    if (answer.isPresent()) {
      return answer.get().wards().stream().map(PostcodeShare::place).findFirst();
    }
    if (point.isPresent() && !gazetteer.outlined().isEmpty()) {
      return gazetteer.ward(point.get());
    }
    return unit.isPresent()
        ? unit.flatMap(Postcode::sector)
            .flatMap(gazetteer::sector)
            .flatMap(known -> likeliest(known, point))
        : point.flatMap(this::nearestWard);
  }

  /** Whether it is known where a unit is: its ward, or that it is none of these boroughs'. */
  private static boolean isExact(PostcodeAnswer answer) {
    return !answer.located().map(Located::approximate).orElse(true);
  }

  private Optional<Place> nearestWard(GeoPoint point) {
    return gazetteer
        .nearestWard(point)
        .filter(ward -> ward.point() != null && ward.point().metresTo(point) <= WARD_REACH_METRES);
  }

  private Optional<Place> likeliest(Sector sector, Optional<GeoPoint> point) {
    var wards =
        sector.wards().keySet().stream()
            .flatMap(id -> gazetteer.place(PlaceKind.WARD, id).stream())
            .toList();
    if (point.isEmpty()) {
      return wards.stream()
          .max(Comparator.comparing(ward -> sector.wards().getOrDefault(ward.id(), 0)));
    }
    return wards.stream().min(Comparator.comparingDouble(ward -> metres(ward, point.get())));
  }

  private static double metres(Place ward, GeoPoint point) {
    GeoPoint centre = ward.point();
    return centre == null ? Double.MAX_VALUE : centre.metresTo(point);
  }

  /** Gathers places with all that they lie in and all that lies in them. */
  private final class Found {
    private final Map<Facet, Collection<String>> places = new LinkedHashMap<>();

    void cover(Place place) {
      switch (place.kind()) {
        case AREA -> gazetteer.boroughsIn(place).forEach(this::borough);
        case BOROUGH -> borough(place.id());
        case NEIGHBOURHOOD -> neighbourhood(place, true);
        case WARD -> ward(place);
        case TOWN, LOCALITY ->
            Optional.ofNullable(place.ward())
                .flatMap(id -> gazetteer.place(PlaceKind.WARD, id))
                .ifPresent(this::ward);
        case NEIGHBOUR, DISTRICT, SECTOR -> {}
      }
    }

    void borough(String borough) {
      gazetteer.places(PlaceKind.NEIGHBOURHOOD).stream()
          .filter(place -> borough.equals(place.parent()))
          .forEach(place -> neighbourhood(place, true));
      add(Facet.BOROUGH, borough);
    }

    private void neighbourhood(Place neighbourhood, boolean withWards) {
      add(Facet.NEIGHBOURHOOD, neighbourhood.id());
      if (neighbourhood.parent() != null) {
        add(Facet.BOROUGH, neighbourhood.parent());
      }
      if (withWards) {
        gazetteer.places(PlaceKind.WARD).stream()
            .filter(ward -> neighbourhood.id().equals(ward.parent()))
            .forEach(ward -> add(Facet.WARD, ward.id()));
      }
    }

    private void ward(Place ward) {
      add(Facet.WARD, ward.id());
      Optional.ofNullable(ward.parent())
          .flatMap(id -> gazetteer.place(PlaceKind.NEIGHBOURHOOD, id))
          .ifPresent(neighbourhood -> neighbourhood(neighbourhood, false));
    }

    private void add(Facet facet, String id) {
      var ids = places.computeIfAbsent(facet, f -> new ArrayList<>());
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }

    Map<Facet, Collection<String>> byFacet() {
      return places;
    }
  }
}
