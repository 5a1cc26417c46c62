package org.burydirectory.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.burydirectory.model.DataProblem;
import org.burydirectory.source.RecordTrees;
import org.jspecify.annotations.Nullable;

/**
 * The services of an HSDS tabular data package, versions 1.1 to 3.0, their tables joined by foreign
 * keys. Packages that this directory has written have a column {@code x_extra}: a JSON object whose
 * members are set over what the other columns and tables give, null taking a member away.
 */
final class TabularItems implements Items {

  private static final Set<String> NUMBERS =
      Set.of("latitude", "longitude", "amount", "minimum_age", "maximum_age", "interval");
  private static final Set<String> FLAGS = Set.of("illustrative", "closed", "x_open_all_hours");
  private static final String EXTRA = "x_extra";

  /** Columns that tie a row to others, and are no members of what it says. */
  private static final Set<String> TIES =
      Set.of(
          "service_id",
          "service_at_location_id",
          "location_id",
          "organization_id",
          "contact_id",
          "phone_id",
          "taxonomy_term_id",
          "link_id",
          "link_entity");

  /** Tables whose rows need not belong to a service: terms that may be used, notes on the data. */
  private static final Set<String> ASIDE =
      Set.of("taxonomy", "taxonomy_term", "metadata", "meta_table_description", "program");

  private final Tables tables;
  private final Map<String, Map<String, List<Tables.Row>>> indexes = new HashMap<>();
  private final Set<Tables.Row> used = Collections.newSetFromMap(new IdentityHashMap<>());

  TabularItems(Tables tables) {
    this.tables = tables;
  }

  /** The tables that belong to an owner, and the lists of it that they make. */
  private static final Map<String, String> OF_SERVICE =
      ordered(
          "contact", "contacts",
          "phone", "phones",
          "schedule", "schedules",
          "regular_schedule", "schedules",
          "service_area", "service_areas",
          "language", "languages",
          "funding", "funding",
          "cost_option", "cost_options",
          "eligibility", "eligibility",
          "holiday_schedule", "holiday_schedules",
          "required_document", "required_documents",
          "payment_accepted", "payments_accepted",
          "service_capacity", "capacities",
          "url", "additional_urls");

  private static final Map<String, String> OF_SITE =
      ordered(
          "contact", "contacts",
          "phone", "phones",
          "schedule", "schedules",
          "regular_schedule", "schedules",
          "holiday_schedule", "holiday_schedules",
          "service_area", "service_areas");

  private static final Map<String, String> OF_LOCATION =
      ordered(
          "address", "addresses",
          "physical_address", "physical_addresses",
          "postal_address", "postal_addresses",
          "accessibility", "accessibility",
          "accessibility_for_disabilities", "accessibility_for_disabilities",
          "language", "languages",
          "phone", "phones",
          "schedule", "schedules",
          "regular_schedule", "schedules",
          "contact", "contacts");

  private static final Map<String, String> OF_ORGANIZATION =
      ordered(
          "organization_identifier", "organization_identifiers",
          "funding", "funding",
          "phone", "phones",
          "contact", "contacts",
          "url", "additional_urls");

