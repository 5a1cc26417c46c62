package org.burydirectory.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.burydirectory.search.Suggestion;

/**
 * Suggests what a person may be typing, from the names of services, guides, needs, places and
 * organizations.
 *
 * <p><b>What matches.</b> What was typed and all names are split into words of letters and digits;
 * case, accents and apostrophes do not count. A candidate matches exactly if each typed word
 * begins, or is, a word of its text or of one of its other names, wherever it is and in any order.
 * Where too few do, a candidate also matches if all typed words but one do so and that one, if it
 * is of {@value TypeaheadVocabulary#MIN_REPAIRED_LETTERS} letters or more and has no digit, would
 * after one edit that keeps its first letter: a letter replaced, left out or put in, or two
 * neighbours swapped.
 *
 * <p><b>Order.</b> A candidate comes before another, by the first of these that tells them apart:
 *
 * <ol>
 *   <li>it matches exactly, the other with an edit;
 *   <li>its text starts with what was typed: all typed words but the last as whole words, in order,
 *       an edit allowed for;
 *   <li>all typed words match words of its text, and the other's names are needed for one;
 *   <li>its weight is higher;
 *   <li>its text is shorter, in chars;
 *   <li>its id, then its kind, then its text, comes first in the order of their chars;
 *   <li>it came first in the list.
 * </ol>
 *
 * <p>Of several with the same kind and id only the first in this order is suggested.
 *
 * <p>Immutable, so safe for use by many threads. One typed word takes microseconds, whatever the
 * number of candidates: they are numbered by weight when this is built, and read best first.
 * Several take about a nanosecond for each candidate that has one of them. {@code
 * TypeaheadBenchmark} measures both.
 */
public final class Typeahead {

  /** As many as a list under a text field can show. */
  public static final int MAX_SUGGESTIONS = 20;

  /** More of a typed text is not looked at. */
  public static final int MAX_CODE_POINTS = 100;

  private static final Comparator<TypeaheadCandidate> BEST_FIRST =
      (a, b) -> {
        int order = Float.compare(b.weight(), a.weight());
        order = order != 0 ? order : Integer.compare(a.text().length(), b.text().length());
        order = order != 0 ? order : a.id().compareTo(b.id());
        order = order != 0 ? order : a.kind().compareTo(b.kind());
        return order != 0 ? order : a.text().compareTo(b.text());
      };

  // Best first.
  private final TypeaheadCandidate[] candidates;
  private final TypeaheadIndex index;

  private Typeahead(TypeaheadCandidate[] candidates) {
    this.candidates = candidates;
    this.index = TypeaheadIndex.of(candidates);
  }

  /**
   * Sorts and indexes the candidates, which takes microseconds for each and, beside the candidates
   * themselves, about 60 bytes.
   */
  public static Typeahead of(List<TypeaheadCandidate> candidates) {
    var sorted = candidates.toArray(TypeaheadCandidate[]::new);
    Arrays.sort(sorted, BEST_FIRST);
    return new Typeahead(sorted);
  }

  /**
   * The best suggestions, best first; none for a text without a letter or digit.
   *
   * @param typed any text; of a long one the first {@link #MAX_CODE_POINTS} code points
   * @param limit how many at most; more than {@link #MAX_SUGGESTIONS} is taken for that many
   * @throws IllegalArgumentException if the limit is less than 1
   */
  public List<Suggestion> suggest(String typed, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is " + limit + "; give 1 to " + MAX_SUGGESTIONS);
    }
    var words = TypeaheadWords.of(cut(typed));
    if (words.count() == 0) {
      return List.of();
    }
    return new TypeaheadSearch(candidates, index, words, Math.min(limit, MAX_SUGGESTIONS)).run();
  }

  private static String cut(String typed) {
    boolean isLong =
        typed.length() > 2 * MAX_CODE_POINTS
            || typed.codePointCount(0, typed.length()) > MAX_CODE_POINTS;
    return isLong ? typed.substring(0, typed.offsetByCodePoints(0, MAX_CODE_POINTS)) : typed;
  }
}
