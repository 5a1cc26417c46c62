package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of words in which some are one of several, some may be missing, and some may be any. Walks
 * a lattice. Immutable.
 */
final class Pattern {

  private static final int WIDEST_GAP = 4;
  private static final int WIDEST = 8;
  private static final int MOST_LIGHT = 2;

  private final List<Element> elements = new ArrayList<>();

  /**
   * A place in the row.
   *
   * @param words what may stand there; without any, up to three words of any kind may
   * @param ends the states of {@code words} in which one ends
   * @param firstKeys the keys that {@code words} begin with
   * @param optional whether nothing may stand there
   */
  record Element(Trie words, Set<Integer> ends, Set<Integer> firstKeys, boolean optional) {

    boolean isGap() {
      return ends.isEmpty();
    }
  }

  /** Tells that a pattern ends before a word. */
  interface Ending {
    void at(int word);
  }

  /**
   * Reads a pattern; see {@link org.burydirectory.profile.UrgentPanel} for its form.
   *
   * @param slots what stands for names in angle brackets
   * @param words gets the folded words of the pattern
   * @param made elements by their text, to be shared among patterns
   */
  Pattern(
      String text,
      Map<String, List<String>> slots,
      Keys keys,
      Set<String> words,
      Map<String, Element> made) {
    for (String part : text.split(" ", -1)) {
      elements.add(made.computeIfAbsent(part, absent -> element(part, slots, keys, words)));
    }
  }

  private static Element element(
      String text, Map<String, List<String>> slots, Keys keys, Set<String> words) {
    if (text.equals("...")) {
      return new Element(new Trie(), Set.of(), Set.of(), true);
    }
    boolean optional = text.endsWith("?");
    String part = optional ? text.substring(0, text.length() - 1) : text;
    var trie = new Trie();
    Set<Integer> ends = new HashSet<>();
    Set<Integer> first = new HashSet<>();
    for (String choice : part.split("\\|", -1)) {
      for (String phrase : phrases(choice, slots)) {
        words.addAll(Keys.folds(phrase));
        add(keys.addAll(phrase), trie, ends, first);
        if (isVerb(phrase)) {
          add(new int[] {keys.addVerb(Fold.of(phrase))}, trie, ends, first);
        }
      }
    }
    return new Element(trie, ends, first, optional);
  }

  private static List<String> phrases(String choice, Map<String, List<String>> slots) {
    return choice.startsWith("<")
        ? slots.getOrDefault(choice.substring(1, choice.length() - 1), List.of())
        : List.of(choice);
  }

  /** Whether other forms of the verb that this may be are meant too. */
  private static boolean isVerb(String phrase) {
    return phrase.indexOf(' ') < 0 && !phrase.equals("#") && !phrase.startsWith("=");
  }

  private static void add(int[] row, Trie trie, Set<Integer> ends, Set<Integer> first) {
    first.add(row[0]);
    ends.add(trie.add(row));
  }

  /** The keys that may be first. */
  Set<Integer> firstKeys() {
    Set<Integer> first = new HashSet<>();
    for (Element element : elements) {
      first.addAll(element.firstKeys());
      if (!element.optional()) {
        break;
      }
    }
    return first;
  }

  /** Tells every end of the pattern that begins at a word. */
  void match(Lattice lattice, int from, Ending ending) {
    element(lattice, 0, from, 0, ending);
  }

  private void element(Lattice lattice, int number, int at, int light, Ending ending) {
    if (number == elements.size()) {
      ending.at(at);
      return;
    }
    Element element = elements.get(number);
    if (element.isGap()) {
      gap(lattice, number + 1, at, light, ending);
      return;
    }
    word(lattice, number, element.words(), Trie.ROOT, at, light, ending);
    if (element.optional()) {
      element(lattice, number + 1, at, light, ending);
    }
    if (number > 0 && light < MOST_LIGHT && at < lattice.size() && lattice.isLight(at)) {
      element(lattice, number, at + 1, light + 1, ending);
    }
  }

  /** Passes over words of any kind; the light ones among them are not counted. */
  private void gap(Lattice lattice, int number, int from, int light, Ending ending) {
    int passed = 0;
    for (int at = from; at <= lattice.size() && at - from <= WIDEST; at++) {
      element(lattice, number, at, light, ending);
      if (at < lattice.size() && !lattice.isLight(at) && ++passed > WIDEST_GAP) {
        return;
      }
    }
  }

  private void word(
      Lattice lattice, int number, Trie words, int state, int at, int light, Ending ending) {
    for (Lattice.Edge edge : lattice.from(at)) {
      int next = state;
      for (int key : edge.keys()) {
        next = key == Keys.NONE || next == Trie.NONE ? Trie.NONE : words.next(next, key);
      }
      if (next != Trie.NONE) {
        if (elements.get(number).ends().contains(next)) {
          element(lattice, number + 1, edge.to(), light, ending);
        }
        word(lattice, number, words, next, edge.to(), light, ending);
      }
    }
  }
}
