package org.burydirectory.intake;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings records of Open Referral UK 1.0 and of HSDS 1.1 and 2.0 into the shape of 3.0. Members
 * that 3.0 has no place for stay where they are.
 */
final class OlderVersions {

  private final Findings.OfRecord findings;

  OlderVersions(Findings.OfRecord findings) {
    this.findings = findings;
  }

  /** Moves what older versions have elsewhere. */
  void upgrade(Map<String, @Nullable Object> service) {
    var root = new Tree.Item(service, "");
    rename(root, "regular_schedules", "schedules");
    rename(root, "regular_schedule", "schedules");
    rename(root, "schedule", "schedules");
    rename(root, "fundings", "funding");
    rename(root, "service_at_location", "service_at_locations");
    rename(root, "cost_option", "cost_options");
    rename(root, "service_area", "service_areas");
    holidays(root);
    ages(root);
    modified(root);
    terms(root);
    root.items("languages").forEach(item -> rename(item, "language", "name"));
    root.items("service_areas").forEach(item -> rename(item, "service_area", "name"));
    Tree.Item organization = root.item("organization");
    if (organization != null) {
      rename(organization, "url", "website");
    }
    weekdays(root);
    for (Tree.Item site : root.items("service_at_locations")) {
      site(site);
    }
    contacts(root);
    numbers(root);
  }

  private void rename(Tree.Item item, String from, String to) {
    Map<String, @Nullable Object> object = item.object();
    Object value = object.get(from);
    if (value == null || object.containsKey(to)) {
      return;
    }
    if (to.endsWith("s") && value instanceof Map) {
      value = new ArrayList<@Nullable Object>(List.of(value));
    }
    object.remove(from);
    object.put(to, value);
    findings.repair(
        "version",
        item.at(from),
        "'" + from + "' is called '" + to + "' in version 3.0",
        null,
        null);
  }

  private void site(Tree.Item site) {
    rename(site, "regular_schedules", "schedules");
    rename(site, "regular_schedule", "schedules");
    rename(site, "schedule", "schedules");
    holidays(site);
    weekdays(site);
    Tree.Item location = site.item("location");
    if (location == null) {
      return;
    }
    addresses(location, "physical_addresses", "physical");
    addresses(location, "physical_address", "physical");
    addresses(location, "postal_addresses", "postal");
    addresses(location, "postal_address", "postal");
    hours(site, location);
    rename(location, "accessibility_for_disabilities", "accessibility");
    location.items("accessibility").forEach(item -> rename(item, "accessibility", "description"));
  }

  private void addresses(Tree.Item location, String key, String type) {
    Object value = location.object().remove(key);
    List<?> old = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    if (old.isEmpty()) {
      return;
    }
    List<@Nullable Object> addresses = Tree.list(location.object(), "addresses");
    for (Object each : old) {
      if (each instanceof Map<?, ?> address) {
        @SuppressWarnings("unchecked") // trees have texts as keys
        var members = new TreeMap<>((Map<String, @Nullable Object>) address);
        members.putIfAbsent("address_type", type);
        addresses.add(members);
      }
    }
    location.object().put("addresses", addresses);
    findings.repair(
        "version",
        location.at(key),
        "'" + key + "' is part of 'addresses' in version 3.0",
        null,
        null);
  }

  /** Hours of a place are those of what is there, unless it has its own. */
  private void hours(Tree.Item site, Tree.Item location) {
    if (!site.items("schedules").isEmpty()) {
      return;
    }
    for (String key : List.of("schedules", "regular_schedules", "regular_schedule")) {
      List<Tree.Item> hours = location.items(key);
      if (!hours.isEmpty()) {
        location.object().remove(key);
        site.object().put("schedules", copies(hours));
        weekdays(site);
        findings.repair(
            "version",
            location.at(key),
            "the hours of the place were taken to be those of the service there",
            null,
            null);
        return;
      }
    }
  }

  /** The same without ids, since they may stand at several places. */
  private static List<@Nullable Object> copies(List<Tree.Item> items) {
    var copies = new ArrayList<@Nullable Object>();
    for (Tree.Item item : items) {
      var copy = new TreeMap<String, @Nullable Object>(item.object());
      copy.remove("id");
      copies.add(copy);
    }
    return copies;
  }

  /** Hours with the number or the name of one day of the week. */
  private void weekdays(Tree.Item owner) {
    for (Tree.Item schedule : owner.items("schedules")) {
      Object written = schedule.object().get("weekday");
      String day = written == null ? "" : day(String.valueOf(written));
      if (!day.isEmpty() && !schedule.object().containsKey("byday")) {
        schedule.object().remove("weekday");
        schedule.object().putIfAbsent("freq", "WEEKLY");
        schedule.object().put("byday", day);
        findings.repair(
            "version",
            schedule.at("weekday"),
            "'weekday' is 'freq' and 'byday' in version 3.0",
            written,
            "WEEKLY " + day);
      }
    }
  }

