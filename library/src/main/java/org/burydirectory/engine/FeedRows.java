package org.burydirectory.engine;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list that a request asks for, in the order of ids: those of a longer list at some
 * places, or all.
 */
final class FeedRows {

  private final int size;
  private final int @Nullable [] places;
  private final IntFunction<byte[]> item;

  private FeedRows(int size, int @Nullable [] places, IntFunction<byte[]> item) {
    this.size = size;
    this.places = places;
    this.item = item;
  }

  /** Every item of a list of so many. */
  static FeedRows all(int size, IntFunction<byte[]> item) {
    return new FeedRows(size, null, item);
  }

  /** The items of a list of so many that pass; they are looked at in order. */
  static FeedRows where(int size, IntPredicate passes, IntFunction<byte[]> item) {
    int[] places = IntStream.range(0, size).filter(passes).toArray();
    return new FeedRows(places.length, places, item);
  }

  int size() {
    return size;
  }

  /** The JSON of one of them. */
  byte[] item(int at) {
    return item.apply(places == null ? at : places[at]);
  }
}
