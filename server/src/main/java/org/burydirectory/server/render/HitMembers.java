package org.burydirectory.server.render;

import java.util.Locale;
import java.util.TreeMap;
import org.burydirectory.person.Eligibility;
import org.burydirectory.person.Fact;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.search.Hit;
import org.burydirectory.server.json.JsonWriter;
import org.burydirectory.time.OpenState;

/** Writes the members of a hit: those made with the index, then those of this request. */
final class HitMembers {

  private HitMembers() {}

  /** Writes one hit as an object. */
  static void object(JsonWriter json, Hit hit) {
    json.object();
    write(json, hit);
    json.endObject();
  }

  /** Writes a hit's members into an object that the caller began. */
  static void write(JsonWriter json, Hit hit) {
    json.members(hit.json());
    Hit.Match match = hit.match();
    if (!match.highlight().isEmpty()) {
      json.object("highlight");
      new TreeMap<>(match.highlight()).forEach(json::member);
      json.endObject();
    }
    place(json, match);
    hit.open().ifPresent(open -> open(json, open));
    hit.eligibility().ifPresent(eligibility -> eligibility(json, eligibility));
    json.member("freshness", hit.freshness().isEmpty() ? null : hit.freshness());
    reasons(json, hit);
  }

  private static void place(JsonWriter json, Hit.Match match) {
    GeoPoint site = match.site();
    if (site != null) {
      json.object("site").member("lat", site.lat()).member("lon", site.lon()).endObject();
    }
    if (match.distance() != null) {
      json.member("distance_metres", Math.round(match.distance().inMetres()));
      json.member("approximate", match.approximate());
    }
    if (match.located() != null) {
      json.member("place", match.located() ? "located" : "serves");
    }
    if (match.coverage() != null) {
      json.member("coverage", match.coverage().code());
    }
  }

  private static void open(JsonWriter json, OpenState open) {
    json.object("open").member("state", open.state().name().toLowerCase(Locale.ROOT));
    if (open.until() != null) {
      json.member("until", open.until().toString());
    }
    json.member("why", open.why()).endObject();
  }

  private static void eligibility(JsonWriter json, Eligibility eligibility) {
    json.object("eligibility").member("state", eligibility.state().name().toLowerCase(Locale.ROOT));
    Fact fact = eligibility.fact();
    if (fact != null && eligibility.state() == Eligibility.State.UNKNOWN) {
      json.member("ask", fact.code());
    }
    json.member("limit", eligibility.limit()).endObject();
  }

  private static void reasons(JsonWriter json, Hit hit) {
    if (hit.reasons().isEmpty()) {
      return;
    }
    json.array("reasons");
    hit.reasons()
        .forEach(
            reason ->
                json.object()
                    .member("kind", reason.kind())
                    .member("text", reason.text())
                    .endObject());
    json.endArray();
  }
}
