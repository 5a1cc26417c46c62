package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.List;

/** Finds the phrases of a book in one sentence. Light words inside a phrase may be there or not. */
final class PhraseMatches {

  private static final int MOST_SKIPPED = 3;

  /** A bound for texts that repeat one phrase. */
  private static final int MOST_MATCHES = 400;

  private final PhraseBook book;
  private final Trie trie;
  private final Lattice lattice;
  private final List<Match> matches = new ArrayList<>();

  private PhraseMatches(PhraseBook book, Lattice lattice) {
    this.book = book;
    this.trie = book.trie();
    this.lattice = lattice;
  }

  /** Every phrase that is found, with its words. */
  static List<Match> of(PhraseBook book, Lattice lattice) {
    var matching = new PhraseMatches(book, lattice);
    for (int from = 0; from < lattice.size(); from++) {
      matching.walk(from, from, Trie.ROOT, 0, 0);
    }
    return matching.matches;
  }

  private void walk(int from, int at, int state, int keys, int skipped) {
    if (matches.size() >= MOST_MATCHES) {
      return;
    }
    for (Lattice.Edge edge : lattice.from(at)) {
      int next = state;
      for (int key : edge.keys()) {
        next = key == Keys.NONE || next == Trie.NONE ? Trie.NONE : trie.next(next, key);
      }
      if (next != Trie.NONE) {
        int row = keys + edge.keys().length;
        if (row > 1 || !edge.loose()) {
          ending(from, edge.to(), next);
        }
        walk(from, edge.to(), next, row, skipped);
      }
    }
    if (keys > 0 && skipped < MOST_SKIPPED && at < lattice.size() && lattice.isLight(at)) {
      walk(from, at + 1, state, keys, skipped + 1);
    }
  }

  private void ending(int from, int to, int state) {
    PhraseBook.Entry[] entries = book.ending(state);
    if (entries != null) {
      for (PhraseBook.Entry entry : entries) {
        matches.add(new Match(entry.sense(), from, to, entry.weight()));
      }
    }
  }
}
