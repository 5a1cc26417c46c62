package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of folded words and what to read instead, found by their first word. Immutable. */
final class Rewrites {

  private final Map<String, List<Rewrite>> byFirst = new HashMap<>();

  /**
   * Words to read as others.
   *
   * @param from folded words
   * @param to words as written
   * @param toFolds the same folded
   */
  record Rewrite(List<String> from, List<String> to, List<String> toFolds) {

    boolean matches(List<Token> tokens, int at) {
      if (at + from.size() > tokens.size()) {
        return false;
      }
      for (int i = 1; i < from.size(); i++) {
        if (!tokens.get(at + i).fold().equals(from.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** The rewrites of these texts; one that only moves apostrophes is none. */
  Rewrites(Map<String, String> texts) {
    texts.forEach(this::add);
    byFirst
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingInt((Rewrite rewrite) -> rewrite.from().size())
                        .reversed()));
  }

  private void add(String from, String to) {
    List<String> fromFolds = Keys.folds(from);
    List<String> toFolds = Keys.folds(to);
    if (!fromFolds.isEmpty() && !toFolds.isEmpty() && !fromFolds.equals(toFolds)) {
      List<String> words = new ArrayList<>();
      Sentence.tokens(to).forEach(token -> words.add(to.substring(token.start(), token.end())));
      byFirst
          .computeIfAbsent(fromFolds.getFirst(), first -> new ArrayList<>())
          .add(new Rewrite(fromFolds, words, toFolds));
    }
  }

  /** The rewrites that begin with a folded word, the longest first; null where there are none. */
  @Nullable List<Rewrite> startingWith(String fold) {
    return byFirst.get(fold);
  }

  /** The longest rewrite at a word; null where there is none. */
  @Nullable Rewrite longest(List<Token> tokens, int at) {
    List<Rewrite> starting = byFirst.get(tokens.get(at).fold());
    if (starting != null) {
      for (Rewrite rewrite : starting) {
        if (rewrite.matches(tokens, at)) {
          return rewrite;
        }
      }
    }
    return null;
  }
}
