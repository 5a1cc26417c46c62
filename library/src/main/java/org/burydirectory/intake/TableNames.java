package org.burydirectory.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the standard's tables the files of a package hold. Publishers call them by the singular
 * or the plural, with or without something before it.
 */
final class TableNames {

  /** The table without which a package is none. */
  static final String SERVICE = "service";

  private static final List<String> TABLES =
      List.of(
          SERVICE,
          "organization",
          "location",
          "service_at_location",
          "contact",
          "phone",
          "address",
          "physical_address",
          "postal_address",
          "schedule",
          "regular_schedule",
          "holiday_schedule",
          "service_area",
          "language",
          "funding",
          "cost_option",
          "eligibility",
          "required_document",
          "payment_accepted",
          "service_capacity",
          "unit",
          "url",
          "accessibility",
          "accessibility_for_disabilities",
          "organization_identifier",
          "attribute",
          "service_attribute",
          "service_taxonomy",
          "taxonomy",
          "taxonomy_term",
          "program",
          "metadata",
          "meta_table_description");

  // What is no mere plural of a table's name.
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "services_at_location", "service_at_location",
          "services_at_locations", "service_at_location",
          "services_taxonomy", "service_taxonomy",
          "services_taxonomies", "service_taxonomy",
          "service_taxonomys", "service_taxonomy",
          "eligibilitys", "eligibility",
          "payments_accepted", "payment_accepted",
          "mail_address", "postal_address",
          "mail_addresses", "postal_address");

  private static final Map<String, String> KNOWN = known();

  private TableNames() {}

  private static Map<String, String> known() {
    var known = new HashMap<>(OTHERWISE);
    for (String table : TABLES) {
      known.put(table, table);
      known.put(plural(table), table);
    }
    return Map.copyOf(known);
  }

  private static String plural(String table) {
    if (table.endsWith("y")) {
      return table.substring(0, table.length() - 1) + "ies";
    }
    return table + (table.endsWith("ss") ? "es" : "s");
  }

  /**
   * The tables that files hold.
   *
   * @param names what each file may be named for, the best name first
   * @return the table of each file; its own name where it is none of the standard's
   */
  static Map<String, String> of(Map<String, List<String>> names) {
    var tables = new HashMap<String, String>();
    names.forEach(
        (file, all) ->
            all.stream()
                .map(TableNames::plain)
                .filter(KNOWN::containsKey)
                .findFirst()
                .ifPresent(name -> tables.put(file, KNOWN.getOrDefault(name, name))));
    Set<String> taken = new HashSet<>(tables.values());
    names.forEach(
        (file, all) ->
            tables.computeIfAbsent(
                file,
                key ->
                    all.stream()
                        .flatMap(name -> ending(plain(name)).stream())
                        .filter(table -> !taken.contains(table))
                        .findFirst()
                        .orElse(plain(all.getLast()))));
    return tables;
  }

  /** The longest name of a table that stands at the end of a name. */
  private static Optional<String> ending(String name) {
    for (int at = name.indexOf('_'); at >= 0; at = name.indexOf('_', at + 1)) {
      String table = KNOWN.get(name.substring(at + 1));
      if (table != null) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  /** A name of a table or a column in small letters, its words parted by underscores. */
  static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s.-]+", "_");
  }
}
