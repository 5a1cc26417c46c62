package org.burydirectory.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.burydirectory.model.Status;
import org.burydirectory.place.Postcode;
import org.jspecify.annotations.Nullable;

/**
 * Puts right the members of a record in the shape of version 3.0. What cannot be used where it
 * stands is kept beside it under {@code x_} and its name.
 */
final class FieldRepair {

  private static final Set<String> LINKS = Set.of("url", "uri", "website", "logo");
  private static final List<String> AGES = List.of("minimum_age", "maximum_age");
  private static final int OLDEST = 130;
  private static final Set<String> COUNTRIES =
      Set.of(
          "united kingdom",
          "uk",
          "great britain",
          "gb",
          "england",
          "scotland",
          "wales",
          "northern ireland",
          "gbr");

  private final Findings.OfRecord findings;
  private final ZoneId zone;
  private final boolean placeholdersStay;

  /**
   * @param zone of texts that say no zone
   * @param placeholdersStay whether hosts that are reserved for examples are meant, as in records
   *     that are invented
   */
  FieldRepair(Findings.OfRecord findings, ZoneId zone, boolean placeholdersStay) {
    this.findings = findings;
    this.zone = zone;
    this.placeholdersStay = placeholdersStay;
  }

  void repair(Map<String, @Nullable Object> service) {
    var root = new Tree.Item(service, "");
    links(root);
    status(root);
    ages(root);
    instant(root, "last_modified");
    day(root, "assured_date");
    number(root, "minimum_age");
    Tree.Item organization = root.item("organization");
    if (organization != null) {
      email(organization, "email");
    }
    email(root, "email");
    email(root, "assurer_email");
    root.items("contacts").forEach(this::contact);
    schedules(root);
    root.items("cost_options").forEach(item -> money(item, "amount"));
    root.items("languages").forEach(this::language);
    for (Tree.Item site : root.items("service_at_locations")) {
      schedules(site);
      Tree.Item location = site.item("location");
      if (location != null) {
        location(location);
      }
    }
  }

  private void keepAside(Tree.Item item, String key, String kind, String message) {
    Object value = item.object().remove(key);
    item.object().putIfAbsent("x_" + key, value);
    findings.repair(kind, item.at(key), message + "; kept as 'x_" + key + "'", value, null);
  }

  private void change(
      Tree.Item item, String key, @Nullable Object value, String kind, String message) {
    Object before = item.object().get(key);
    if (value == null) {
      item.object().remove(key);
    } else {
      item.object().put(key, value);
    }
    findings.repair(kind, item.at(key), message, before, value);
  }

  // Links and addresses

  @SuppressWarnings("unchecked") // trees have texts as keys
  private void links(Tree.Item item) {
    for (String key : List.copyOf(item.object().keySet())) {
      Object value = item.object().get(key);
      if (value instanceof String text && LINKS.contains(key)) {
        link(item, key, text);
      } else if (value instanceof Map<?, ?> map) {
        links(new Tree.Item((Map<String, @Nullable Object>) map, item.at(key)));
      } else if (value instanceof List) {
        item.items(key).forEach(this::links);
      }
    }
  }

  private void link(Tree.Item item, String key, String text) {
    if (!placeholdersStay && LinkText.isPlaceholder(text)) {
      change(item, key, null, "placeholder", "the address leads nowhere; left out");
    } else if (!LinkText.isLink(text)) {
      String link = LinkText.link(text);
      String first = link.isEmpty() ? LinkText.first(text) : link;
      if (!link.isEmpty()) {
        change(item, key, link, "link", "the address was written out");
      } else if (!first.isEmpty()) {
        item.object().putIfAbsent("x_" + key, text);
        change(
            item,
            key,
            first,
            "link",
            "the first of several addresses; all kept as 'x_" + key + "'");
      } else {
        linkless(item, key, text);
      }
    }
  }

  private void linkless(Tree.Item item, String key, String text) {
    if (LinkText.isEmail(text) && item.text("email") == null) {
      item.object().remove(key);
      item.object().put("email", text);
      findings.repair("link", item.at(key), "an e-mail address, moved to 'email'", text, null);
    } else {
      keepAside(item, key, "link", "this is no address of a page");
    }
  }