  /** The code of a day from Monday, 1, to Sunday, 7 or 0, or of its name; empty for none. */
  private static String day(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT).replaceFirst("\\.0$", "");
    for (DayOfWeek day : DayOfWeek.values()) {
      String code = day.name().substring(0, 2);
      boolean number = upper.equals(String.valueOf(day.getValue()));
      boolean name = upper.length() >= 2 && (day.name() + "S").startsWith(upper);
      if (number || name) {
        return code;
      }
    }
    return upper.equals("0") ? "SU" : "";
  }

  /** Holidays of one day become exceptions; longer ones stay as they are. */
  private void holidays(Tree.Item item) {
    for (String key : List.of("holiday_schedules", "holiday_schedule")) {
      for (Tree.Item holiday : item.items(key)) {
        String start = holiday.text("start_date");
        if (start != null && start.equals(holiday.text("end_date"))) {
          var exception = Tree.add(item.object(), "x_exceptions");
          exception.put("date", start);
          boolean closed = "true".equals(String.valueOf(holiday.object().get("closed")));
          exception.put("closed", closed);
          if (!closed) {
            exception.put("opens_at", holiday.text("opens_at"));
            exception.put("closes_at", holiday.text("closes_at"));
            exception.values().removeIf(java.util.Objects::isNull);
          }
          findings.repair(
              "version",
              holiday.pointer(),
              "the hours of one date were taken over as 'x_exceptions'",
              null,
              null);
        }
      }
    }
  }

  private void ages(Tree.Item root) {
    for (String key : List.of("eligibilitys", "eligibility", "eligibilities")) {
      for (Tree.Item rule : root.items(key)) {
        for (String age : List.of("minimum_age", "maximum_age")) {
          Object value = rule.object().get(age);
          if (value != null && !root.object().containsKey(age)) {
            root.object().put(age, value);
            findings.repair(
                "version",
                rule.at(age),
                "the age belongs to the service itself in version 3.0",
                null,
                value);
          }
        }
      }
    }
  }

  /** A date of change that the publisher's software kept elsewhere. */
  private void modified(Tree.Item root) {
    Tree.Item metadata = root.item("pc_metadata");
    String date = metadata == null ? null : metadata.text("date_modified");
    if (date != null && !root.object().containsKey("last_modified")) {
      root.object().put("last_modified", date);
      findings.repair(
          "version",
          "/pc_metadata/date_modified",
          "the date is 'last_modified' in version 3.0",
          null,
          date);
    }
  }

  private void terms(Tree.Item root) {
    for (String key :
        List.of("service_taxonomys", "service_taxonomies", "service_taxonomy", "taxonomy")) {
      List<Tree.Item> links = root.items(key);
      if (links.isEmpty()) {
        continue;
      }
      for (Tree.Item link : links) {
        Tree.Item nested = link.item("taxonomy");
        Tree.Item term = nested == null ? link : nested;
        var attribute = Tree.add(root.object(), "attributes");
        if (nested != null && link.text("id") != null) {
          attribute.put("id", link.text("id"));
        }
        attribute.put("taxonomy_term", term(term));
      }
      root.object().remove(key);
      findings.repair(
          "version", root.at(key), "'" + key + "' are 'attributes' in version 3.0", null, null);
    }
  }

  private static Map<String, @Nullable Object> term(Tree.Item old) {
    var term = new TreeMap<String, @Nullable Object>(old.object());
    String vocabulary = old.text("vocabulary");
    term.remove("vocabulary");
    if (vocabulary != null) {
      term.putIfAbsent("taxonomy", vocabulary);
    }
    String id = old.text("id");
    if (id != null && !MadeIds.isUuid(id)) {
      term.putIfAbsent("code", id);
    }
    return term;
  }

  /** Numbers of the service itself belong to a contact, where they are looked for. */
  private void contacts(Tree.Item root) {
    List<@Nullable Object> phones = Tree.list(root.object(), "phones");
    if (!phones.isEmpty()) {
      root.object().remove("phones");
      var contact = Tree.add(root.object(), "contacts");
      contact.put("phones", phones);
      findings.repair(
          "version", "/phones", "the service's own numbers were put into a contact", null, null);
    }
  }

  /** A service without a number has that of its place or, failing that, of its organization. */
  private void numbers(Tree.Item root) {
    if (root.items("contacts").stream().anyMatch(contact -> !contact.items("phones").isEmpty())) {
      return;
    }
    List<Tree.Item> owners = new ArrayList<>(root.items("service_at_locations"));
    owners.addAll(
        root.items("service_at_locations").stream()
            .flatMap(site -> Stream.ofNullable(site.item("location")))
            .toList());
    Stream.ofNullable(root.item("organization")).forEach(owners::add);
    for (Tree.Item owner : owners) {
      List<Tree.Item> phones = phones(owner);
      if (!phones.isEmpty()) {
        Tree.add(root.object(), "contacts").put("phones", copies(phones));
        findings.repair(
            "version",
            phones.getFirst().pointer(),
            "the service has no number of its own; it got this one",
            null,
            phones.getFirst().object().get("number"));
        return;
      }
    }
  }

  private static List<Tree.Item> phones(Tree.Item owner) {
    List<Tree.Item> phones = new ArrayList<>(owner.items("phones"));
    owner.items("contacts").forEach(contact -> phones.addAll(contact.items("phones")));
    return phones;
  }
}
