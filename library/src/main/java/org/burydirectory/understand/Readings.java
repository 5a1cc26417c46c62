package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the ways of reading words. Immutable, safe for concurrent use. */
final class Readings {

  private static final Lattice.Edge[] NO_EDGES = {};

  private final Keys keys;
  private final Lexicon lexicon;
  private final int number;
  private final Rewrites standard;

  /**
   * Ways of reading.
   *
   * @param keys of phrases
   * @param lexicon of words
   * @param standard dialect and other ways of writing, and the usual words for them
   */
  Readings(Keys keys, Lexicon lexicon, Map<String, String> standard) {
    this.keys = keys;
    this.number = keys.number();
    this.lexicon = lexicon;
    this.standard = new Rewrites(standard);
  }

  /** The ways of reading words from one on. */
  Lattice.Edge[] of(List<Mended> words, int at) {
    List<Lattice.Edge> edges = new ArrayList<>(3);
    Mended word = words.get(at);
    Known known = word.known();
    if (known != null) {
      addKnown(known, at + 1, edges);
    } else {
      add(keys.find(word.fold()), at + 1, false, edges);
    }
    if (word.token().capitals()) {
      add(keys.findCapitals(word.fold()), at + 1, false, edges);
    }
    if (word.token().isNumber()) {
      add(number, at + 1, true, edges);
    }
    addJoined(words, at, edges);
    addStandard(words, at, edges);
    return edges.toArray(NO_EDGES);
  }

  private static void addKnown(Known known, int to, List<Lattice.Edge> edges) {
    add(known.key(), to, false, edges);
    if (known.verb() != known.key()) {
      add(known.verb(), to, true, edges);
    }
  }

  private static void add(int key, int to, boolean loose, List<Lattice.Edge> edges) {
    if (key != Keys.NONE) {
      edges.add(new Lattice.Edge(new int[] {key}, to, loose));
    }
  }

  private void addJoined(List<Mended> words, int at, List<Lattice.Edge> edges) {
    if (at + 1 < words.size()) {
      Known joined = lexicon.joined(words.get(at).fold(), words.get(at + 1).fold());
      if (joined != null) {
        add(joined.key(), at + 2, false, edges);
      }
    }
  }

  private void addStandard(List<Mended> words, int at, List<Lattice.Edge> edges) {
    List<Rewrites.Rewrite> rewrites = standard.startingWith(words.get(at).fold());
    if (rewrites == null) {
      return;
    }
    for (Rewrites.Rewrite rewrite : rewrites) {
      if (matches(rewrite, words, at)) {
        int[] row = rewrite.toFolds().stream().mapToInt(keys::find).toArray();
        edges.add(new Lattice.Edge(row, at + rewrite.from().size(), false));
      }
    }
  }

  private static boolean matches(Rewrites.Rewrite rewrite, List<Mended> words, int at) {
    if (at + rewrite.from().size() > words.size()) {
      return false;
    }
    for (int i = 1; i < rewrite.from().size(); i++) {
      if (!words.get(at + i).fold().equals(rewrite.from().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The longest dialect at a word, or at its singular, to be replaced; null where none is. */
  Rewrites.@Nullable Rewrite dialect(List<Mended> words, int at) {
    Rewrites.Rewrite found = longest(standard.startingWith(words.get(at).fold()), words, at);
    return found == null
        ? longest(standard.startingWith(Stem.singular(words.get(at).fold())), words, at)
        : found;
  }

  private static Rewrites.@Nullable Rewrite longest(
      @Nullable List<Rewrites.Rewrite> rewrites, List<Mended> words, int at) {
    if (rewrites != null) {
      for (Rewrites.Rewrite rewrite : rewrites) {
        if (matches(rewrite, words, at)) {
          return rewrite;
        }
      }
    }
    return null;
  }
}