  private void email(Tree.Item item, String key) {
    String text = item.text(key);
    if (text == null) {
      return;
    }
    if (!placeholdersStay && LinkText.isPlaceholder(text)) {
      change(item, key, null, "placeholder", "the address leads nowhere; left out");
    } else if (!LinkText.isEmail(text)) {
      String tight = text.replaceAll("\\s", "").replaceFirst("(?i)^mailto:", "");
      String email = LinkText.isEmail(tight) ? tight : LinkText.email(text);
      if (email.isEmpty()) {
        keepAside(item, key, "email", "this is no e-mail address");
      } else {
        if (!email.equals(tight)) {
          item.object().putIfAbsent("x_" + key, text);
        }
        change(item, key, email, "email", "the e-mail address was taken out of the text around it");
      }
    }
  }

  private void contact(Tree.Item contact) {
    email(contact, "email");
    List<Tree.Item> phones = contact.items("phones");
    var all = new ArrayList<@Nullable Object>();
    for (Tree.Item phone : phones) {
      all.addAll(phone(phone));
    }
    if (contact.object().containsKey("phones")) {
      if (all.isEmpty()) {
        contact.object().remove("phones");
      } else {
        contact.object().put("phones", all);
      }
    }
  }

  private List<Map<String, @Nullable Object>> phone(Tree.Item phone) {
    Object written = phone.object().get("number");
    String text = written == null ? null : String.valueOf(written);
    if (text == null || text.chars().noneMatch(Character::isDigit)) {
      findings.repair("phone", phone.at("number"), "there is no number here; left out", text, null);
      return List.of();
    }
    PhoneText read =
        PhoneText.isReadable(text) ? new PhoneText(List.of(text), "") : PhoneText.of(text);
    if (read.numbers().isEmpty()) {
      phone.object().put("number", text);
      findings.suggest(
          "phone",
          phone.at("number"),
          "this does not look like a telephone number; check it",
          text);
      return List.of(phone.object());
    }
    var phones = new ArrayList<Map<String, @Nullable Object>>();
    for (String number : read.numbers()) {
      var one = new TreeMap<String, @Nullable Object>(phone.object());
      one.put("number", number);
      if (!phones.isEmpty()) {
        one.remove("id");
      }
      describe(one, read.words());
      phones.add(one);
    }
    if (!text.equals(written) || phones.size() > 1 || !read.numbers().getFirst().equals(text)) {
      findings.repair(
          "phone",
          phone.at("number"),
          phones.size() > 1
              ? "several numbers in one were parted"
              : "the number was written as people read it out",
          text,
          String.join("; ", read.numbers())
              + (read.words().isEmpty() ? "" : " (" + read.words() + ")"));
    }
    return phones;
  }

  private static void describe(Map<String, @Nullable Object> phone, String words) {
    if (!words.isEmpty()) {
      String said = Tree.text(phone, "description");
      phone.put("description", said == null ? words : said + "; " + words);
    }
  }

  // Codes and numbers

  private void status(Tree.Item root) {
    String text = root.text("status");
    if (text == null) {
      change(
          root,
          "status",
          Status.ACTIVE.code(),
          "status",
          "nothing is said of its status; taken to be active");
    } else if (Status.of(text).isEmpty()) {
      String lower = text.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').strip();
      Optional<Status> status = Status.of(lower);
      if (status.isPresent()) {
        change(
            root,
            "status",
            status.get().code(),
            "status",
            "the status was written as the standard has it");
      } else {
        keepAside(
            root, "status", "status", "the standard knows no such status; taken to be active");
        root.object().put("status", Status.ACTIVE.code());
      }
    }
  }

  private void ages(Tree.Item root) {
    for (String key : AGES) {
      number(root, key);
      if (root.object().get(key) instanceof Number age) {
        double years = age.doubleValue();
        if (years < 0) {
          change(root, key, null, "age", "a number below zero stands for no limit; left out");
        } else if (years > OLDEST) {
          change(root, key, null, "age", "nobody is that old: there is no limit; left out");
        } else if (years != Math.rint(years)) {
          keepAside(root, key, "age", "an age in parts of years cannot be searched");
        }
      }
    }
    boolean both = AGES.stream().allMatch(key -> root.object().get(key) instanceof Number);
    if (both && years(root, "minimum_age") > years(root, "maximum_age")) {
      if (years(root, "maximum_age") == 0) {
        change(
            root,
            "maximum_age",
            null,
            "age",
            "nought as the greatest age stands for no limit; left out");
      } else {
        AGES.forEach(key -> keepAside(root, key, "age", "the least age is above the greatest"));
      }
    }
  }

  private static double years(Tree.Item root, String key) {
    return root.object().get(key) instanceof Number number ? number.doubleValue() : 0;
  }

