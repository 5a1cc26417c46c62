package org.burydirectory.server.render;

import java.util.List;
import org.burydirectory.search.FeedInfo;
import org.burydirectory.search.FeedPage;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;

/** Writes an Open Referral UK feed: its root and the envelope of its pages. */
public final class FeedJson {

  private static final String VERSION = "HSDS-UK-3.0";
  private static final String PROFILE =
      "https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md";
  private static final String OPENAPI_URL =
      "https://docs.openreferraluk.org/en/latest/openapi30.json";

  private FeedJson() {}

  /** Writes the root. */
  public static void root(FeedInfo about, ByteSink sink) {
    var json = new JsonWriter(sink).object();
    json.member("version", VERSION).member("profile", PROFILE).member("openapi_url", OPENAPI_URL);
    info(json, about);
    json.member("attribution", about.attribution());
    json.member("updated", about.builtAt().toString());
    json.member("deleted", "/oruk/deleted").member("documentation", "/openapi.json");
    json.endObject();
  }

  /**
   * Writes a page.
   *
   * @param ignored names of parameters that the list does not have
   */
  public static void page(FeedPage page, List<String> ignored, ByteSink sink) {
    var json = begin(sink, page.totalItems(), page.about(), ignored);
    json.member("total_pages", page.totalPages())
        .member("page_number", page.page())
        .member("size", page.contents().size())
        .member("first_page", page.page() == 1)
        .member("last_page", page.isLast())
        .member("empty", page.contents().isEmpty())
        .array("contents");
    page.contents().forEach(json::members);
    json.endArray().endObject();
  }

  /** Writes the beginning of a page that holds everything, up to its contents. */
  public static void beginWhole(
      int totalItems, FeedInfo about, List<String> ignored, ByteSink sink) {
    begin(sink, totalItems, about, ignored)
        .member("total_pages", 1)
        .member("page_number", 1)
        .member("size", totalItems)
        .member("first_page", true)
        .member("last_page", true)
        .member("empty", totalItems == 0)
        .array("contents");
  }

  private static JsonWriter begin(
      ByteSink sink, int totalItems, FeedInfo about, List<String> ignored) {
    var json = new JsonWriter(sink).object();
    info(json, about);
    return json.member("ignored_parameters", ignored).member("total_items", totalItems);
  }

  private static void info(JsonWriter json, FeedInfo about) {
    json.member("licence", about.licence()).member("licence_url", about.licenceUrl());
    if (about.lastChecked() != null) {
      json.member("last_checked", about.lastChecked().toString());
    }
    json.member("generation", about.generation());
  }
}
