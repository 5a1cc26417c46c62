package org.burydirectory.engine;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The candidates that have all of some tokens, in one of three ways, each of which includes the one
 * before it.
 *
 * <p>One token is looked up in the postings. Of several, each becomes a set of candidates, and
 * their intersection is read best first: a time that is bounded even where two tokens are frequent
 * and rarely meet.
 */
final class TypeaheadConjunction {

  private final TypeaheadIndex index;
  private final TypeaheadToken[] tokens;
  // By token, and null until needed.
  private final @Nullable BitSet[] inText;
  private final @Nullable BitSet[] anywhere;

  private TypeaheadConjunction(
      TypeaheadIndex index,
      TypeaheadToken[] tokens,
      @Nullable BitSet[] inText,
      @Nullable BitSet[] anywhere) {
    this.index = index;
    this.tokens = tokens;
    this.inText = inText;
    this.anywhere = anywhere;
  }

  /**
   * @param tokens one or more
   */
  static TypeaheadConjunction of(TypeaheadIndex index, TypeaheadToken[] tokens) {
    return new TypeaheadConjunction(
        index, tokens, new BitSet[tokens.length], new BitSet[tokens.length]);
  }

  /** This with another token in the place of one. */
  TypeaheadConjunction with(int token, TypeaheadToken replacement) {
    var copy = new TypeaheadConjunction(index, tokens.clone(), inText.clone(), anywhere.clone());
    copy.tokens[token] = replacement;
    copy.inText[token] = null;
    copy.anywhere[token] = null;
    return copy;
  }

  /** Whether some candidate has all tokens but, perhaps, this one. */
  boolean isPossibleWithout(int token) {
    if (tokens.length == 1) {
      return true;
    }
    var others = new BitSet();
    int other = token == 0 ? 1 : 0;
    others.or(anywhere(other));
    for (int i = other + 1; i < tokens.length && !others.isEmpty(); i++) {
      if (i != token) {
        others.and(anywhere(i));
      }
    }
    return !others.isEmpty();
  }

  /** The token that a candidate does not have, which has all others. */
  int missing(int candidate) {
    int token = 0;
    while (token < tokens.length - 1 && anywhere(token).get(candidate)) {
      token++;
    }
    return token;
  }

  /**
   * Texts that start with the tokens: whole words but for the last, which may be the beginning of a
   * word.
   */
  void collectStarting(TypeaheadTop top) {
    if (tokens.length == 1) {
      index.first().collect(tokens[0].beginning(), top);
    } else if (mayStart()) {
      BitSet found = allInText();
      for (int at = found.nextSetBit(0); isBefore(at, top); at = found.nextSetBit(at + 1)) {
        if (isStart(at)) {
          top.offer(at);
        }
      }
    }
  }

  /** Texts in which each token is the beginning of a word. */
  void collectInText(TypeaheadTop top) {
    if (tokens.length == 1) {
      index.text().collect(tokens[0].beginning(), top);
    } else {
      collect(allInText(), top);
    }
  }

  /**
   * Candidates for which each token is the beginning of a word, of their text or of another name.
   */
  void collectAnywhere(TypeaheadTop top) {
    if (tokens.length == 1) {
      index.text().collect(tokens[0].beginning(), top);
      index.aliases().collect(tokens[0].beginning(), top);
    } else {
      collect(allAnywhere(), top);
    }
  }

  private static void collect(BitSet found, TypeaheadTop top) {
    for (int at = found.nextSetBit(0); isBefore(at, top); at = found.nextSetBit(at + 1)) {
      top.offer(at);
    }
  }

  private static boolean isBefore(int candidate, TypeaheadTop top) {
    return candidate >= 0 && candidate < top.bound();
  }

  private TypeaheadRanges startOf(int token) {
    return token == tokens.length - 1 ? tokens[token].beginning() : tokens[token].whole();
  }

  private boolean mayStart() {
    for (int i = 0; i < tokens.length; i++) {
      if (startOf(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private boolean isStart(int candidate) {
    if (index.rows().length(candidate) < tokens.length) {
      return false;
    }
    for (int i = 0; i < tokens.length; i++) {
      if (!startOf(i).contains(index.rows().word(candidate, i))) {
        return false;
      }
    }
    return true;
  }

  private BitSet allInText() {
    var all = (BitSet) inText(0).clone();
    for (int i = 1; i < tokens.length && !all.isEmpty(); i++) {
      all.and(inText(i));
    }
    return all;
  }

  private BitSet allAnywhere() {
    var all = (BitSet) anywhere(0).clone();
    for (int i = 1; i < tokens.length && !all.isEmpty(); i++) {
      all.and(anywhere(i));
    }
    return all;
  }

  private BitSet inText(int token) {
    int at = firstLike(token);
    BitSet set = inText[at];
    if (set == null) {
      set = index.inText(tokens[at].beginning());
      inText[at] = set;
    }
    return set;
  }

  private BitSet anywhere(int token) {
    int at = firstLike(token);
    BitSet set = anywhere[at];
    if (set == null) {
      set = index.anywhere(tokens[at].beginning());
      anywhere[at] = set;
    }
    return set;
  }

  /** A token that is repeated shares its set. */
  private int firstLike(int token) {
    int first = 0;
    while (!tokens[first].equals(tokens[token])) {
      first++;
    }
    return first;
  }
}