  private void number(Tree.Item item, String key) {
    if (item.object().get(key) instanceof String text) {
      Double number = parsed(text);
      if (number == null) {
        keepAside(item, key, "number", "this is no number");
      } else {
        change(item, key, number, "number", "a number in quotation marks");
      }
    }
  }

  private static @Nullable Double parsed(String text) {
    String bare = text.replace(",", "").strip();
    return bare.matches("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?")
        ? Double.valueOf(bare)
        : null;
  }

  private void money(Tree.Item item, String key) {
    if (item.object().get(key) instanceof String text) {
      String bare = text.replaceFirst("^(?:£|GBP) ?", "").replaceFirst(" ?(?:GBP|pounds?)$", "");
      Double amount = bare.equalsIgnoreCase("free") ? Double.valueOf(0) : parsed(bare);
      if (amount == null) {
        keepAside(item, key, "number", "this is no amount");
      } else {
        change(item, key, amount, "number", "an amount written as text");
      }
    }
  }

  private void language(Tree.Item language) {
    String code = language.text("code");
    if (code != null && !code.equals(code.toLowerCase(Locale.ROOT))) {
      change(
          language,
          "code",
          code.toLowerCase(Locale.ROOT),
          "code",
          "codes of languages are in small letters");
    }
  }

  // Dates and times

  private void instant(Tree.Item item, String key) {
    Object value = item.object().get(key);
    if (value instanceof Number number) {
      long millis =
          number.longValue() > 100_000_000_000L ? number.longValue() : number.longValue() * 1000;
      change(
          item,
          key,
          Instant.ofEpochMilli(millis).toString(),
          "date",
          "a count of seconds was written as date and time");
    } else if (value instanceof String text && !hasZone(text)) {
      Optional<Instant> instant = Moments.instant(text, zone);
      if (instant.isEmpty()) {
        keepAside(item, key, "date", "this is no date and time");
      } else {
        change(
            item,
            key,
            instant.get().toString(),
            "zone",
            "a time without a zone is taken to be local, " + zone);
      }
    }
  }

  private static boolean hasZone(String text) {
    try {
      return java.time.OffsetDateTime.parse(text) != null;
    } catch (java.time.DateTimeException e) {
      return false;
    }
  }

  private void day(Tree.Item item, String key) {
    form(item, key, Moments::date, LocalDate::toString, "date", "a date");
  }

  private void time(Tree.Item item, String key) {
    String text = item.text(key);
    if (text != null && !isLocalTime(text)) {
      form(item, key, Moments::time, LocalTime::toString, "time", "a time of day");
    }
  }

  private static boolean isLocalTime(String text) {
    try {
      return LocalTime.parse(text) != null;
    } catch (java.time.DateTimeException e) {
      return false;
    }
  }

  private <T> void form(
      Tree.Item item,
      String key,
      Function<String, Optional<T>> parser,
      Function<T, String> form,
      String kind,
      String what) {
    String text = item.text(key);
    if (text == null) {
      return;
    }
    Optional<T> read = parser.apply(text);
    if (read.isEmpty()) {
      keepAside(item, key, kind, "this is not " + what);
    } else if (!form.apply(read.get()).equals(text)) {
      change(item, key, form.apply(read.get()), kind, what + " was written as the standard has it");
    }
  }

  private void schedules(Tree.Item owner) {
    for (Tree.Item schedule : owner.items("schedules")) {
      List.of("valid_from", "valid_to", "dtstart").forEach(key -> day(schedule, key));
      List.of("opens_at", "closes_at").forEach(key -> time(schedule, key));
      number(schedule, "interval");
      frequency(schedule);
      days(schedule);
    }
    for (Tree.Item exception : owner.items("x_exceptions")) {
      day(exception, "date");
      List.of("opens_at", "closes_at").forEach(key -> time(exception, key));
    }
  }

  private void frequency(Tree.Item schedule) {
    String freq = schedule.text("freq");
    if (freq == null || freq.equals("WEEKLY") || freq.equals("MONTHLY")) {
      return;
    }
    switch (freq.toUpperCase(Locale.ROOT)) {
      case "WEEKLY", "MONTHLY" ->
          change(
              schedule,
              "freq",
              freq.toUpperCase(Locale.ROOT),
              "code",
              "frequencies are in capitals");
      case "DAILY" -> {
        change(
            schedule, "freq", "WEEKLY", "code", "daily is every day of the week in the standard");
        schedule.object().putIfAbsent("byday", "MO,TU,WE,TH,FR,SA,SU");
      }
      default -> keepAside(schedule, "freq", "code", "the standard knows WEEKLY and MONTHLY only");
    }
  }

