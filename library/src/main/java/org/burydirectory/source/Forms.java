package org.burydirectory.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of a fixed form: uuids, dates, times, links. */
final class Forms {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern LINK =
      Pattern.compile("(?:https?://|mailto:|tel:)[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROUGH_DATE =
      Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?");

  private Forms() {}

  /** A uuid that must be there. The bits of version and variant are not looked at. */
  static String id(Fields fields) {
    return fields.has("id") ? String.valueOf(optionalId(fields)) : fields.required("id");
  }

  static @Nullable String optionalId(Fields fields) {
    return matching(fields, "id", UUID, "a uuid such as 3f7aab48-af65-5656-b513-ea8038feb145");
  }

  static boolean isUuid(String text) {
    return UUID.matcher(text).matches();
  }

  static boolean isLink(String text) {
    return LINK.matcher(text).matches();
  }

  /** A year, a month or a day. */
  static @Nullable String roughDate(Fields fields, String key) {
    return matching(fields, key, ROUGH_DATE, "a year, month or day such as 2026-11");
  }

  static @Nullable LocalDate date(Fields fields, String key) {
    return fields.parsed(key, LocalDate::parse, "a date such as 2026-11-21");
  }

  static @Nullable LocalTime time(Fields fields, String key) {
    return fields.parsed(key, LocalTime::parse, "a time of day such as 09:00");
  }

  static @Nullable Instant instant(Fields fields, String key) {
    return fields.parsed(
        key,
        text -> OffsetDateTime.parse(text).toInstant(),
        "a date and time with a zone such as 2026-11-21T00:00:00Z");
  }

  private static @Nullable String matching(
      Fields fields, String key, Pattern pattern, String form) {
    String text = fields.text(key);
    if (text != null && !pattern.matcher(text).matches()) {
      fields.problem(key, "'" + key + "' is " + Report.shown(text) + "; it must be " + form);
    }
    return text;
  }
}
