package org.burydirectory.index;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The words of an entry with their weighted frequencies: BM25F's single virtual field (Robertson,
 * Zaragoza and Taylor, 2004), made when the index is built instead of at each search. Its scores
 * are those of Lucene's CombinedFieldQuery over separate fields, but for the rounding of lengths.
 */
final class WeightedTerms {

  private final Map<String, Integer> frequencies = new LinkedHashMap<>();

  /** Counts the words of a text, each as often as its field's weight says. */
  void add(Iterable<Words.Word> words, int weight) {
    for (Words.Word word : words) {
      frequencies.merge(word.term(), weight, Integer::sum);
    }
  }

  /** Counts the words that stand side by side, each pair as often as the field's weight says. */
  void addPairs(List<Words.Word> words, int weight) {
    for (int i = 1; i < words.size(); i++) {
      frequencies.merge(
          Words.pair(words.get(i - 1).term(), words.get(i).term()), weight, Integer::sum);
    }
  }

  boolean isEmpty() {
    return frequencies.isEmpty();
  }

  /** The words as Lucene indexes them. */
  TokenStream stream() {
    return new Stream(frequencies.entrySet().iterator());
  }

  private static final class Stream extends TokenStream {
    private final Iterator<Map.Entry<String, Integer>> rest;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

    Stream(Iterator<Map.Entry<String, Integer>> rest) {
      this.rest = rest;
    }

    @Override
    public boolean incrementToken() {
      if (!rest.hasNext()) {
        return false;
      }
      clearAttributes();
      var next = rest.next();
      term.append(next.getKey());
      frequency.setTermFrequency(next.getValue());
      return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
