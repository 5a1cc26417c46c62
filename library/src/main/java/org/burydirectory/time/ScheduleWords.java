package org.burydirectory.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.burydirectory.model.Schedule;
import org.jspecify.annotations.Nullable;

/** What a schedule's description and notes say that its members cannot. */
final class ScheduleWords {

  /** Hours with such words are not hours at which somebody can count on finding it open. */
  private static final List<String> CONDITIONS =
      List.of(
          "appointment",
          "arrangement",
          "on request",
          "upon request",
          "term time",
          "termtime",
          "term only",
          "school holiday");

  /** These words take an appointment back. */
  private static final List<String> NO_CONDITION =
      List.of("no appointment", "without appointment", "without an appointment");

  /** With these words a condition is about other times than the hours given. */
  private static final List<String> OTHER_TIMES =
      List.of("other times", "otherwise", "or by appointment", "also by appointment");

  private static final Set<String> NEGATIVE =
      Set.of("not", "no", "closed", "shut", "except", "excluding", "excl", "exc", "apart");
  private static final Set<String> POSITIVE =
      Set.of("including", "includes", "inc", "incl", "open");

  private final String shown;
  private final String text;

  ScheduleWords(Schedule schedule) {
    shown =
        Stream.of(schedule.description(), schedule.notes())
            .flatMap(Stream::ofNullable)
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .findFirst()
            .orElse("");
    text = plain(schedule.description()) + plain(schedule.notes());
  }

  private static String plain(@Nullable String words) {
    if (words == null) {
      return "";
    }
    StringBuilder plain = new StringBuilder(" ");
    words
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .map(c -> Character.isLetterOrDigit(c) ? c : ' ')
        .filter(c -> c != ' ' || plain.charAt(plain.length() - 1) != ' ')
        .forEach(plain::appendCodePoint);
    return plain.append(' ').toString().replace("  ", " ").replace(" not open ", " closed ");
  }

  /** The words to show a person; empty where there are none. */
  String shown() {
    return shown;
  }

  boolean aboutOtherTimes() {
    return contains(OTHER_TIMES) && contains(CONDITIONS);
  }

  /** Whether the hours hold on a condition only. */
  boolean conditional() {
    return contains(CONDITIONS) && !contains(NO_CONDITION) && !contains(OTHER_TIMES);
  }

  /** Whether they begin by saying that it is closed. */
  boolean closed() {
    return Stream.of(" closed ", " temporarily closed ", " shut ").anyMatch(text::startsWith);
  }

  /** Believed only if they speak of bank holidays with one plain word for or against. */
  HolidayPolicy holidays() {
    if (!text.contains(" bank hol") && !text.contains(" public hol")) {
      return HolidayPolicy.UNSAID;
    }
    List<String> words = List.of(text.strip().split(" ", -1));
    long against = words.stream().filter(NEGATIVE::contains).count();
    long in = words.stream().filter(POSITIVE::contains).count();
    if (against == 1 && in == 0) {
      return HolidayPolicy.SHUT;
    }
    return against == 0 && in == 1 ? HolidayPolicy.KEPT : HolidayPolicy.UNSAID;
  }

  private boolean contains(List<String> phrases) {
    return phrases.stream().anyMatch(text::contains);
  }
}
