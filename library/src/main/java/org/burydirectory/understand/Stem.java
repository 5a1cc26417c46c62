package org.burydirectory.understand;

import java.util.Set;
import java.util.function.Predicate;

/** A word without its plural, and without the ending of a verb. */
final class Stem {

  private Stem() {}

  /** The singular of a folded word, by its spelling alone. */
  static String singular(String word) {
    int length = word.length();
    if (length <= 3 || word.charAt(length - 1) != 's') {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes")) {
      return word.substring(0, length - 2);
    }
    if (word.endsWith("xes") || word.endsWith("zes")) {
      return word.substring(0, length - 2);
    }
    char before = word.charAt(length - 2);
    return before == 's' || before == 'u' || before == 'i' ? word : word.substring(0, length - 1);
  }

  /**
   * The verb that a stem ending in ing or ed is a form of, else the stem.
   *
   * @param stem a singular
   * @param known whether a word is one
   * @param uninflected stems that look like forms and are none
   */
  static String verb(String stem, Predicate<String> known, Set<String> uninflected) {
    int length = stem.length();
    boolean ing = length > 5 && stem.endsWith("ing");
    boolean ed = length > 4 && stem.endsWith("ed");
    if ((!ing && !ed) || uninflected.contains(stem)) {
      return stem;
    }
    String root = stem.substring(0, length - (ing ? 3 : 2));
    if (known.test(root + "e")) {
      return root + "e";
    }
    if (known.test(root)) {
      return root;
    }
    int last = root.length() - 1;
    if (root.charAt(last) == 'i') {
      String y = root.substring(0, last) + "y";
      return known.test(y) ? y : stem;
    }
    String single = root.substring(0, last);
    boolean doubled = last > 1 && root.charAt(last) == root.charAt(last - 1);
    return doubled && known.test(single) ? single : stem;
  }
}
