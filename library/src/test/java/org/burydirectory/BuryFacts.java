package org.burydirectory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What oracles know of Bury: the shipped YAML, read without any code of the library. */
final class BuryFacts {

  private static final BuryFacts SHIPPED = new BuryFacts();

  final List<Ward> wards;
  final List<Ward> neighbours;
  final List<String> regionCodes;
  final double reachMetres;
  final List<Sector> sectors;
  final Map<String, String> neighbourhoods = new LinkedHashMap<>();
  final Map<String, String> parentOfNeed = new LinkedHashMap<>();
  final Map<String, List<String>> needsOfTheme = new LinkedHashMap<>();
  final List<String> audiences;
  final List<String> costs;
  final List<String> access;
  final List<String> accessibility;

  record Ward(String id, String code, String neighbourhood, double lat, double lon) {}

  record Sector(String id, double lat, double lon, List<String> wards) {}

  private BuryFacts() {
    Map<String, Object> place = yaml("place.yaml");
    wards =
        list(place, "wards").stream()
            .map(
                ward ->
                    new Ward(
                        text(ward, "id"),
                        text(ward, "code"),
                        text(ward, "neighbourhood"),
                        number(ward, "lat"),
                        number(ward, "lon")))
            .toList();
    sectors =
        list(place, "sectors").stream()
            .map(
                sector ->
                    new Sector(
                        text(sector, "id"),
                        number(sector, "lat"),
                        number(sector, "lon"),
                        keys(sector.get("wards"))))
            .toList();
    neighbours =
        list(place, "neighbours").stream()
            .map(
                each ->
                    new Ward(
                        text(each, "id"),
                        text(each, "code"),
                        "",
                        number(each, "lat"),
                        number(each, "lon")))
            .toList();
    regionCodes = texts(list(place, "areas").get(0).get("districts"));
    reachMetres =
        list(yaml("ranking.yaml"), "weights").stream()
            .filter(weight -> text(weight, "name").equals("proximity.half_metres"))
            .mapToDouble(weight -> number(weight, "weight"))
            .findFirst()
            .orElseThrow();
    list(place, "neighbourhoods")
        .forEach(each -> neighbourhoods.put(text(each, "id"), text(each, "name")));
    Map<String, Object> needs = yaml("needs.yaml");
    for (Map<String, Object> top : list(needs, "needs")) {
      parentOfNeed.put(text(top, "id"), "");
      list(top, "children").forEach(below -> parentOfNeed.put(text(below, "id"), text(top, "id")));
    }
    for (Map<String, Object> theme : list(needs, "themes")) {
      needsOfTheme.put(text(theme, "id"), texts(theme.get("needs")));
    }
    audiences = ids(needs, "audiences");
    costs = ids(needs, "costs");
    access = ids(needs, "access");
    accessibility = ids(needs, "accessibility");
  }

  static BuryFacts shipped() {
    return SHIPPED;
  }

  /** Whether the nearest neighbouring borough within 10 km is of the region. */
  boolean isInRegion(MadeEntry.Point point) {
    return neighbours.stream()
        .filter(each -> point.metresTo(new MadeEntry.Point(each.lat(), each.lon())) <= 10_000)
        .min(
            java.util.Comparator.comparingDouble(
                each -> point.metresTo(new MadeEntry.Point(each.lat(), each.lon()))))
        .filter(each -> regionCodes.contains(each.code()))
        .isPresent();
  }

  Ward ward(String id) {
    return wards.stream().filter(ward -> ward.id().equals(id)).findFirst().orElseThrow();
  }

  /** The needs that have none below them. */
  List<String> leaves() {
    return parentOfNeed.keySet().stream()
        .filter(need -> !parentOfNeed.containsValue(need))
        .toList();
  }

  /** The text of a file of the shipped data. */
  static String file(String name) {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream("bury/" + name)) {
      return new String(
          Objects.requireNonNull(in, name + " is not on the class path").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // the shipped files are maps
  private static Map<String, Object> yaml(String name) {
    var options = new LoaderOptions();
    return (Map<String, Object>) new Yaml(new SafeConstructor(options)).load(file(name));
  }

  @SuppressWarnings("unchecked") // lists of maps, where they are asked for
  private static List<Map<String, Object>> list(Map<String, Object> from, String key) {
    return (List<Map<String, Object>>) from.getOrDefault(key, List.of());
  }

  private static List<String> ids(Map<String, Object> from, String key) {
    return list(from, key).stream().map(each -> text(each, "id")).toList();
  }

  private static String text(Map<String, Object> from, String key) {
    return String.valueOf(from.get(key));
  }

  private static double number(Map<String, Object> from, String key) {
    return ((Number) from.get(key)).doubleValue();
  }

  private static List<String> texts(Object list) {
    var texts = new ArrayList<String>();
    ((List<?>) list).forEach(each -> texts.add(String.valueOf(each)));
    return texts;
  }

  private static List<String> keys(Object map) {
    var keys = new ArrayList<String>();
    ((Map<?, ?>) map).keySet().forEach(each -> keys.add(String.valueOf(each)));
    return keys;
  }
}
