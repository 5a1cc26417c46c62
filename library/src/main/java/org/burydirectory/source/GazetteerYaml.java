package org.burydirectory.source;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.burydirectory.place.AreaReach;
import org.burydirectory.place.Borough;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.place.Postcode;
import org.burydirectory.place.Sector;
import org.jspecify.annotations.Nullable;

/** Reads {@code place.yaml}. */
final class GazetteerYaml {

  private static final List<String> LOCALITY_KINDS =
      List.of("village", "area", "landmark", "estate", "park", "station");

  private final Ids areas = new Ids();
  private final Ids neighbourhoods = new Ids();
  private final Ids wards = new Ids();
  private final Ids towns = new Ids();
  private final Ids localities = new Ids();
  private final Ids neighbours = new Ids();
  private final Ids sectors = new Ids();
  private final Map<String, CoverageLevel> levels = new HashMap<>();
  private final Map<String, AreaReach> reaches = new HashMap<>();
  private List<String> boroughAliases = List.of();
  private String boroughId = "";

  /** The gazetteer; a bare name means the borough, then a neighbourhood, a town, a ward, a spot. */
  Gazetteer read(Fields root) {
    Borough read = root.object("borough", this::borough);
    if (read == null && !root.has("borough")) {
      root.required("borough");
    }
    Borough borough = read == null ? unknown() : read;
    boroughId = borough.id();
    List<Place> places = new ArrayList<>(List.of(place(borough)));
    places.addAll(root.objects("areas", this::area));
    places.addAll(root.objects("neighbourhoods", this::neighbourhood));
    List<Place> wardPlaces = root.objects("wards", this::ward); // towns name wards, and go first
    places.addAll(root.objects("towns", this::town));
    places.addAll(wardPlaces);
    places.addAll(root.objects("localities", this::locality));
    places.addAll(root.objects("neighbours", this::neighbour));
    return new Gazetteer(borough, places, codes(root), levels).withReaches(reaches);
  }

  private List<Sector> codes(Fields root) {
    List<Sector> codes = new ArrayList<>(root.objects("districts", this::sector));
    codes.addAll(root.objects("sectors", this::sector));
    return codes;
  }

  private static Borough unknown() {
    return new Borough("", "", "", new GeoPoint(0, 0), ZoneId.of("UTC"), null);
  }

  private Borough borough(Fields fields) {
    boroughAliases = fields.texts("aliases");
    fields.text("region");
    ZoneId zone = fields.parsed("time_zone", ZoneId::of, "a time zone such as Europe/London");
    if (!fields.has("time_zone")) {
      fields.required("time_zone");
    }
    return new Borough(
        new Ids().slug(fields),
        fields.required("name"),
        fields.required("code"),
        fields.point("lat", "lon"),
        zone == null ? ZoneId.of("UTC") : zone,
        fields.text("url"),
        fields.text("nation"));
  }

  private Place place(Borough borough) {
    return new Place(
        borough.id(),
        PlaceKind.BOROUGH,
        borough.name(),
        borough.name(),
        null,
        null,
        borough.point(),
        boroughAliases,
        borough.code());
  }

  private Place area(Fields fields) {
    String id = areas.slug(fields);
    String level = fields.requiredCode("level", List.of("region", "nation"));
    levels.put(id, level.equals("region") ? CoverageLevel.REGION : CoverageLevel.NATION);
    reaches.put(
        id,
        new AreaReach(
            new HashSet<>(fields.texts("districts")),
            new HashSet<>(fields.texts("postcode_areas"))));
    return place(fields, id, PlaceKind.AREA, null, null, null, fields.texts("aliases"));
  }

  private Place neighbourhood(Fields fields) {
    String id = neighbourhoods.slug(fields);
    GeoPoint point = fields.point("lat", "lon");
    return place(
        fields, id, PlaceKind.NEIGHBOURHOOD, boroughId, null, point, fields.texts("aliases"));
  }

  private Place ward(Fields fields) {
    fields.text("note");
    fields.code("confidence", PartFields.CONFIDENCES);
    String id = wards.slug(fields);
    List<String> aliases =
        Stream.concat(
                fields.texts("aliases").stream(),
                Stream.of(fields.text("former_name"), fields.text("former_code"))
                    .filter(Objects::nonNull))
            .toList();
    GeoPoint point = fields.point("lat", "lon");
    return place(fields, id, PlaceKind.WARD, within(fields), id, point, aliases);
  }

  private Place town(Fields fields) {
    return spot(fields, towns.slug(fields), PlaceKind.TOWN);
  }

  private Place locality(Fields fields) {
    fields.requiredCode("kind", LOCALITY_KINDS);
    fields.code("town", towns.all());
    return spot(fields, localities.slug(fields), PlaceKind.LOCALITY);
  }

  private Place spot(Fields fields, String id, PlaceKind kind) {
    String ward = fields.code("ward", wards.all());
    GeoPoint point = fields.point("lat", "lon");
    return place(fields, id, kind, within(fields), ward, point, fields.texts("aliases"));
  }

  private Place neighbour(Fields fields) {
    String id = neighbours.slug(fields);
    GeoPoint point = fields.has("lat") || fields.has("lon") ? fields.point("lat", "lon") : null;
    return place(fields, id, PlaceKind.NEIGHBOUR, null, null, point, fields.texts("aliases"));
  }

  private String within(Fields fields) {
    return fields.requiredCode("neighbourhood", neighbourhoods.all());
  }

  private static Place place(
      Fields fields,
      String id,
      PlaceKind kind,
      @Nullable String parent,
      @Nullable String ward,
      @Nullable GeoPoint point,
      List<String> aliases) {
    String name = fields.required("name");
    String label = fields.text("label");
    String code = fields.text("code");
    return new Place(
        id, kind, name, label == null ? name : label, parent, ward, point, aliases, code);
  }

  private Sector sector(Fields fields) {
    Double share = fields.number("share");
    if (share != null && !(share > 0 && share <= 1)) {
      fields.problem("share", "'share' is " + share + "; it must be above 0 and at most 1");
    }
    fields.integer("units", 0, 1_000_000);
    List<String> others = fields.texts("other_boroughs");
    String id = sectors.unique(fields, "id");
    if (Postcode.find(id).filter(code -> !code.isUnit() && code.text().equals(id)).isEmpty()) {
      fields.problem(
          "id",
          "'id' is " + Report.shown(id) + "; it must be a district (M26) or a sector (M26 2)");
    }
    return new Sector(
        id,
        fields.point("lat", "lon"),
        Collections.unmodifiableMap(fields.counts("neighbourhoods", neighbourhoods.all())),
        Collections.unmodifiableMap(fields.counts("wards", wards.all())),
        share == null ? 1 : share,
        others);
  }
}
