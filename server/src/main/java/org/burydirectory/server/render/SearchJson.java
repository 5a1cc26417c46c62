package org.burydirectory.server.render;

import java.util.List;
import org.burydirectory.place.Located;
import org.burydirectory.place.PostcodeAnswer;
import org.burydirectory.place.PostcodeShare;
import org.burydirectory.search.FacetCount;
import org.burydirectory.search.FacetCounts;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchResult;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;

/** Writes a search's result as the API's own JSON. */
public final class SearchJson {

  private static final double SHARE_STEPS = 1000;

  private SearchJson() {}

  /** Writes a result. */
  public static void write(SearchResult result, ByteSink sink) {
    var json = new JsonWriter(sink).object();
    figures(json, result);
    UnderstandingJson.write(json, result);
    json.array("hits");
    result.hits().forEach(hit -> HitMembers.object(json, hit));
    json.endArray();
    if (!result.facets().isEmpty()) {
      json.array("facets");
      result.facets().forEach(counts -> facet(json, counts));
      json.endArray();
    }
    json.endObject();
  }

  /** Writes hits that no page or count goes with. */
  public static void write(List<Hit> hits, String generation, ByteSink sink) {
    var json = new JsonWriter(sink).object();
    json.member("generation", generation).array("hits");
    hits.forEach(hit -> HitMembers.object(json, hit));
    json.endArray().endObject();
  }

  /** Writes hits, one a line. */
  public static void lines(List<Hit> hits, ByteSink sink) {
    for (Hit hit : hits) {
      HitMembers.object(new JsonWriter(sink), hit);
      sink.put('\n');
    }
  }

  /** Writes what is said of a result as a whole. */
  static void figures(JsonWriter json, SearchResult result) {
    json.member("total_items", result.totalItems())
        .member("page_number", result.page())
        .member("per_page", result.perPage())
        .member("total_pages", result.totalPages())
        .member("generation", result.generation());
    located(json, result);
    if (result.truncated()) {
      json.member("truncated", true);
    }
    if (result.partial()) {
      json.member("partial", true);
    }
  }

  private static void located(JsonWriter json, SearchResult result) {
    Located located = result.located();
    PostcodeAnswer postcode = result.postcode();
    if (located != null) {
      json.object("located")
          .member("lat", located.point().lat())
          .member("lon", located.point().lon())
          .member("label", located.label())
          .member("approximate", located.approximate());
    } else if (postcode != null) {
      json.object("located")
          .member("label", postcode.postcode().text())
          .member("approximate", true);
    } else {
      return;
    }
    if (postcode != null) {
      json.member("status", postcode.status().code()).member("note", postcode.note());
      shares(json, "neighbourhoods", postcode.neighbourhoods());
      shares(json, "wards", postcode.wards());
      shares(json, "boroughs", postcode.boroughs());
    }
    json.endObject();
  }

  private static void shares(JsonWriter json, String name, List<PostcodeShare> shares) {
    if (shares.isEmpty()) {
      return;
    }
    json.array(name);
    shares.forEach(
        each ->
            json.object()
                .member("id", each.place().id())
                .member("name", each.place().name())
                .member("share", Math.round(each.share() * SHARE_STEPS) / SHARE_STEPS)
                .endObject());
    json.endArray();
  }

  private static void facet(JsonWriter json, FacetCounts counts) {
    json.object().member("name", counts.facet().name()).member("label", counts.label());
    if (counts.more()) {
      json.member("more", true);
    }
    json.array("values");
    counts.values().forEach(value -> value(json, value));
    json.endArray().endObject();
  }

  private static void value(JsonWriter json, FacetCount count) {
    json.object()
        .member("value", count.value())
        .member("parent", count.parent())
        .member("label", count.label())
        .member("count", count.count())
        .member("selected", count.selected())
        .endObject();
  }
}
