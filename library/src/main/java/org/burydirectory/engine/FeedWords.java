package org.burydirectory.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Words;

/** Postings as sets, and the words of a feed's search. */
final class FeedWords {

  /** Longer searches are read so far. */
  private static final int MOST_WORDS = 32;

  private FeedWords() {}

  /** The words of a text that must be found: those of meaning, or all where none has any. */
  static List<String> of(Words words, String text) {
    List<Words.Word> content = words.content(text);
    return (content.isEmpty() ? words.of(text) : content)
        .stream().map(Words.Word::term).distinct().limit(MOST_WORDS).toList();
  }

  /** The documents with any of some terms in a field. */
  static FixedBitSet any(Segment segment, String field, Collection<String> terms) {
    var found = new FixedBitSet(Math.max(1, segment.columns().maxDoc()));
    terms.forEach(term -> add(segment, field, term, found));
    return found;
  }

  /** Does something with each document of a set, in order. */
  static void each(FixedBitSet docs, IntConsumer then) {
    int doc = docs.nextSetBit(0);
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      then.accept(doc);
      doc = doc + 1 < docs.length() ? docs.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }
  }

  /** Adds the documents with a term in a field. */
  static void add(Segment segment, String field, String term, FixedBitSet found) {
    try {
      Terms terms = segment.reader().terms(field);
      TermsEnum entries = terms == null ? null : terms.iterator();
      if (entries != null && entries.seekExact(new BytesRef(term))) {
        PostingsEnum docs = entries.postings(null, PostingsEnum.NONE);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          found.set(doc);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