  private void days(Tree.Item schedule) {
    String days = schedule.text("byday");
    if (days == null || days.matches("(?:-?\\d)?[A-Z]{2}(?:,(?:-?\\d)?[A-Z]{2})*")) {
      return;
    }
    var codes = new ArrayList<String>();
    for (String day : days.split("[,;/\\s]+", -1)) {
      if (!day.isEmpty()) {
        codes.add(code(day));
      }
    }
    if (codes.contains("") || codes.isEmpty()) {
      keepAside(schedule, "byday", "code", "these are no days such as MO,TU");
    } else {
      change(
          schedule,
          "byday",
          String.join(",", codes),
          "code",
          "days were written as the standard has them");
    }
  }

  private static String code(String day) {
    String upper = day.toUpperCase(Locale.ROOT);
    for (java.time.DayOfWeek each : java.time.DayOfWeek.values()) {
      if (upper.length() >= 2 && (each.name() + "S").startsWith(upper)) {
        return each.name().substring(0, 2);
      }
    }
    return upper.matches("-?[1-5](?:MO|TU|WE|TH|FR|SA|SU)") ? upper : "";
  }

  // Places

  private void location(Tree.Item location) {
    number(location, "latitude");
    number(location, "longitude");
    point(location);
    String type = location.text("location_type");
    if (type == null) {
      change(
          location,
          "location_type",
          "physical",
          "code",
          "nothing is said of the sort of place; taken to be physical");
    } else if (!type.equals(type.toLowerCase(Locale.ROOT))) {
      change(
          location,
          "location_type",
          type.toLowerCase(Locale.ROOT),
          "code",
          "the sort of place is in small letters");
    }
    location.items("addresses").forEach(this::address);
  }

  private void point(Tree.Item location) {
    Map<String, @Nullable Object> members = location.object();
    if (members.get("latitude") instanceof Number lat
        && members.get("longitude") instanceof Number lon) {
      double north = lat.doubleValue();
      double east = lon.doubleValue();
      boolean british = north >= 49 && north <= 61 && east >= -9 && east <= 3;
      if (north == 0 && east == 0) {
        pointless(
            location,
            "nought and nought is a place in the ocean: the point is not known; left out");
      } else if (!british && east >= 49 && east <= 61 && north >= -9 && north <= 3) {
        members.put("latitude", lon);
        members.put("longitude", lat);
        findings.repair(
            "point",
            location.at("latitude"),
            "latitude and longitude had changed places",
            north + ", " + east,
            east + ", " + north);
      } else if (!(Math.abs(north) <= 90 && Math.abs(east) <= 180)) {
        pointless(location, "the point is outside the world; left out");
      }
    } else if (members.containsKey("latitude") || members.containsKey("longitude")) {
      pointless(location, "half a point is none; left out");
    }
  }

  private void pointless(Tree.Item location, String message) {
    Object lat = location.object().remove("latitude");
    Object lon = location.object().remove("longitude");
    findings.repair("point", location.at("latitude"), message, lat + ", " + lon, null);
  }

  private void address(Tree.Item address) {
    String written = address.text("postal_code");
    if (written != null) {
      Optional<Postcode> found = Postcode.find(written).filter(Postcode::isUnit);
      String text = found.map(Postcode::text).orElse(written);
      if (!text.equals(written)
          && written.replaceAll("\\s", "").equalsIgnoreCase(text.replace(" ", ""))) {
        change(address, "postal_code", text, "postcode", "the postcode was written as usual");
      }
    }
    String country = address.text("country");
    if (country != null
        && !country.equals("GB")
        && COUNTRIES.contains(country.toLowerCase(Locale.ROOT))) {
      change(address, "country", "GB", "code", "the country was written as two letters");
    }
    if (address.text("address_type") == null) {
      change(
          address,
          "address_type",
          "physical",
          "code",
          "nothing is said of the sort of address; taken to be physical");
    }
    for (String part : List.of("address_2", "address_3")) {
      String more = address.text(part);
      String first = address.text("address_1");
      if (more != null && first != null) {
        address.object().remove(part);
        change(
            address,
            "address_1",
            first + ", " + Objects.requireNonNull(more),
            "version",
            "'" + part + "' is part of the street line");
      }
    }
  }
}
