package org.burydirectory.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds a postcode: first in the imported units, then by its sector, then by its district, each
 * first as the gazetteer has it, for the borough's part of it, then as the imported units have it.
 */
final class PostcodeLocator {

  private final Gazetteer gazetteer;
  private final PostcodeTable table;

  PostcodeLocator(Gazetteer gazetteer, PostcodeTable table) {
    this.gazetteer = gazetteer;
    this.table = table;
  }

  Optional<Located> locate(Postcode postcode) {
    int row = table.row(postcode.text());
    return row >= 0
        ? Optional.of(
            new Located(new GeoPoint(table.lat(row), table.lon(row)), postcode.text(), false))
        : middle(postcode).map(point -> new Located(point, postcode.text(), true));
  }

  private Optional<GeoPoint> middle(Postcode postcode) {
    return sector(postcode)
        .map(Sector::point)
        .or(() -> sectorImported(postcode).map(PostcodeSummary::middle))
        .or(() -> gazetteer.sector(postcode.district()).map(Sector::point))
        .or(() -> table.summary(district(postcode)).map(PostcodeSummary::middle));
  }

  private static Postcode district(Postcode postcode) {
    return new Postcode(postcode.district());
  }

  private Optional<PostcodeSummary> sectorImported(Postcode postcode) {
    return postcode.sector().isEmpty() ? Optional.empty() : table.summary(postcode);
  }

  private Optional<Sector> sector(Postcode postcode) {
    return postcode.sector().flatMap(gazetteer::sector);
  }

  PostcodeAnswer answer(Postcode postcode) {
    return table.find(postcode).map(unit -> exact(postcode, unit)).orElseGet(() -> area(postcode));
  }

  private PostcodeAnswer exact(Postcode postcode, PostcodePoint unit) {
    Place ward = gazetteer.wardOf(unit).orElse(null);
    boolean here = ward != null || gazetteer.isOwn(unit.borough());
    List<PostcodeShare> neighbourhoods =
        ward == null
            ? sector(postcode).filter(sector -> here).map(this::neighbourhoods).orElse(List.of())
            : whole(PlaceKind.NEIGHBOURHOOD, ward.parent());
    var boroughs = unit.borough() == null ? Map.<String, Integer>of() : Map.of(unit.borough(), 1);
    return answer(
        postcode,
        here ? PostcodeStatus.UNIT : PostcodeStatus.ELSEWHERE,
        neighbourhoods,
        ward == null ? List.of() : List.of(new PostcodeShare(ward, 1)),
        boroughs,
        null);
  }

  private List<PostcodeShare> whole(PlaceKind kind, @Nullable String id) {
    return id == null ? List.of() : shares(Map.of(id, 1), place -> gazetteer.place(kind, place));
  }

  private PostcodeAnswer area(Postcode postcode) {
    PostcodeStatus status = status(postcode);
    Optional<Sector> known =
        status == PostcodeStatus.ELSEWHERE
            ? Optional.empty()
            : sector(postcode).or(() -> gazetteer.sector(postcode.district()));
    return answer(
        postcode,
        status,
        known.map(this::neighbourhoods).orElse(List.of()),
        known.map(this::wards).orElse(List.of()),
        table.summary(postcode).map(PostcodeSummary::boroughs).orElse(Map.of()),
        known.orElse(null));
  }

  private PostcodeAnswer answer(
      Postcode postcode,
      PostcodeStatus status,
      List<PostcodeShare> neighbourhoods,
      List<PostcodeShare> wards,
      Map<String, Integer> boroughs,
      @Nullable Sector sector) {
    List<PostcodeShare> named = boroughs(boroughs);
    Optional<Place> region = gazetteer.region(postcode, boroughs.keySet());
    return new PostcodeAnswer(
        postcode,
        status,
        locate(postcode),
        neighbourhoods,
        wards,
        named,
        region,
        new PostcodeNote(gazetteer, postcode, sector).of(status, neighbourhoods, named, region));
  }

  private PostcodeStatus status(Postcode postcode) {
    boolean imported = table.summary(district(postcode)).isPresent();
    if (postcode.isUnit() && imported) {
      return PostcodeStatus.MISSING;
    }
    if (sector(postcode).isPresent()) {
      return PostcodeStatus.SECTOR;
    }
    boolean district = gazetteer.sector(postcode.district()).isPresent();
    if (district && postcode.sector().isEmpty()) {
      return PostcodeStatus.DISTRICT;
    }
    return district || imported ? PostcodeStatus.ELSEWHERE : PostcodeStatus.UNKNOWN;
  }

  private List<PostcodeShare> neighbourhoods(Sector sector) {
    return shares(sector.neighbourhoods(), id -> gazetteer.place(PlaceKind.NEIGHBOURHOOD, id));
  }

  private List<PostcodeShare> wards(Sector sector) {
    return shares(sector.wards(), id -> gazetteer.place(PlaceKind.WARD, id));
  }

  private List<PostcodeShare> boroughs(Map<String, Integer> units) {
    return shares(units, code -> gazetteer.boroughOf(code));
  }

  private static List<PostcodeShare> shares(
      Map<String, Integer> units, Function<String, Optional<Place>> places) {
    double all = units.values().stream().mapToInt(Integer::intValue).sum();
    List<PostcodeShare> shares = new ArrayList<>();
    PostcodeTally.mostFirst(units)
        .forEach(
            (id, count) -> {
              if (count > 0) {
                places
                    .apply(id)
                    .map(place -> new PostcodeShare(place, count / all))
                    .ifPresent(shares::add);
              }
            });
    return shares;
  }
}
