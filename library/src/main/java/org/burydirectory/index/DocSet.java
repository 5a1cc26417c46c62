package org.burydirectory.index;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of a segment that have a facet value: a bit a document where many have it, a list
 * where few do. Immutable.
 */
public final class DocSet {

  /**
   * A list of ints is smaller than the bits below one document in 32, but as fast to count only
   * below one in 128, since a word's bits are counted at once; measured by FacetBenchmark.
   */
  private static final int SPARSE_SHARE = 128;

  private static final int WORDS_A_DOCUMENT = 2;

  private final int[] list;
  private final long[] bits;
  private final int size;

  private DocSet(int[] list, long[] bits, int size) {
    this.list = list;
    this.bits = bits;
    this.size = size;
  }

  /** A set of ascending documents out of {@code maxDoc}. */
  static DocSet of(int[] docs, int count, int maxDoc) {
    if ((long) count * SPARSE_SHARE < maxDoc) {
      return new DocSet(Arrays.copyOf(docs, count), new long[0], count);
    }
    var bits = new FixedBitSet(maxDoc);
    for (int i = 0; i < count; i++) {
      bits.set(docs[i]);
    }
    return new DocSet(new int[0], bits.getBits(), count);
  }

  /** How many documents there are, deleted ones included. */
  public int size() {
    return size;
  }

  /** How many of these are in another set; costs a pass over the words or the list. */
  public int countIn(FixedBitSet other) {
    int count = 0;
    if (bits.length == 0) {
      for (int doc : list) {
        count += other.get(doc) ? 1 : 0;
      }
      return count;
    }
    long[] others = other.getBits();
    for (int i = 0; i < bits.length; i++) {
      count += Long.bitCount(bits[i] & others[i]);
    }
    return count;
  }

  /** About what {@link #countIn} costs, in words of bits. */
  public int costInWords() {
    return bits.length == 0 ? list.length * WORDS_A_DOCUMENT : bits.length;
  }

  /** Adds these to another set. */
  public void addTo(FixedBitSet other) {
    if (bits.length == 0) {
      for (int doc : list) {
        other.set(doc);
      }
      return;
    }
    long[] others = other.getBits();
    for (int i = 0; i < bits.length; i++) {
      others[i] |= bits[i];
    }
  }

  /** Takes out of another set whatever is not one of these. */
  public void retainIn(FixedBitSet other) {
    long[] others = other.getBits();
    if (bits.length == 0) {
      long[] old = others.clone();
      Arrays.fill(others, 0);
      for (int doc : list) {
        others[doc >> 6] |= old[doc >> 6] & 1L << doc;
      }
      return;
    }
    for (int i = 0; i < bits.length; i++) {
      others[i] &= bits[i];
    }
  }

  /** Tells each of these documents, ascending. */
  public void forEach(IntConsumer each) {
    for (int doc : list) {
      each.accept(doc);
    }
    for (int i = 0; i < bits.length; i++) {
      for (long word = bits[i]; word != 0; word &= word - 1) {
        each.accept(i * Long.SIZE + Long.numberOfTrailingZeros(word));
      }
    }
  }

  /** Whether a set lets one count by words, at a cost that does not depend on its size. */
  boolean isDense() {
    return bits.length > 0;
  }
}
