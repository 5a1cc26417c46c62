package org.burydirectory.time;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The hours of all sites of a directory, numbered in their order. Sites with equal hours share one
 * pattern, which is looked at once for all of them; and an answer is kept until the first pattern
 * changes, so that a repeated question costs the copying of one bit a site.
 *
 * <p>Answers are OR-ed into the caller's words: bit {@code site & 63} of word {@code site >> 6}.
 * Safe for any number of threads.
 */
public final class OpeningTable {

  /** What {@link #opening} is of a site that is open. */
  public static final long OPEN_NOW = Long.MIN_VALUE;

  private final OpeningHours[] patterns;
  private final int[] patternOf;
  private final Map<Object, TableAnswer> latest = new ConcurrentHashMap<>();
  private volatile @Nullable Openings openings;

  OpeningTable(List<OpeningHours> patterns, int[] patternOf) {
    this.patterns = patterns.toArray(OpeningHours[]::new);
    this.patternOf = patternOf;
  }

  /**
   * A table of these sites.
   *
   * @throws IllegalArgumentException if not all go by the same calendar
   */
  public static OpeningTable of(List<OpeningHours> sites) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<OpeningHours> patterns = new ArrayList<>();
    int[] patternOf = new int[sites.size()];
    for (int site = 0; site < patternOf.length; site++) {
      OpeningHours hours = sites.get(site);
      if (!hours.calendar().equals(sites.getFirst().calendar())) {
        throw new IllegalArgumentException(
            "site " + site + " goes by another calendar than site 0; make a table a calendar");
      }
      String key = new String(hours.pack(), ISO_8859_1);
      Integer known = numbers.putIfAbsent(key, patterns.size());
      patternOf[site] = known == null ? patterns.size() : known;
      if (known == null) {
        patterns.add(hours);
      }
    }
    return new OpeningTable(patterns, patternOf);
  }

  /** The number of sites. */
  public int sites() {
    return patternOf.length;
  }

  /** The number of different hours among them. */
  public int patterns() {
    return patterns.length;
  }

  /** The hours of one site. */
  public OpeningHours hours(int site) {
    return patterns[patternOf[site]];
  }

  /** Marks the sites that are open for certain at the instant. */
  public void openAt(Instant instant, long[] words) {
    matching(OpenFilter.NOW, instant, words);
  }

  /** Marks the sites that {@link OpeningHours#matches} the filter. */
  public void matching(OpenFilter filter, Instant instant, long[] words) {
    filtered(filter, instant).addTo(words);
  }

  /** Marks the sites that {@link OpeningHours#opensOn} such a weekday. */
  public void opensOn(DayOfWeek weekday, Instant instant, long[] words) {
    answer(weekday, instant, (hours, days, timeline) -> hours.opensOn(weekday, days)).addTo(words);
  }

  /**
   * When each site is next open for certain, by its number: the second since 1970, {@link
   * #OPEN_NOW} where it is open at the instant, and {@code Long.MAX_VALUE} where there is none
   * within a year. The less, the sooner.
   */
  public IntToLongFunction opening(Instant instant) {
    Openings last = openings;
    if (patterns.length > 0 && (last == null || !last.holdsAt(instant.getEpochSecond()))) {
      last = Openings.of(patterns, new Days(patterns[0].calendar(), instant), last);
      openings = last;
    }
    Openings now = last;
    return site -> now == null ? Spans.NEVER : now.first(patternOf[site]);
  }

  /**
   * An instant, after this one, until which no answer of this table for this instant changes: the
   * next start or end of any site's hours, or the local midnight if that is sooner.
   */
  public Instant validUntil(Instant instant) {
    TableAnswer answer = filtered(OpenFilter.NOW, instant);
    return answer.until() == Spans.NEVER ? Instant.MAX : Instant.ofEpochSecond(answer.until());
  }

  private TableAnswer filtered(OpenFilter filter, Instant instant) {
    return answer(
        filter, instant, (hours, days, timeline) -> hours.matches(filter, days, timeline));
  }

  private TableAnswer answer(Object key, Instant instant, TableAnswer.Question question) {
    TableAnswer last = latest.get(key);
    if (last != null && last.holdsAt(instant.getEpochSecond())) {
      return last;
    }
    if (patterns.length == 0) {
      return TableAnswer.NONE;
    }
    Days days = new Days(patterns[0].calendar(), instant);
    TableAnswer answer = TableAnswer.of(patterns, patternOf, days, question, last);
    latest.put(key, answer);
    return answer;
  }

  /** The table as bytes, without the calendar. */
  public byte[] pack() {
    return TableCodec.pack(patterns, patternOf);
  }

  /**
   * The table that {@link #pack} packed.
   *
   * @throws IllegalArgumentException if these are no such bytes
   */
  public static OpeningTable unpack(byte[] packed, LocalCalendar calendar) {
    return TableCodec.unpack(packed, calendar);
  }
}
