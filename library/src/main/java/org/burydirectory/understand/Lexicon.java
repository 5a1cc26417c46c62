package org.burydirectory.understand;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every word that is left as it is: the directory's, the settings' and common English ones. */
final class Lexicon {

  private final Map<String, Known> words;
  private final Keys keys;
  private final Set<String> stops;
  private final Set<String> lights;

  /**
   * Gathers the words.
   *
   * @param frequencies the directory's words as written and the entries that have them
   * @param others words of phrases, names and the like, as written
   * @param keys the keys of all phrases
   * @param stops folded words that carry no meaning
   * @param lights folded words that a phrase may have or lack
   */
  Lexicon(
      Map<String, Integer> frequencies,
      Collection<String> others,
      Keys keys,
      Set<String> stops,
      Set<String> lights) {
    this.keys = keys;
    this.stops = stops;
    this.lights = lights;
    this.words = HashMap.newHashMap(English.words().size() + 2 * frequencies.size());
    frequencies.forEach(this::addWritten);
    others.forEach(word -> addWritten(word, 0));
    stops.forEach(word -> addWritten(word, 0));
    lights.forEach(word -> addWritten(word, 0));
    English.words().forEach(word -> addWritten(word, 0));
  }

  /** Adds a folded word. */
  void addFold(String fold) {
    addWritten(fold, 0);
  }

  private void addWritten(String written, int frequency) {
    String fold = Fold.of(written);
    Known before = words.get(fold);
    if (before == null || frequency > before.frequency()) {
      words.put(
          fold, known(fold, before != null && frequency == 0 ? before.text() : written, frequency));
    }
  }

  private Known known(String fold, String text, int frequency) {
    int key = keys.find(fold);
    return new Known(
        fold,
        text,
        key,
        keys.findVerb(fold),
        frequency,
        stops.contains(fold),
        lights.contains(fold));
  }

  /** What is known of a folded word or its singular; null where it is not known. */
  @Nullable Known find(String fold) {
    Known word = words.get(fold);
    if (word != null) {
      return word;
    }
    String singular = Stem.singular(fold);
    Known one = words.get(singular);
    return one == null || singular.length() == fold.length()
        ? null
        : new Known(fold, fold, one.key(), one.verb(), one.frequency(), false, false);
  }

  /** What is known of two folded words written as one; null where that is no word. */
  @Nullable Known joined(String first, String second) {
    return first.length() + second.length() < 5 ? null : words.get(first.concat(second));
  }

  /** A word that need not be in any list, such as a number. */
  Known of(String fold) {
    Known word = words.get(fold);
    return word == null ? known(fold, fold, 0) : word;
  }
}
