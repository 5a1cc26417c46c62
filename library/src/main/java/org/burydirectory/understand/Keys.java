package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Numbers for the stems of the words that phrases have. */
final class Keys {

  /** The key of a stem that no phrase has. */
  static final int NONE = -1;

  private static final String NUMBER = "#";
  private static final String CAPITALS = "^";

  private final Map<String, Integer> byStem = new HashMap<>();
  private final Predicate<String> known;
  private final Set<String> uninflected;

  Keys(Predicate<String> known, Set<String> uninflected) {
    this.known = known;
    this.uninflected = uninflected;
  }

  /** How many there are; they are numbered from 0. */
  int size() {
    return byStem.size();
  }

  /** The key of a folded word's singular, made where there is none. */
  int add(String fold) {
    return byStem.computeIfAbsent(Stem.singular(fold), stem -> byStem.size());
  }

  /** The key of the verb that a folded word is a form of, made where there is none. */
  int addVerb(String fold) {
    return byStem.computeIfAbsent(verbOf(fold), stem -> byStem.size());
  }

  /** The key of a folded word's singular, or {@link #NONE}. */
  int find(String fold) {
    return byStem.getOrDefault(Stem.singular(fold), NONE);
  }

  /** The key of the verb that a folded word is a form of, or {@link #NONE}. */
  int findVerb(String fold) {
    return byStem.getOrDefault(verbOf(fold), NONE);
  }

  private String verbOf(String fold) {
    return Stem.verb(Stem.singular(fold), known, uninflected);
  }

  /** The key of a folded word that is written in capitals and means something else so. */
  int addCapitals(String fold) {
    return byStem.computeIfAbsent(CAPITALS + fold, stem -> byStem.size());
  }

  /** The key of a folded word in capitals, or {@link #NONE}. */
  int findCapitals(String fold) {
    return byStem.getOrDefault(CAPITALS + fold, NONE);
  }

  /** The key of any number. */
  int number() {
    return byStem.computeIfAbsent(NUMBER, stem -> byStem.size());
  }

  /** The keys of the words of a text, made where there are none. */
  int[] addAll(String text) {
    if (text.equals(NUMBER)) {
      return new int[] {number()};
    }
    return Sentence.tokens(text).stream().mapToInt(token -> add(token.fold())).toArray();
  }

  /** The folded words of a text. */
  static List<String> folds(String text) {
    List<String> folds = new ArrayList<>();
    Sentence.tokens(text).forEach(token -> folds.add(token.fold()));
    return folds;
  }
}
