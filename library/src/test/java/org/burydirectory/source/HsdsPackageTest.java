package org.burydirectory.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Puts packages together again by what HSDS says of its tables, and compares. */
class HsdsPackageTest {

  private static final String SERVICE = "00000000-0000-4000-8000-000000000001";
  private static final String OTHER = "00000000-0000-4000-8000-000000000002";
  private static final String PROVIDER = "10000000-0000-4000-8000-000000000001";

  private static String service(String id, String more) {
    return "{\"id\":\"" + id + "\",\"name\":\"A service\",\"status\":\"active\"" + more + "}";
  }

  private static Map<String, String> files(byte[]... services) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var tables = new HsdsPackage()) {
      for (byte[] service : services) {
        tables.add(service);
      }
      tables.write(out, null);
    }
    var files = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static void assertReadsBack(String... services) throws IOException {
    var canonical = new byte[services.length][];
    for (int i = 0; i < services.length; i++) {
      canonical[i] = CanonicalJson.of(services[i]);
    }
    List<String> again = new Joined(files(canonical)).services();
    assertEquals(services.length, again.size());
    for (int i = 0; i < services.length; i++) {
      assertEquals(new String(canonical[i], StandardCharsets.UTF_8), again.get(i));
    }
  }

  @Test
  void everyShippedServiceReadsBackToTheByte() throws IOException {
    var services = new ArrayList<String>();
    EntryReader.read(
        DataFolder.classpath("bury"),
        ProfileReader.read(ProfileReader.texts(DataFolder.classpath("bury"))),
        entry -> {
          if (entry instanceof Entry.OfService) {
            services.add(new String(entry.json(), StandardCharsets.UTF_8));
          }
        });

    assertTrue(services.size() > 500);
    assertReadsBack(services.toArray(String[]::new));
  }

  @Test
  void vendorFieldsOfEveryShapeReadBack() throws IOException {
    assertReadsBack(
        service(
            SERVICE,
            ",\"x_flag\":false,\"vendor\":{\"deep\":[1,2.5,{\"a\":\"=b\"}],\"n\":12345678901234567890},"
                + "\"minimum_age\":\"18 or so\",\"maximum_age\":25.0,\"fees\":17,"
                + "\"contacts\":[{\"id\":\"c\",\"x_role\":\"boss\",\"phones\":[{\"id\":\"p\",\"number\":"
                + "\"+44 161\",\"x_text\":true}]}]"));
  }

  @Test
  void textsThatASpreadsheetWouldComputeReadBackAndStandSafely() throws IOException {
    String json =
        service(
            SERVICE,
            ",\"description\":\"=HYPERLINK(1)\",\"fees\":\"-\",\"alert\":\"@you, \\\"now\\\"\\nthen\","
                + "\"email\":\" blank \",\"url\":\"'quoted\"");

    assertReadsBack(json);
    String csv = files(CanonicalJson.of(json)).get("service.csv");
    assertTrue(csv.contains("'=HYPERLINK"), csv);
    assertFalse(csv.contains(",=") || csv.contains(",\"=") || csv.contains(",@"), csv);
  }

  @Test
  void twoCopiesOfAnOrganizationThatDifferReadBack() throws IOException {
    assertReadsBack(
        service(
            SERVICE,
            ",\"organization_id\":\""
                + PROVIDER
                + "\",\"organization\":{\"id\":\""
                + PROVIDER
                + "\",\"name\":\"One\"}"),
        service(OTHER, ",\"organization\":{\"id\":\"" + PROVIDER + "\",\"name\":\"Another\"}"),
        service(
            OTHER.replace('2', '3'),
            ",\"organization\":{\"id\":\"" + PROVIDER + "\",\"name\":\"One\"}"),
        service(OTHER.replace('2', '4'), ",\"organization_id\":\"" + PROVIDER + "\""));
  }

  @Test
  void partsThatCannotBeToldApartReadBack() throws IOException {
    String site = "{\"id\":\"same\",\"schedules\":[{\"id\":\"t\",\"byday\":\"MO\"}]}";
    assertReadsBack(
        service(SERVICE, ",\"service_at_locations\":[" + site + "," + site + "]"),
        service(
            OTHER,
            ",\"service_at_locations\":["
                + site
                + "],\"languages\":[{\"code\":\"ur\"},\"text\"],\"attributes\":[{\"id\":\"a\","
                + "\"taxonomy_term_id\":\"loose\",\"taxonomy_term\":{\"code\":\"no id\"}}]"));
  }

  /** The tables of a package, joined to objects. */
  private static final class Joined {
    private static final Map<String, String> LISTS =
        Map.ofEntries(
            Map.entry("schedule", "schedules"),
            Map.entry("service_area", "service_areas"),
            Map.entry("service_at_location", "service_at_locations"),
            Map.entry("cost_option", "cost_options"),
            Map.entry("funding", "funding"),
            Map.entry("language", "languages"),
            Map.entry("contact", "contacts"),
            Map.entry("phone", "phones"),
            Map.entry("attribute", "attributes"),
            Map.entry("address", "addresses"),
            Map.entry("accessibility", "accessibility"),
            Map.entry("organization_identifier", "organization_identifiers"));
    private static final List<String> LINKS =
        List.of(
            "service_id",
            "service_at_location_id",
            "location_id",
            "organization_id",
            "contact_id",
            "phone_id",
            "taxonomy_term_id",
            "link_id",
            "link_entity");
    private static final List<String> OWNERS =
        List.of("service", "service_at_location", "location", "organization", "contact", "phone");
    private static final List<String> NUMBERS =
        List.of("latitude", "longitude", "amount", "minimum_age", "maximum_age", "interval");

    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();

    Joined(Map<String, String> files) {
      files.forEach(
          (name, text) -> {
            if (name.endsWith(".csv")) {
              tables.put(name.substring(0, name.length() - ".csv".length()), rows(text));
            }
          });
    }

    private static List<Map<String, String>> rows(String text) {
      var rows = new ArrayList<Map<String, String>>();
      List<List<String>> lines = lines(text);
      for (List<String> line : lines.subList(1, lines.size())) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < line.size(); i++) {
          if (!line.get(i).isEmpty()) {
            row.put(lines.getFirst().get(i), line.get(i));
          }
        }
        rows.add(row);
      }
      return rows;
    }

    private static List<List<String>> lines(String text) {
      var lines = new ArrayList<List<String>>();
      var line = new ArrayList<String>();
      var cell = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = !quoted;
        } else if (!quoted && (c == ',' || c == '\r')) {
          line.add(cell.toString());
          cell.setLength(0);
          if (c == '\r') {
            lines.add(List.copyOf(line));
            line.clear();
            i++;
          }
        } else {
          cell.append(c);
        }
      }
      return lines;
    }

    List<String> services() {
      return rowsOf("service").stream()
          .map(row -> new String(CanonicalJson.of(object("service", row)), StandardCharsets.UTF_8))
          .toList();
    }

    private List<Map<String, String>> rowsOf(String table) {
      return tables.getOrDefault(table, List.of());
    }

    private Map<String, @Nullable Object> object(String table, Map<String, String> row) {
      Map<String, @Nullable Object> object = new TreeMap<>();
      row.forEach((column, cell) -> put(table, column, cell, object));
      one("organization", "organization_id", table.equals("service"), row, object);
      one("location", "location_id", table.equals("service_at_location"), row, object);
      one("taxonomy_term", "taxonomy_term_id", table.equals("attribute"), row, object);
      String link = table.equals("attribute") ? "" : table + "_id";
      LISTS.forEach(
          (part, member) -> {
            if (!OWNERS.contains(table)
                || (part.equals("service_at_location") && !table.equals("service"))) {
              return;
            }
            List<Object> items = new ArrayList<>();
            for (Map<String, String> each : rowsOf(part)) {
              boolean mine =
                  part.equals("attribute")
                      ? table.equals(each.get("link_entity"))
                          && row.getOrDefault("id", "").equals(each.get("link_id"))
                      : row.getOrDefault("id", "").equals(each.get(link));
              if (mine) {
                items.add(object(part, each));
              }
            }
            if (!items.isEmpty()) {
              object.put(member, items);
            }
          });
      String extra = row.get("x_extra");
      if (extra != null) {
        extra(extra, object);
      }
      return object;
    }

    private static void put(
        String table, String column, String cell, Map<String, @Nullable Object> object) {
      boolean link = !table.equals("service") && LINKS.contains(column);
      if (column.equals("x_extra")) {
        return;
      }
      if (!link) {
        Object value = cell;
        if (NUMBERS.contains(column)) {
          value = cell.matches("-?\\d+") ? (Object) Long.valueOf(cell) : Double.valueOf(cell);
        }
        object.put(column, value);
      }
    }

    private void one(
        String table,
        String link,
        boolean here,
        Map<String, String> row,
        Map<String, @Nullable Object> object) {
      if (here && row.containsKey(link)) {
        rowsOf(table).stream()
            .filter(each -> row.get(link).equals(each.get("id")))
            .findFirst()
            .ifPresent(each -> object.put(table, object(table, each)));
      }
    }

    /** Members set over those of the columns; null takes one away, which the reader leaves out. */
    private static void extra(String json, Map<String, @Nullable Object> object) {
      var problems = new Problems();
      Map<String, @Nullable Object> extra = JsonTree.object(json, new Report("extra", problems));
      assertTrue(problems.none());
      object.putAll(extra);
      for (String name : List.of("organization", "organization_id")) {
        if (json.contains("\"" + name + "\":null")) {
          object.remove(name);
        }
      }
    }
  }
}
