package org.burydirectory.understand;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.burydirectory.profile.Wording;
import org.burydirectory.understand.Meaning.OfTime;
import org.burydirectory.understand.Meaning.When;
import org.jspecify.annotations.Nullable;

/** Finds days of the year and hours: "24th december", "after 6pm". */
final class Dates {

  private static final float SURE = 0.95f;
  private static final float WEIGHT = 12;

  private final Map<String, Integer> months = new HashMap<>();
  private final Cues after;

  Dates(Wording wording) {
    for (int i = 0; i < wording.months().size(); i++) {
      for (String name : wording.months().get(i)) {
        months.put(Fold.of(name), i + 1);
      }
    }
    after = new Cues(wording.clockAfter());
  }

  /** Adds the days and hours that a sentence names. */
  void find(List<Mended> words, List<Match> matches) {
    for (int at = 0; at < words.size(); at++) {
      if (words.get(at).token().isNumber()) {
        Match match = day(words, at);
        match = match == null ? hour(words, at) : match;
        if (match != null) {
          matches.add(match);
        }
      }
    }
  }

  private @Nullable Match day(List<Mended> words, int at) {
    int day = leading(words.get(at).fold(), "st", "nd", "rd", "th");
    int next = at + 1;
    if (next < words.size() && words.get(next).fold().equals("of")) {
      next++;
    }
    if (next < words.size() && months.containsKey(words.get(next).fold())) {
      return date(day, months.get(words.get(next).fold()), at, next + 1);
    }
    Integer month = at > 0 ? months.get(words.get(at - 1).fold()) : null;
    return month == null ? null : date(day, month, at - 1, at + 1);
  }

  private static @Nullable Match date(int day, @Nullable Integer month, int from, int to) {
    if (month == null || day < 1) {
      return null;
    }
    try {
      MonthDay date = MonthDay.of(month, day);
      String value = date.toString().substring(2);
      String label = day + " " + date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
      return match(When.DATE, value, label, from, to);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable Match hour(List<Mended> words, int at) {
    String fold = words.get(at).fold();
    String next = at + 1 < words.size() ? words.get(at + 1).fold() : "";
    boolean apart = next.equals("pm") || next.equals("am") || next.equals("oclock");
    int hour = apart ? leading(fold) : leading(fold, "pm", "am");
    boolean said = apart || fold.endsWith("m");
    if (!said || hour < 1 || hour > 12) {
      return null;
    }
    boolean morning = apart ? next.equals("am") : fold.endsWith("am");
    int ofDay = hour % 12 + (morning ? 0 : 12);
    String value = LocalTime.of(ofDay, 0).toString();
    int from = at - after.before(words, at);
    return match(When.AFTER, value, "After " + value, from, at + (apart ? 2 : 1));
  }

  private static Match match(When when, String value, String label, int from, int to) {
    String id = "time:" + value.replace(':', '-');
    var meaning = new OfTime(when, value);
    var sense = new Sense(Kind.TIME, id, label, value, when == When.DATE, SURE, meaning);
    return new Match(sense, from, to, WEIGHT);
  }

  /** The number of one or two digits that a word is, alone or before an ending; else -1. */
  private static int leading(String fold, String... endings) {
    int digits = 0;
    while (digits < fold.length() && Character.isDigit(fold.charAt(digits))) {
      digits++;
    }
    String ending = fold.substring(digits);
    boolean good = ending.isEmpty() || List.of(endings).contains(ending);
    return digits >= 1 && digits <= 2 && good ? Integer.parseInt(fold, 0, digits, 10) : -1;
  }
}
