package org.burydirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.burydirectory.source.ProfileReader;

/** Writes generated entries as the data folder of a place whose settings are Bury's. */
final class MadeFolder {

  private MadeFolder() {}

  /** Writes all of them into an empty folder. */
  static void write(Path folder, List<MadeEntry> entries) throws IOException {
    profile(folder);
    Files.createDirectories(folder.resolve("services"));
    Files.createDirectories(folder.resolve("guides"));
    List<MadeEntry> services = entries.stream().filter(entry -> !entry.isGuide()).toList();
    Files.writeString(
        folder.resolve("services/made.json"),
        json(services.stream().map(MadeFolder::members).toList()));
    for (MadeEntry entry : entries) {
      if (entry.isGuide()) {
        Files.writeString(folder.resolve("guides/" + entry.id() + ".yaml"), json(guide(entry)));
      }
    }
  }

  /** Writes Bury's settings alone. */
  static void profile(Path folder) throws IOException {
    for (String file : ProfileReader.FILES) {
      Files.writeString(folder.resolve(file), BuryFacts.file(file));
    }
  }

  /** A service as HSDS-UK 3.0 JSON. */
  static String service(MadeEntry entry) {
    return json(members(entry));
  }

  private static Map<String, Object> members(MadeEntry entry) {
    var members = new LinkedHashMap<String, Object>();
    members.put("id", entry.id());
    members.put("name", entry.name());
    members.put("description", entry.text());
    members.put("status", entry.status());
    members.put("minimum_age", entry.limits().minimumAge());
    members.put("maximum_age", entry.limits().maximumAge());
    members.put("last_modified", entry.changed() == null ? null : entry.changed().toString());
    members.put(
        "organization", Map.of("id", entry.provider().id(), "name", entry.provider().name()));
    members.put("service_at_locations", entry.sites().stream().map(MadeFolder::site).toList());
    members.put("service_areas", entry.areas().stream().map(MadeFolder::area).toList());
    members.put("schedules", entry.schedules().stream().map(MadeFolder::times).toList());
    members.put(
        "languages",
        entry.languages().stream().map(code -> Map.of("id", uuid(), "code", code)).toList());
    members.put("attributes", attributes(entry));
    members.put("illustrative", entry.illustrative());
    members.put("x_sources", List.of(Map.of("name", "A test", "date", "2026-01")));
    members.values().removeIf(value -> value == null);
    return members;
  }

  private static List<Map<String, Object>> attributes(MadeEntry entry) {
    var all = new ArrayList<Map<String, Object>>();
    Map.of(
            "need", entry.needs(),
            "theme", entry.themes(),
            "audience", entry.audiences(),
            "cost", entry.costs(),
            "access", entry.access(),
            "eligibility", entry.limits().codes())
        .forEach(
            (taxonomy, codes) ->
                codes.forEach(
                    code ->
                        all.add(
                            Map.of(
                                "id",
                                uuid(),
                                "taxonomy_term",
                                Map.of("id", uuid(), "taxonomy", taxonomy, "code", code)))));
    return all;
  }

  private static Map<String, Object> site(MadeEntry.Site site) {
    var location = new LinkedHashMap<String, Object>();
    location.put("id", uuid());
    location.put("location_type", "physical");
    if (site.point() != null) {
      location.put("latitude", site.point().lat());
      location.put("longitude", site.point().lon());
    }
    if (site.postcode() != null) {
      location.put("addresses", List.of(Map.of("postal_code", site.postcode())));
    }
    location.put(
        "accessibility",
        site.accessibility().stream().map(code -> Map.of("x_code", code)).toList());
    if (site.ward() != null) {
      location.put("x_ward", site.ward());
    }
    return Map.of(
        "id",
        uuid(),
        "location",
        location,
        "schedules",
        site.times().stream().map(MadeFolder::times).toList());
  }

  private static Map<String, Object> area(String area) {
    BuryFacts facts = BuryFacts.shipped();
    String id = area.substring(area.indexOf(':') + 1);
    return switch (area.substring(0, Math.max(0, area.indexOf(':')))) {
      case "ward" ->
          Map.of(
              "uri",
              "https://statistics.data.gov.uk/id/statistical-geography/" + facts.ward(id).code());
      case "neighbourhood" -> Map.of("name", facts.neighbourhoods.get(id));
      default ->
          Map.of(
              "name",
              Map.of("borough", "Bury", "region", "Greater Manchester", "nation", "England")
                  .get(area));
    };
  }

  private static Map<String, Object> times(MadeEntry.Times times) {
    var members = new LinkedHashMap<String, Object>();
    members.put("id", uuid());
    if (!times.days().isEmpty()) {
      members.put("freq", "WEEKLY");
      members.put(
          "byday",
          times.days().stream()
              .map(day -> day.substring(0, 2).toUpperCase(Locale.ROOT))
              .collect(Collectors.joining(",")));
    }
    if (times.ends()) {
      members.put("valid_to", "2027-01-31");
    }
    return members;
  }

  private static Map<String, Object> guide(MadeEntry entry) {
    var members = new LinkedHashMap<String, Object>();
    members.put("id", entry.id());
    members.put("kind", entry.kind());
    members.put("title", entry.name());
    members.put("summary", "A guide.");
    members.put("needs", entry.needs());
    members.put("audiences", entry.audiences());
    members.put("themes", entry.themes());
    members.put("places", entry.places());
    members.put("sections", List.of(Map.of("heading", "How", "text", "Read: " + entry.text())));
    members.put("reviewed", entry.changed().toString().substring(0, 10));
    members.put("sources", List.of(Map.of("name", "A test", "date", "2026-01")));
    return members;
  }

  private static String uuid() {
    return UUID.randomUUID().toString();
  }

  private static String json(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(member -> json(member.getKey()) + ": " + json(member.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> list ->
          list.stream().map(MadeFolder::json).collect(Collectors.joining(",\n ", "[", "]"));
      case String text -> "\"" + text.replace("\"", "\\\"") + "\"";
      default -> value.toString();
    };
  }
}
