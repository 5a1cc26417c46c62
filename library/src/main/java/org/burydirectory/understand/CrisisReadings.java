package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * More ways of reading words that are not known, for the patterns of crisis alone: there a wrong
 * guess costs little and a missed one much, so every likely word is tried, and short ones too.
 */
final class CrisisReadings {

  /** How much dearer than the best guess another may be. */
  private static final float NEARLY = 0.3f;

  /** The price below which the best guess is likely meant. */
  private static final float LIKELY = 0.6f;

  private static final int SHORTEST = 3;
  private static final int TWO_SLIPS = 6;

  private final Lexicon lexicon;
  private final NearWords near;

  CrisisReadings(Set<String> crisisWords, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.near =
        new NearWords(
            crisisWords.stream().filter(word -> word.length() >= SHORTEST).sorted().toList());
  }

  /** The lattice with more ways of reading, or itself where every word is known. */
  Lattice more(List<Mended> words, Lattice lattice) {
    Lattice.Edge[] @Nullable [] more = new Lattice.Edge[words.size()][];
    boolean any = false;
    for (int i = 0; i < words.size(); i++) {
      Mended word = words.get(i);
      Repair repair = word.repair();
      String typed = repair == null ? word.fold() : repair.typed();
      if ((word.known() == null || repair != null) && isWord(typed)) {
        more[i] = guesses(word, typed, i + 1);
        any = true;
      }
    }
    return any ? lattice.with(more) : lattice;
  }

  private static boolean isWord(String typed) {
    return typed.length() >= SHORTEST
        && typed.length() <= Speller.LONGEST
        && typed.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private Lattice.Edge[] guesses(Mended word, String typed, int to) {
    List<Lattice.Edge> edges = new ArrayList<>();
    List<Speller.Guess> guesses = word.guesses();
    for (Speller.Guess guess : guesses) {
      if (guess.cost() <= guesses.getFirst().cost() + NEARLY) {
        add(guess.word(), to, edges);
      }
    }
    if (!guesses.isEmpty() && guesses.getFirst().cost() < LIKELY) {
      return edges.toArray(Lattice.Edge[]::new);
    }
    int slips = typed.length() >= TWO_SLIPS ? 2 : 1;
    near.slips(
        typed,
        slips,
        number -> {
          String meant = near.word(number);
          if (Slips.count(typed, meant) <= slips) {
            add(lexicon.of(meant), to, edges);
          }
        });
    return edges.toArray(Lattice.Edge[]::new);
  }

  private static void add(Known word, int to, List<Lattice.Edge> edges) {
    for (Lattice.Edge edge : edges) {
      if (edge.keys()[0] == word.key()) {
        return;
      }
    }
    if (word.key() != Keys.NONE) {
      edges.add(new Lattice.Edge(new int[] {word.key()}, to, false));
      if (word.verb() != word.key()) {
        edges.add(new Lattice.Edge(new int[] {word.verb()}, to, true));
      }
    }
  }
}
