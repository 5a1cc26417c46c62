package org.burydirectory.server.render;

import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchResult;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Writes a search's hits as a GeoJSON feature collection: points at the sites that answer. */
public final class GeoJson {

  private GeoJson() {}

  /** Writes a result. A hit without a site is a feature without geometry. */
  public static void write(SearchResult result, ByteSink sink) {
    var json = new JsonWriter(sink).object().member("type", "FeatureCollection");
    SearchJson.figures(json, result);
    json.array("features");
    result.hits().forEach(hit -> feature(json, hit));
    json.endArray().endObject();
  }

  /** Writes one hit as a feature. */
  static void feature(JsonWriter json, Hit hit) {
    json.object().member("type", "Feature").member("id", hit.id());
    geometry(json, hit.match().site());
    json.object("properties");
    HitMembers.write(json, hit);
    json.endObject().endObject();
  }

  private static void geometry(JsonWriter json, @Nullable GeoPoint site) {
    if (site == null) {
      json.nullMember("geometry"); // RFC 7946 asks for it
      return;
    }
    json.object("geometry").member("type", "Point").array("coordinates");
    json.value(site.lon()).value(site.lat()).endArray().endObject();
  }
}
