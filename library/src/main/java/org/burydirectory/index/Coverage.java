package org.burydirectory.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burydirectory.model.Service;
import org.burydirectory.model.ServiceArea;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.place.Postcode;
import org.burydirectory.place.Sector;
import org.burydirectory.search.Facet;

/** Which of a borough's places a service stands in and which it serves. */
final class Coverage {

  /** Beyond this a spot without a postcode is taken to lie outside the borough. */
  private static final double WARD_REACH_METRES = 3000;

  private final Gazetteer gazetteer;

  Coverage(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether a service says for which places it is, in words that are known. */
  boolean isDeclared(Service service) {
    return areas(service).findAny().isPresent();
  }

  /** The level of the widest area that a service says it is for; empty where it says none. */
  Optional<CoverageLevel> level(Service service) {
    return areas(service)
        .flatMap(place -> gazetteer.level(place).stream())
        .max(Comparator.naturalOrder());
  }

  private java.util.stream.Stream<Place> areas(Service service) {
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
    return served.byFacet();
  }

  /** Every place of the borough, by facet: what something without an address is taken to serve. */
  Map<Facet, Collection<String>> everywhere() {
    var found = new Found();
    found.borough();
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
    var code = postcode.flatMap(Postcode::find);
    var sector = code.flatMap(Postcode::sector).flatMap(gazetteer::sector);
    if (code.isPresent() && code.get().isUnit()) {
      return sector.flatMap(known -> likeliest(known, point));
    }
    return point.flatMap(this::nearestWard);
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
        case AREA, BOROUGH -> borough();
        case NEIGHBOURHOOD -> neighbourhood(place.id(), true);
        case WARD -> ward(place);
        case TOWN, LOCALITY ->
            Optional.ofNullable(place.ward())
                .flatMap(id -> gazetteer.place(PlaceKind.WARD, id))
                .ifPresent(this::ward);
        case NEIGHBOUR, DISTRICT, SECTOR -> {}
      }
    }

    void borough() {
      gazetteer.places(PlaceKind.NEIGHBOURHOOD).forEach(place -> neighbourhood(place.id(), true));
      add(Facet.BOROUGH, gazetteer.borough().id());
    }

    private void neighbourhood(String id, boolean withWards) {
      add(Facet.NEIGHBOURHOOD, id);
      add(Facet.BOROUGH, gazetteer.borough().id());
      if (withWards) {
        gazetteer.places(PlaceKind.WARD).stream()
            .filter(ward -> id.equals(ward.parent()))
            .forEach(ward -> add(Facet.WARD, ward.id()));
      }
    }

    private void ward(Place ward) {
      add(Facet.WARD, ward.id());
      if (ward.parent() != null) {
        neighbourhood(ward.parent(), false);
      }
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
