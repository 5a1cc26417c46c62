package org.burydirectory.understand;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.burydirectory.search.Understood;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a text.
 *
 * @param text the part of the text that was read
 * @param pieces what it means, in the order of the text
 * @param words the words that are left to search for, in the order of the text; the words of needs
 *     and audiences are among them, those of places, ages, times, costs and access are not
 * @param names names of entries or organizations that it contains, the longest first
 * @param urgent the id of the panel to show above the results, or null
 * @param truncated whether there was more text than was read
 */
public record Understanding(
    String text,
    List<Piece> pieces,
    List<Word> words,
    List<String> names,
    @Nullable String urgent,
    boolean truncated) {

  /** Copies the lists. */
  public Understanding {
    pieces = List.copyOf(pieces);
    words = List.copyOf(words);
    names = List.copyOf(names);
  }

  /**
   * A word to search for.
   *
   * @param text in lower case, mended, in standard English
   * @param start where what was typed for it begins in the text
   * @param end where that has ended
   * @param corrected whether it was mended
   */
  public record Word(String text, int start, int end, boolean corrected) {}

  /** What a person is told, in the order of the text. */
  public List<Understood> understood() {
    return pieces.stream().map(Piece::shown).toList();
  }

  /** The meanings of one sort, in the order of the text. */
  public <M extends Meaning> List<M> meanings(Class<M> sort) {
    return pieces.stream()
        .map(Piece::meaning)
        .flatMap(meaning -> sort.isInstance(meaning) ? Stream.of(sort.cast(meaning)) : Stream.of())
        .toList();
  }

  /** The needs and how sure each is, above 0 to 1, the surest first. */
  public Map<String, Float> needs() {
    var needs = new java.util.LinkedHashMap<String, Float>();
    pieces.stream()
        .filter(piece -> piece.meaning() instanceof Meaning.OfNeed)
        .sorted((a, b) -> Float.compare(b.shown().confidence(), a.shown().confidence()))
        .forEach(
            piece ->
                needs.putIfAbsent(
                    ((Meaning.OfNeed) piece.meaning()).id(), piece.shown().confidence()));
    return needs;
  }
}
