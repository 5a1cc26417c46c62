package org.burydirectory.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that tell of a crisis, for a client that must know them without a connection. They are
 * the directory's own, in the form that its settings give them.
 *
 * <p>A pattern is a row of words. {@code a|b} is one word or the other, {@code <name>} a word or
 * phrase of a slot, {@code x?} may be missing, {@code ...} stands for up to four words besides
 * light ones, {@code #} for a number; {@code =x} is the very word and no other form of its verb.
 * Light words may stand anywhere inside.
 *
 * @param slots words and short phrases that patterns name, by name
 * @param lightWords words that change nothing
 * @param forms other ways of writing words and short phrases, to the usual way
 * @param crises most serious first
 */
public record CrisisWords(
    Map<String, List<String>> slots,
    Set<String> lightWords,
    Map<String, String> forms,
    List<Crisis> crises) {

  /** Copies the collections. */
  public CrisisWords {
    slots = Map.copyOf(slots);
    lightWords = Set.copyOf(lightWords);
    forms = Map.copyOf(forms);
    crises = List.copyOf(crises);
  }

  /**
   * One crisis.
   *
   * @param panel what to show
   * @param certain patterns that mean this crisis whatever else is said
   * @param likely patterns that mean it unless a word of {@code elsewhere} is said too
   * @param unless patterns that, over the same words, mean something else
   * @param elsewhere patterns that take from what is likely, anywhere in the text
   */
  public record Crisis(
      CrisisPanel panel,
      List<String> certain,
      List<String> likely,
      List<String> unless,
      List<String> elsewhere) {

    /** Copies the lists. */
    public Crisis {
      certain = List.copyOf(certain);
      likely = List.copyOf(likely);
      unless = List.copyOf(unless);
      elsewhere = List.copyOf(elsewhere);
    }
  }
}
