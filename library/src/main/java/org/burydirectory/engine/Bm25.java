package org.burydirectory.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.SmallFloat;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.profile.Ranking;

/**
 * BM25 (Robertson and Zaragoza, 2009) with Lucene's idf and lengths, over the weighted frequencies
 * that the index holds, which makes it BM25F. Immutable.
 */
final class Bm25 {

  private static final int LENGTHS = 256;

  private final long documents;
  private final float[] inverse = new float[LENGTHS];

  private Bm25(long documents, double averageLength, double k1, double b) {
    this.documents = documents;
    for (int i = 0; i < LENGTHS; i++) {
      double length = SmallFloat.byte4ToInt((byte) i);
      inverse[i] = (float) (1 / (k1 * (1 - b + b * length / averageLength)));
    }
  }

  /** The statistics of a snapshot. */
  static Bm25 of(Snapshot snapshot) {
    long documents = 0;
    long length = 0;
    try {
      for (Segment segment : snapshot.segments()) {
        Terms terms = segment.reader().terms(Segment.TEXT);
        if (terms != null) {
          documents += terms.getDocCount();
          length += terms.getSumTotalTermFreq();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Ranking ranking = snapshot.about().profile().ranking();
    return new Bm25(
        documents,
        documents == 0 ? 1 : (double) length / documents,
        ranking.weight("bm25.k1"),
        ranking.weight("bm25.b"));
  }

  /** How rare a term is that so many documents have. */
  float idf(long documentFrequency) {
    return (float) Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
  }

  /** What a term of this idf adds to a document with this frequency and length. */
  float score(float idf, float frequency, byte norm) {
    return idf - idf / (1 + frequency * inverse[norm & 0xFF]);
  }
}
