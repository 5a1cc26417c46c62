package org.burydirectory.server.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.need.Need;
import org.burydirectory.need.Needs;
import org.burydirectory.need.Theme;
import org.burydirectory.place.Borough;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.search.FacetInfo;
import org.burydirectory.server.json.JsonWriter;

/** Writes the documents about a directory as a whole. */
final class Documents {

  private static final Set<PlaceKind> SHOWN =
      EnumSet.of(PlaceKind.NEIGHBOURHOOD, PlaceKind.WARD, PlaceKind.TOWN, PlaceKind.LOCALITY);

  private Documents() {}

  /** The facets and their values. */
  static void facets(ServiceDirectory directory, JsonWriter json) {
    json.object().array("facets");
    directory.facets().forEach(facet -> facet(json, facet));
    json.endArray().endObject();
  }

  private static void facet(JsonWriter json, FacetInfo facet) {
    json.object()
        .member("name", facet.facet().name())
        .member("label", facet.label())
        .member("description", facet.description())
        .member("multiple", true)
        .member("hierarchical", facet.hierarchical())
        .array("values");
    facet
        .values()
        .forEach(
            value ->
                json.object()
                    .member("value", value.value())
                    .member("parent", value.parent())
                    .member("label", value.label())
                    .member("count", value.count())
                    .endObject());
    json.endArray().endObject();
  }

  /** The needs as a tree, and the themes that group them. */
  static void needs(ServiceDirectory directory, JsonWriter json) {
    Needs needs = directory.needs();
    json.object().array("needs");
    needs.tops().forEach(need -> need(json, needs, need));
    json.endArray().array("themes");
    needs.themes().forEach(theme -> theme(json, theme));
    json.endArray().endObject();
  }

  private static void need(JsonWriter json, Needs needs, Need need) {
    json.object()
        .member("id", need.id())
        .member("label", need.label())
        .member("description", need.description())
        .member("themes", themes(needs, need));
    List<Need> children = needs.children(need.id());
    if (!children.isEmpty()) {
      json.array("children");
      children.forEach(child -> need(json, needs, child));
      json.endArray();
    }
    json.endObject();
  }

  private static List<String> themes(Needs needs, Need need) {
    return needs.themes().stream()
        .filter(theme -> theme.needs().contains(need.id()))
        .map(Theme::id)
        .toList();
  }

  private static void theme(JsonWriter json, Theme theme) {
    json.object()
        .member("id", theme.id())
        .member("label", theme.label())
        .member("group", theme.group())
        .member("description", theme.description())
        .endObject();
  }

  /** The borough and the places in it, widest first. */
  static void places(ServiceDirectory directory, JsonWriter json) {
    Gazetteer gazetteer = directory.gazetteer();
    json.object().array("places");
    borough(json, gazetteer.borough());
    gazetteer.places().stream()
        .filter(place -> SHOWN.contains(place.kind()))
        .forEach(place -> place(json, place));
    json.endArray().endObject();
  }

  private static void borough(JsonWriter json, Borough borough) {
    json.object()
        .member("id", borough.id())
        .member("kind", "borough")
        .member("name", borough.name())
        .member("label", borough.name())
        .member("code", borough.code())
        .member("lat", borough.point().lat())
        .member("lon", borough.point().lon())
        .endObject();
  }

  private static void place(JsonWriter json, Place place) {
    json.object()
        .member("id", place.id())
        .member("kind", place.kind().name().toLowerCase(java.util.Locale.ROOT))
        .member("name", place.name())
        .member("label", place.label())
        .member("parent", place.parent())
        .member("ward", place.ward())
        .member("code", place.code());
    if (place.point() != null) {
      json.member("lat", place.point().lat()).member("lon", place.point().lon());
    }
    json.endObject();
  }
}
