package org.burydirectory.source;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.burydirectory.time.Holidays;
import org.jspecify.annotations.Nullable;

/** Reads {@code holidays.yaml}: bank holidays by nation. */
final class HolidaysYaml {

  private HolidaysYaml() {}

  /**
   * The holidays of a nation as {@code place.yaml} names it; those of England where it names none.
   */
  static Holidays read(Fields root, @Nullable String nation) {
    var ids = new Ids();
    List<Holidays> nations = root.objects("nations", fields -> nation(fields, ids));
    String wanted = id(nation);
    return nations.stream()
        .filter(each -> each.nation().equals(wanted))
        .findFirst()
        .orElseGet(Holidays::unlisted);
  }

  private static String id(@Nullable String nation) {
    if (nation == null || nation.equals("England") || nation.equals("Wales")) {
      return Holidays.ENGLAND_AND_WALES;
    }
    return nation.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  private static Holidays nation(Fields fields, Ids ids) {
    var days = new TreeMap<LocalDate, String>();
    String id = ids.slug(fields);
    fields.objects(
        "days",
        day -> {
          LocalDate date = Forms.date(day, "date");
          String name = day.required("name");
          if (date == null) {
            day.problem("date", "a holiday needs its 'date', such as 2026-12-25");
            return false;
          }
          return days.put(date, name) == null;
        });
    return Holidays.of(id, days);
  }
}
