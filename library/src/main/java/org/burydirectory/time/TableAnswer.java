package org.burydirectory.time;

import org.jspecify.annotations.Nullable;

/** Which sites one question is true of, from one second until another. */
final class TableAnswer {

  static final TableAnswer NONE =
      new TableAnswer(Long.MIN_VALUE, Spans.NEVER, new boolean[0], new long[0], new long[0]);

  private final long from;
  private final long until;
  private final boolean[] patternTrue;
  private final long[] patternUntil;
  private final long[] words;

  private TableAnswer(
      long from, long until, boolean[] patternTrue, long[] patternUntil, long[] words) {
    this.from = from;
    this.until = until;
    this.patternTrue = patternTrue;
    this.patternUntil = patternUntil;
    this.words = words;
  }

  /** What is asked of each pattern; its answer may change at a start or end or at midnight only. */
  interface Question {
    boolean ask(OpeningHours hours, Days days, Timeline timeline);
  }

  /** Asks every pattern of which the last answer, if any, no longer tells. */
  static TableAnswer of(
      OpeningHours[] patterns,
      int[] patternOf,
      Days days,
      Question question,
      @Nullable TableAnswer last) {
    boolean[] answers = new boolean[patterns.length];
    long[] untils = new long[patterns.length];
    long midnight = days.day(1).second(0);
    long first = Spans.NEVER;
    for (int i = 0; i < patterns.length; i++) {
      if (last != null && last.from <= days.second() && days.second() < last.patternUntil[i]) {
        answers[i] = last.patternTrue[i];
        untils[i] = last.patternUntil[i];
      } else {
        Timeline timeline = patterns[i].timeline(days);
        untils[i] = timeline.boundary(midnight);
        answers[i] = question.ask(patterns[i], days, timeline);
      }
      first = Math.min(first, untils[i]);
    }
    return new TableAnswer(days.second(), first, answers, untils, words(answers, patternOf));
  }

  private static long[] words(boolean[] answers, int[] patternOf) {
    long[] words = new long[(patternOf.length + 63) >> 6];
    for (int site = 0; site < patternOf.length; site++) {
      if (answers[patternOf[site]]) {
        words[site >> 6] |= 1L << site;
      }
    }
    return words;
  }

  boolean holdsAt(long second) {
    return from <= second && second < until;
  }

  long until() {
    return until;
  }

  void addTo(long[] target) {
    if (target.length < words.length) {
      throw new IllegalArgumentException(
          target.length + " words are too few for all sites; there must be " + words.length);
    }
    for (int i = 0; i < words.length; i++) {
      target[i] |= words[i];
    }
  }
}
