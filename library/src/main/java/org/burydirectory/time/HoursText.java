package org.burydirectory.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.burydirectory.time.HoursToken.Kind;

/**
 * Reads hours as people write them, such as "Mon-Fri 9am-5.30pm, Sat 10-1, closed bank hols". It
 * never guesses: a sentence with a word that it does not know, with times that may be morning or
 * evening, or with days that are given twice is unread as a whole.
 *
 * <p>Understood are days, ranges and lists of them, "weekdays", "daily", "first Saturday of the
 * month"; spans with and without am and pm, noon, midnight, 24 hours; exceptions and closed days;
 * and the remarks "closed on bank holidays", "term time" and "by appointment", which go into the
 * descriptions, where {@link OpeningHours} heeds them.
 */
public final class HoursText {

  private HoursText() {}

  /** Reads words that name their days. */
  public static HoursReading read(String text) {
    return read(text, Set.of());
  }

  /**
   * Reads words that may leave out the days, because a form or a table names them.
   *
   * @param days the days of hours that name none
   */
  public static HoursReading read(String text, Set<DayOfWeek> days) {
    List<HoursToken> tokens = new HoursLexer(text).read();
    HoursEntries entries = new HoursEntries();
    List<String> unread = new ArrayList<>();
    boolean twentyFourHour =
        tokens.stream().anyMatch(token -> token.time() != null && token.time().twentyFourHour());
    boolean namesDays = tokens.stream().anyMatch(token -> token.kind() == Kind.DAYS);
    int unnamed = namesDays ? 0 : bits(days);
    for (List<HoursToken> sentence : sentences(tokens)) {
      HoursEntries own = new HoursEntries();
      try {
        new HoursSentence(sentence, unnamed, twentyFourHour, own).read();
        entries.addAll(own);
      } catch (Doubtful e) {
        unread.add(text.substring(sentence.getFirst().from(), sentence.getLast().to()));
      }
    }
    return reading(text, entries, tokens.isEmpty() ? List.of(text) : unread);
  }

  private static HoursReading reading(String text, HoursEntries entries, List<String> unread) {
    try {
      entries.check();
      return new HoursReading(text, entries.schedules(), unread);
    } catch (Doubtful e) {
      return new HoursReading(text, List.of(), List.of(text));
    }
  }

  private static int bits(Set<DayOfWeek> days) {
    return days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).reduce(0, (a, b) -> a | b);
  }

  private static List<List<HoursToken>> sentences(List<HoursToken> tokens) {
    List<List<HoursToken>> sentences = new ArrayList<>();
    List<HoursToken> sentence = new ArrayList<>();
    for (HoursToken token : tokens) {
      if (token.kind() != Kind.STOP) {
        sentence.add(token);
      } else if (!sentence.isEmpty()) {
        sentences.add(sentence);
        sentence = new ArrayList<>();
      }
    }
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
    return sentences;
  }
}
