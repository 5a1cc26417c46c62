package org.burydirectory.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The candidates by their words.
 *
 * @param vocabulary all words
 * @param rows the words of each text
 * @param first candidates by the first word of their text
 * @param text candidates by the words of their text
 * @param aliases candidates by the words of their other names
 */
record TypeaheadIndex(
    TypeaheadVocabulary vocabulary,
    TypeaheadRows rows,
    TypeaheadPostings first,
    TypeaheadPostings text,
    TypeaheadPostings aliases) {

  static TypeaheadIndex of(TypeaheadCandidate[] candidates) {
    var builder = new Builder(candidates.length);
    for (TypeaheadCandidate candidate : candidates) {
      builder.add(candidate);
    }
    return builder.build();
  }

  /** The candidates with a word of their text among these. */
  BitSet inText(TypeaheadRanges words) {
    var bits = new long[(rows.count() + 63) / 64];
    text.addTo(bits, words);
    return BitSet.valueOf(bits);
  }

  /** The candidates with a word of their text or of another name among these. */
  BitSet anywhere(TypeaheadRanges words) {
    var bits = new long[(rows.count() + 63) / 64];
    text.addTo(bits, words);
    aliases.addTo(bits, words);
    return BitSet.valueOf(bits);
  }

  private static final class Builder {

    // In the order in which they were met.
    private final Map<String, Integer> numbers = new HashMap<>();
    private final TypeaheadRows.Builder text;
    private final TypeaheadRows.Builder aliases;

    Builder(int candidates) {
      text = new TypeaheadRows.Builder(candidates);
      aliases = new TypeaheadRows.Builder(candidates);
    }

    void add(TypeaheadCandidate candidate) {
      addWords(candidate.text(), text);
      text.endRow();
      for (String alias : candidate.alsoKnownAs()) {
        addWords(alias, aliases);
      }
      aliases.endRow();
    }

    private void addWords(String name, TypeaheadRows.Builder rows) {
      var words = TypeaheadWords.of(name);
      for (int i = 0; i < words.count(); i++) {
        Integer number = numbers.putIfAbsent(words.word(i), numbers.size());
        rows.add(number == null ? numbers.size() - 1 : number);
      }
    }

    TypeaheadIndex build() {
      String[] sorted = numbers.keySet().toArray(String[]::new);
      Arrays.sort(sorted);
      var renumbered = new int[sorted.length];
      for (int word = 0; word < sorted.length; word++) {
        renumbered[numbers.getOrDefault(sorted[word], 0)] = word;
      }
      TypeaheadRows rows = text.build(renumbered);
      return new TypeaheadIndex(
          TypeaheadVocabulary.of(sorted),
          rows,
          TypeaheadPostings.of(rows, sorted.length, 1),
          TypeaheadPostings.of(rows, sorted.length, Integer.MAX_VALUE),
          TypeaheadPostings.of(aliases.build(renumbered), sorted.length, Integer.MAX_VALUE));
    }
  }
}
