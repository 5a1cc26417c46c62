package org.burydirectory.understand;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Words to be found by what was typed for them: by one or two slips (symmetric deletion: two words
 * within so many edits have a common remainder after as many deletions) or by sound. The tables are
 * sorted longs of a hash and a word's number; a look-up is a few binary searches. Immutable.
 */
final class NearWords {

  /** Letters of a word that deletions are made in; longer words differ early or not at all. */
  private static final int PREFIX = 8;

  /** Least letters of a word that may have two slips. */
  static final int TWO_SLIPS = 8;

  private final List<String> words;
  private final long[] remainders;
  private final long[] sounds;
  private final int[] heard;

  /** Words that may have two slips, the short ones one. */
  NearWords(List<String> words) {
    this(words, 2);
  }

  /**
   * Words.
   *
   * @param most slips, 1 or 2
   */
  NearWords(List<String> words, int most) {
    this.words = List.copyOf(words);
    var found = new Longs();
    long[] bySound = new long[words.size()];
    heard = new int[words.size()];
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      long number = i;
      int deletions = word.length() >= TWO_SLIPS - 1 ? most : 1;
      remainders(prefix(word), deletions, hash -> found.add(((long) hash << 32) | number));
      heard[i] = Sound.of(word).hashCode();
      bySound[i] = ((long) heard[i] << 32) | number;
    }
    remainders = found.sorted();
    Arrays.sort(bySound);
    sounds = bySound;
  }

  String word(int number) {
    return words.get(number);
  }

  /** Whether a word sounds as another does whose sound has this hash. */
  boolean soundsAs(int number, int soundHash) {
    return heard[number] == soundHash;
  }

  /** The numbers of the words that may be within so many slips; some more than once. */
  void slips(String typed, int deletions, IntConsumer found) {
    remainders(prefix(typed), deletions, hash -> each(remainders, hash, found));
  }

  /** The numbers of the words that sound the same. */
  void sounds(String typed, IntConsumer found) {
    each(sounds, Sound.of(typed).hashCode(), found);
  }

  private static void each(long[] table, int hash, IntConsumer found) {
    long first = (long) hash << 32;
    int at = Arrays.binarySearch(table, first);
    for (int i = at < 0 ? -at - 1 : at; i < table.length && (int) (table[i] >> 32) == hash; i++) {
      found.accept((int) table[i]);
    }
  }

  private static String prefix(String word) {
    return word.length() > PREFIX ? word.substring(0, PREFIX) : word;
  }

  private static void remainders(String word, int deletions, IntConsumer hashes) {
    int length = word.length();
    hashes.accept(hash(word, -1, -1));
    for (int i = 0; i < length; i++) {
      hashes.accept(hash(word, i, -1));
      for (int j = i + 1; deletions == 2 && j < length; j++) {
        hashes.accept(hash(word, i, j));
      }
    }
  }

  private static int hash(String word, int without, int orWithout) {
    int hash = 17;
    for (int i = 0; i < word.length(); i++) {
      if (i != without && i != orWithout) {
        hash = hash * 0x01000193 + word.charAt(i);
      }
    }
    return hash;
  }

  /** Longs that are gathered, then sorted and kept once each. */
  private static final class Longs {
    private long[] values = new long[1024];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    long[] sorted() {
      Arrays.sort(values, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || values[i] != values[i - 1]) {
          values[kept++] = values[i];
        }
      }
      return Arrays.copyOf(values, kept);
    }
  }
}
