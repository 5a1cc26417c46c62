package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.burydirectory.search.Suggestion;
import org.jspecify.annotations.Nullable;

/** Answers one typed text. */
final class TypeaheadSearch {

  private final TypeaheadCandidate[] candidates;
  private final TypeaheadIndex index;
  private final int limit;
  private final String[] typed;
  private final TypeaheadToken[] exact;
  // By token, and null for one that was not tried.
  private final @Nullable TypeaheadToken[] repaired;
  private final TypeaheadConjunction all;
  private final TypeaheadTop found;

  /**
   * @param typed one word or more
   */
  TypeaheadSearch(
      TypeaheadCandidate[] candidates, TypeaheadIndex index, TypeaheadWords typed, int limit) {
    this.candidates = candidates;
    this.index = index;
    this.limit = limit;
    this.typed = new String[typed.count()];
    this.exact = new TypeaheadToken[typed.count()];
    for (int i = 0; i < exact.length; i++) {
      this.typed[i] = typed.word(i);
      exact[i] = index.vocabulary().exact(this.typed[i]);
    }
    this.repaired = new TypeaheadToken[exact.length];
    this.all = TypeaheadConjunction.of(index, exact);
    this.found = new TypeaheadTop(candidates, limit);
  }

  List<Suggestion> run() {
    int unknown = unknownTokens();
    if (unknown == 0) {
      findAll(List.of(all));
    }
    int exactly = found.size();
    if (!found.isFull() && unknown <= 1) {
      findAll(repairs(unknown));
    }
    var suggestions = new ArrayList<Suggestion>(found.size());
    for (int i = 0; i < found.size(); i++) {
      suggestions.add(suggestion(found.ordinal(i), i >= exactly));
    }
    return suggestions;
  }

  private int unknownTokens() {
    int unknown = 0;
    for (TypeaheadToken token : exact) {
      if (token.beginning().isEmpty()) {
        unknown++;
      }
    }
    return unknown;
  }

  /** What was typed, with one token or another repaired: each, if some candidate has all others. */
  private List<TypeaheadConjunction> repairs(int unknown) {
    var repairs = new ArrayList<TypeaheadConjunction>();
    for (int i = 0; i < exact.length; i++) {
      boolean othersKnown = unknown == 0 || exact[i].beginning().isEmpty();
      if (othersKnown && TypeaheadVocabulary.isRepairable(typed[i]) && all.isPossibleWithout(i)) {
        TypeaheadToken repair = index.vocabulary().repaired(typed[i]);
        repaired[i] = repair;
        repairs.add(all.with(i, repair));
      }
    }
    return repairs;
  }

  /**
   * Appends the best that are not yet found, from the best way of matching to the worst. Each way
   * includes the ones before it, and what was found before is fewer than the limit, so that the
   * first so many of each are enough.
   */
  private void findAll(List<TypeaheadConjunction> variants) {
    find(variants, TypeaheadConjunction::collectStarting);
    find(variants, TypeaheadConjunction::collectInText);
    find(variants, TypeaheadConjunction::collectAnywhere);
  }

  private void find(
      List<TypeaheadConjunction> variants, BiConsumer<TypeaheadConjunction, TypeaheadTop> way) {
    if (!found.isFull()) {
      var top = new TypeaheadTop(candidates, limit);
      for (TypeaheadConjunction variant : variants) {
        way.accept(variant, top);
      }
      found.append(top);
    }
  }

  private Suggestion suggestion(int ordinal, boolean withEdit) {
    TypeaheadCandidate candidate = candidates[ordinal];
    TypeaheadToken repair = withEdit ? repaired[all.missing(ordinal)] : null;
    return new Suggestion(
        candidate.kind(),
        candidate.id(),
        candidate.text(),
        highlight(ordinal, repair == null ? TypeaheadRanges.NONE : repair.beginning()),
        candidate.detail(),
        candidate.params());
  }

  private String highlight(int ordinal, TypeaheadRanges mistyped) {
    String text = candidates[ordinal].text();
    var highlight = new TypeaheadHighlight(text);
    var words = TypeaheadWords.of(text);
    for (int i = 0; i < words.count(); i++) {
      int word = index.rows().word(ordinal, i);
      int letters = longestBeginning(word);
      if (mistyped.contains(word)) {
        highlight.mark(words.start(i), words.end(i));
      } else if (letters > 0) {
        highlight.mark(words.start(i), words.end(i, letters));
      }
    }
    return highlight.finish();
  }

  /** The number of letters of the longest token that begins the word. */
  private int longestBeginning(int word) {
    int longest = 0;
    for (int i = 0; i < exact.length; i++) {
      if (exact[i].beginning().contains(word)) {
        longest = Math.max(longest, typed[i].length());
      }
    }
    return longest;
  }
}
