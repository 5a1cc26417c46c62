package org.burydirectory.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burydirectory.model.Schedule;
import org.burydirectory.time.HoursReading;
import org.burydirectory.time.HoursText;

/**
 * Hours that a description tells in passing.
 *
 * @param text the words
 * @param schedules what they say
 */
record HoursInProse(String text, List<Schedule> schedules) {

  private static final String DAY =
      "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?|weekdays?|weekends?|daily";
  private static final String TIME =
      "(?:\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm)|\\d{1,2}[:.]\\d{2}|noon|midday|midnight|24 hours)";
  private static final Pattern SPAN =
      Pattern.compile(
          "\\b(?:"
              + DAY
              + "|(?:every|first|second|third|last) (?:"
              + DAY
              + ")|"
              + TIME
              + ").*\\b(?:"
              + TIME
              + "|"
              + DAY
              + ")(?=\\W|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SENTENCE = Pattern.compile("(?<=[!?])\\s|\\.\\s|[;\\n(]");
  private static final Pattern HAS_TIME = Pattern.compile(TIME, Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 200;

  HoursInProse {
    schedules = List.copyOf(schedules);
  }

  /** The passages of a text that tell hours and can be read without a doubt. */
  static List<HoursInProse> in(String text) {
    var found = new ArrayList<HoursInProse>();
    for (String sentence : SENTENCE.split(text, -1)) {
      Matcher span = SPAN.matcher(sentence);
      if (sentence.length() < LONGEST * 3 && span.find() && span.group().length() <= LONGEST) {
        String words = span.group().replaceAll("(?i)\\b(?:between|from|the|on)\\b ?", "");
        HoursReading reading = HoursText.read(words);
        if (HAS_TIME.matcher(words).find()
            && reading.complete()
            && !reading.schedules().isEmpty()) {
          found.add(new HoursInProse(span.group(), reading.schedules()));
        }
      }
    }
    return found;
  }

  /** The schedules in the words of the standard. */
  String proposal() {
    var parts = new ArrayList<String>();
    for (Schedule schedule : schedules) {
      parts.add(
          (schedule.freq() == null ? "" : schedule.freq() + " ")
              + (schedule.byday() == null ? "" : schedule.byday() + " ")
              + (schedule.opensAt() == null ? "" : schedule.opensAt())
              + (schedule.closesAt() == null ? "" : "-" + schedule.closesAt())
              + (schedule.description() == null ? "" : " " + schedule.description()));
    }
    return String.join("; ", parts).strip();
  }
}