  private static Map<String, String> ordered(String... pairs) {
    var map = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  @Override
  public boolean ours() {
    return tables.of("service").stream().anyMatch(row -> tables.columns("service").contains(EXTRA));
  }

  @Override
  public List<DataProblem> read(RecordTrees.Sink sink) throws IOException {
    for (Tables.Row row : tables.of("service")) {
      sink.record("service, line " + row.line(), service(row));
    }
    var left = new ArrayList<DataProblem>(tables.refused());
    left.addAll(left());
    return left;
  }

  @Override
  public List<DataProblem> repairs() {
    return tables.repairs();
  }

  /** The rows that no service has drawn in. */
  private List<DataProblem> left() {
    var left = new ArrayList<DataProblem>();
    tables
        .rows()
        .forEach(
            (table, rows) -> {
              if (!ASIDE.contains(table)) {
                for (Tables.Row row : rows) {
                  if (!used.contains(row)) {
                    left.add(
                        new DataProblem(
                            table + ".csv",
                            "line " + row.line(),
                            "the row belongs to no service of the package; not taken over"));
                  }
                }
              }
            });
    return left;
  }

  private Map<String, @Nullable Object> service(Tables.Row row) {
    Map<String, @Nullable Object> service = object(row);
    String organization = row.get("organization_id");
    if (organization != null) {
      service.put("organization_id", organization);
      organization(service, organization);
    }
    String id = row.get("id");
    if (id != null) {
      List<Tables.Row> sites = index("service_at_location", "service_id", id);
      Set<String> places = new HashSet<>();
      sites.forEach(site -> places.add(Objects.requireNonNullElse(site.get("location_id"), "")));
      String place = row.get("location_id");
      if (sites.isEmpty() && place != null) {
        places.add(place);
        list(service, "service_at_locations").add(site(place, id));
      }
      add(
          service,
          OF_SERVICE,
          "service_id",
          id,
          part ->
              !isOfContact(part) && !isOfSite(part) && !places.contains(part.get("location_id")));
      attributes(service, "service", id);
      terms(service, id);
      for (Tables.Row site : sites) {
        list(service, "service_at_locations").add(site(site, id));
      }
    }
    return extra(service, row);
  }

  // A row may name several owners: it belongs to the narrowest of those that the package has.

  private boolean isOfContact(Tables.Row row) {
    return has("contact", row.get("contact_id"));
  }

  private boolean isOfSite(Tables.Row row) {
    return has("service_at_location", row.get("service_at_location_id"));
  }

  private boolean isOfService(Tables.Row row) {
    return has("service", row.get("service_id"));
  }

  private boolean has(String table, @Nullable String id) {
    return id != null && !index(table, "id", id).isEmpty();
  }

  /** The rows of other tables that name an owner in a column and belong to it. */
  private void add(
      Map<String, @Nullable Object> owner,
      Map<String, String> lists,
      String column,
      String id,
      Predicate<Tables.Row> belongs) {
    lists.forEach(
        (table, list) -> {
          for (Tables.Row row : index(table, column, id)) {
            if (belongs.test(row)) {
              list(owner, list).add(part(table, row));
            }
          }
        });
  }

  private Map<String, @Nullable Object> part(String table, Tables.Row row) {
    Map<String, @Nullable Object> part = object(row);
    String id = row.get("id");
    if (id != null && table.equals("contact")) {
      for (Tables.Row phone : index("phone", "contact_id", id)) {
        list(part, "phones").add(part("phone", phone));
      }
    }
    if (id != null && table.equals("phone")) {
      for (Tables.Row language : index("language", "phone_id", id)) {
        list(part, "languages").add(part("language", language));
      }
    }
    if (id != null) {
      attributes(part, table, id);
    }
    return extra(part, row);
  }

  private void organization(Map<String, @Nullable Object> service, String id) {
    for (Tables.Row row : index("organization", "id", id)) {
      Map<String, @Nullable Object> organization = object(row);
      add(
          organization,
          OF_ORGANIZATION,
          "organization_id",
          id,
          part ->
              !isOfContact(part)
                  && !isOfSite(part)
                  && !isOfService(part)
                  && !has("location", part.get("location_id")));
      attributes(organization, "organization", id);
      service.put("organization", extra(organization, row));
    }
  }

  private Map<String, @Nullable Object> site(Tables.Row row, String serviceId) {
    Map<String, @Nullable Object> site = object(row);
    String id = row.get("id");
    if (id != null) {
      add(site, OF_SITE, "service_at_location_id", id, part -> !isOfContact(part));
      attributes(site, "service_at_location", id);
    }
    String place = row.get("location_id");
    if (place != null) {
      place(site, serviceId, place);
    }
    return extra(site, row);
  }

  /** In version 1.0 a service names the one place that it is at. */
  private Map<String, @Nullable Object> site(String place, String serviceId) {
    var site = new TreeMap<String, @Nullable Object>();
    place(site, serviceId, place);
    return site;
  }

  private void place(Map<String, @Nullable Object> site, String serviceId, String place) {
    for (Tables.Row location : index("location", "id", place)) {
      site.put("location", location(location));
    }
    // What holds at a place may name the service and the place instead of the two together.
    add(
        site,
        OF_SITE,
        "service_id",
        serviceId,
        part -> !isOfContact(part) && !isOfSite(part) && place.equals(part.get("location_id")));
  }

  private Map<String, @Nullable Object> location(Tables.Row row) {
    Map<String, @Nullable Object> location = object(row);
    String id = row.get("id");
    if (id != null) {
      add(
          location,
          OF_LOCATION,
          "location_id",
          id,
          part -> !isOfContact(part) && !isOfSite(part) && !isOfService(part));
      attributes(location, "location", id);
    }
    return extra(location, row);
  }

  /** Version 3.0: a table of attributes that names what each belongs to. */
  private void attributes(Map<String, @Nullable Object> owner, String entity, String id) {
    for (Tables.Row row : index("attribute", "link_id", id)) {
      String linked = row.get("link_entity");
      if (linked == null || linked.equals(entity)) {
        list(owner, "attributes").add(attribute(row));
      }
    }
    if (entity.equals("service")) {
      for (Tables.Row row : index("service_attribute", "service_id", id)) {
        list(owner, "attributes").add(attribute(row));
      }
    }
  }

  private Map<String, @Nullable Object> attribute(Tables.Row row) {
    Map<String, @Nullable Object> attribute = object(row);
    String term = row.get("taxonomy_term_id");
    if (term != null) {
      for (Tables.Row found : index("taxonomy_term", "id", term)) {
        attribute.put("taxonomy_term", term(found));
      }
      attribute.computeIfAbsent("taxonomy_term", key -> new TreeMap<>(Map.of("code", term)));
    }
    return extra(attribute, row);
  }

  private Map<String, @Nullable Object> term(Tables.Row row) {
    Map<String, @Nullable Object> term = object(row);
    String taxonomy = row.get("taxonomy_id");
    if (taxonomy != null && !term.containsKey("taxonomy") && row.get(EXTRA) == null) {
      for (Tables.Row found : index("taxonomy", "id", taxonomy)) {
        term.put("taxonomy", found.get("name"));
      }
    }
    return extra(term, row);
  }

  /** Versions 1.1 and before: a table that ties services to terms. */
  private void terms(Map<String, @Nullable Object> service, String id) {
    for (Tables.Row row : index("service_taxonomy", "service_id", id)) {
      Map<String, @Nullable Object> link = object(row);
      Object taxonomy = link.remove("taxonomy_id");
      if (taxonomy != null) {
        for (Tables.Row found : index("taxonomy", "id", String.valueOf(taxonomy))) {
          link.put("taxonomy", object(found));
        }
        link.computeIfAbsent("taxonomy", key -> new TreeMap<>(Map.of("id", taxonomy)));
      }
      list(service, "service_taxonomys").add(link);
    }
  }

  private List<Tables.Row> index(String table, String column, String value) {
    return indexes
        .computeIfAbsent(table + "." + column, key -> byColumn(table, column))
        .getOrDefault(value, List.of());
  }

  private Map<String, List<Tables.Row>> byColumn(String table, String column) {
    var rows = new HashMap<String, List<Tables.Row>>();
    for (Tables.Row row : tables.of(table)) {
      String value = row.get(column);
      if (value != null) {
        rows.computeIfAbsent(value, key -> new ArrayList<>()).add(row);
      }
    }
    return rows;
  }

  @SuppressWarnings("unchecked") // made here only
  private static List<@Nullable Object> list(Map<String, @Nullable Object> owner, String key) {
    return (List<@Nullable Object>)
        owner.compute(key, (name, list) -> list == null ? new ArrayList<@Nullable Object>() : list);
  }

  /** What the columns of a row say. */
  private Map<String, @Nullable Object> object(Tables.Row row) {
    used.add(row);
    var object = new TreeMap<String, @Nullable Object>();
    row.cells()
        .forEach(
            (column, cell) -> {
              if (!TIES.contains(column) && !column.equals(EXTRA)) {
                object.put(column, value(column, cell));
              }
            });
    return object;
  }

  /** Sets the members that have no column over those that have. */
  private static Map<String, @Nullable Object> extra(
      Map<String, @Nullable Object> object, Tables.Row row) {
    String extra = row.get(EXTRA);
    if (extra != null) {
      object.putAll(RecordTrees.patch(extra, EXTRA));
      object.values().removeIf(Objects::isNull);
    }
    return object;
  }

  private static Object value(String name, String cell) {
    if (NUMBERS.contains(name) && cell.matches("-?\\d{1,15}")) {
      return Long.valueOf(cell);
    }
    if (NUMBERS.contains(name) && cell.matches("-?\\d{1,15}(\\.\\d{1,20})?([eE][+-]?\\d{1,3})?")) {
      return Double.valueOf(cell);
    }
    if (FLAGS.contains(name) && (cell.equals("true") || cell.equals("false"))) {
      return Boolean.valueOf(cell);
    }
    return cell;
  }
}
