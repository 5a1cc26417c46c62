package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All phrases as one automaton of word keys. A phrase says the more, the rarer its words are among
 * all phrases. Immutable once {@link #close closed}.
 */
final class PhraseBook {

  private final Trie trie = new Trie();
  private final Map<Integer, List<Entry>> found = new HashMap<>();
  private final List<int[]> rows = new ArrayList<>();
  private Entry[][] byState = {};
  private float[] rarity = {};

  /**
   * A phrase's end.
   *
   * @param sense what it means
   * @param keys its words
   * @param weight how much it says
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Entry(Sense sense, int[] keys, float weight) {}

  /** Adds a phrase; twice the same for one piece is once, the surer. */
  void add(int[] keys, Sense sense) {
    List<Entry> entries = found.computeIfAbsent(trie.add(keys), state -> new ArrayList<>(1));
    for (int i = 0; i < entries.size(); i++) {
      Sense old = entries.get(i).sense();
      if (old.id().equals(sense.id()) && old.kind() == sense.kind()) {
        if (sense.confidence() > old.confidence()) {
          entries.set(i, new Entry(sense, keys, 0));
        }
        return;
      }
    }
    entries.add(new Entry(sense, keys, 0));
    rows.add(keys);
  }

  /** Weighs the phrases; none is added afterwards. */
  void close(int keys) {
    rarity = rarities(keys);
    byState = new Entry[trie.states()][];
    found.forEach((state, entries) -> byState[state] = weighed(entries));
    found.clear();
  }

  private float[] rarities(int keys) {
    int[] counts = new int[keys];
    rows.forEach(
        row -> {
          for (int key : row) {
            counts[key]++;
          }
        });
    var rarities = new float[keys];
    for (int i = 0; i < keys; i++) {
      rarities[i] = (float) Math.log(1 + (double) rows.size() / (1 + counts[i]));
    }
    return rarities;
  }

  private Entry[] weighed(List<Entry> entries) {
    return entries.stream()
        .map(
            entry -> {
              float weight = 0;
              for (int key : entry.keys()) {
                weight += rarity[key];
              }
              return new Entry(entry.sense(), entry.keys(), weight);
            })
        .toArray(Entry[]::new);
  }

  Trie trie() {
    return trie;
  }

  /** The phrases that end in a state; null where none does. */
  Entry[] ending(int state) {
    return byState[state];
  }
}
