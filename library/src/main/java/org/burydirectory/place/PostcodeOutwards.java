package org.burydirectory.place;

import java.util.Arrays;

/** Where each outward half is in a list: an open hash table, mostly one probe. */
final class PostcodeOutwards {

  private static final int SPREAD = 0x9E3779B1; // 2^32 by the golden ratio, after Knuth

  private final int[] outwards;
  private final int[] slots;
  private final int shift;

  /** Keeps the list, each of which is in it once. */
  PostcodeOutwards(int[] outwards) {
    this.outwards = outwards;
    int bits = 33 - Integer.numberOfLeadingZeros(outwards.length | 1);
    shift = Integer.SIZE - bits;
    slots = new int[1 << bits];
    Arrays.fill(slots, -1);
    for (int i = 0; i < outwards.length; i++) {
      slots[slot(outwards[i])] = i;
    }
  }

  /** The index of an outward half; −1 where it is not in the list. */
  int index(int outward) {
    return slots[slot(outward)];
  }

  /** The slot that has an outward half, or the empty one that would. */
  private int slot(int outward) {
    int slot = (outward * SPREAD) >>> shift;
    while (slots[slot] >= 0 && outwards[slots[slot]] != outward) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  int[] list() {
    return outwards;
  }

  long heapBytes() {
    return 56 + 4L * (outwards.length + slots.length);
  }
}
