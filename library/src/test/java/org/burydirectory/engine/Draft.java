package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service being written. Its id is its number, so that the order of ids is that of numbers. */
final class Draft {

  private final int number;
  private final String name;
  private final StringBuilder members = new StringBuilder();
  private final List<String> sites = new ArrayList<>();
  private final List<String> terms = new ArrayList<>();

  Draft(int number, String name) {
    this.number = number;
    this.name = name;
  }

  static String id(int number) {
    return "%08d-0000-4000-8000-000000000000".formatted(number);
  }

  int number() {
    return number;
  }

  /** A member whose value is JSON. */
  Draft with(String key, String value) {
    members.append(",\"%s\":%s".formatted(key, value));
    return this;
  }

  Draft text(String description) {
    return with("description", "\"" + description + "\"");
  }

  Draft by(int organization, String provider) {
    return with(
        "organization", "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(id(organization), provider));
  }

  /** Codes such as {@code need:food.bank}. */
  Draft tagged(String... codes) {
    Stream.of(codes)
        .map(code -> code.split(":", -1))
        .map(
            parts ->
                "{\"taxonomy_term\":{\"taxonomy\":\"%s\",\"code\":\"%s\"}}"
                    .formatted(parts[0], parts[1]))
        .forEach(terms::add);
    return this;
  }

  /** A term of a list that is not the town's. */
  Draft termOfItsOwn(String taxonomy, String id, String name) {
    terms.add(
        "{\"taxonomy_term\":{\"id\":\"%s\",\"taxonomy\":\"%s\",\"name\":\"%s\"}}"
            .formatted(id, taxonomy, name));
    return this;
  }

  /** A spot in a ward, open from nine to five on days such as {@code MO,TU}; none where empty. */
  Draft at(double lat, double lon, String ward, String days, String... more) {
    return site(
        "\"latitude\":%s,\"longitude\":%s,\"x_ward\":\"%s\"".formatted(lat, lon, ward)
            + Stream.of(more).map(member -> "," + member).collect(Collectors.joining()),
        days);
  }

  /** A location of which only these members are known. */
  Draft site(String location, String days) {
    String times =
        days.isEmpty()
            ? ""
            : "{\"id\":\"%s\",\"freq\":\"WEEKLY\",\"byday\":\"%s\",\"opens_at\":\"09:00\",\"closes_at\":\"17:00\"}"
                .formatted(part(3), days);
    sites.add(
        "{\"id\":\"%s\",\"schedules\":[%s],\"location\":{\"id\":\"%s\",\"location_type\":\"physical\",%s}}"
            .formatted(part(1), times, part(2), location));
    return this;
  }

  private String part(int of) {
    return "%08d-%04d-4000-8000-%012d".formatted(number, of, sites.size());
  }

  String json() {
    String head = "{\"id\":\"%s\",\"name\":\"%s\"".formatted(id(number), name);
    String status = members.indexOf("\"status\"") < 0 ? ",\"status\":\"active\"" : "";
    return String.format(
        Locale.ROOT,
        "%s%s%s,\"attributes\":[%s],\"service_at_locations\":[%s],\"x_sources\":[%s]}",
        head,
        status,
        members,
        String.join(",", terms),
        String.join(",", sites),
        "{\"name\":\"A page\",\"date\":\"2026-06\"}");
  }
}
