package org.burydirectory.server.render;

import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchResult;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a search's hits as a schema.org ItemList, escaped so that it can stand in a script
 * element.
 */
public final class JsonLd {

  private JsonLd() {}

  /** Writes a result. Positions count from the first hit of the first page. */
  public static void write(SearchResult result, ByteSink sink) {
    JsonWriter json = begin(result.totalItems(), sink);
    int before = (result.page() - 1) * result.perPage();
    for (int i = 0; i < result.hits().size(); i++) {
      element(json, result.hits().get(i), before + i + 1);
    }
    json.endArray().endObject();
  }

  /** Begins a list of so many items and the array that holds them. */
  static JsonWriter begin(int items, ByteSink sink) {
    var json = new JsonWriter(sink, JsonWriter.Escapes.SCRIPT_SAFE).object();
    json.member("@context", "https://schema.org").member("@type", "ItemList");
    return json.member("numberOfItems", items).array("itemListElement");
  }

  /** Writes one hit at its place in the list, from 1. */
  static void element(JsonWriter json, Hit hit, int position) {
    json.object().member("@type", "ListItem").member("position", position).object("item");
    item(json, hit);
    json.endObject().endObject();
  }

  private static void item(JsonWriter json, Hit hit) {
    EntrySummary entry = hit.summary();
    boolean guide = EntryLinks.isGuide(entry);
    json.member("@type", guide ? "Article" : "Service")
        .member("@id", EntryLinks.urn(entry))
        .member(guide ? "headline" : "name", entry.name())
        .member("description", entry.summary());
    EntryLinks.page(entry).ifPresent(url -> json.member("url", url));
    if (entry.organization() != null) {
      json.object("provider")
          .member("@type", "Organization")
          .member("name", entry.organization())
          .endObject();
    }
    if (!guide) {
      channel(json, entry.phone(), hit.match().site());
    }
  }

  private static void channel(JsonWriter json, @Nullable String phone, @Nullable GeoPoint site) {
    if (phone == null && site == null) {
      return;
    }
    json.object("availableChannel").member("@type", "ServiceChannel");
    if (phone != null) {
      json.object("servicePhone").member("@type", "ContactPoint");
      json.member("telephone", phone).endObject();
    }
    if (site != null) {
      json.object("serviceLocation").member("@type", "Place").object("geo");
      json.member("@type", "GeoCoordinates").member("latitude", site.lat());
      json.member("longitude", site.lon()).endObject().endObject();
    }
    json.endObject();
  }
}
