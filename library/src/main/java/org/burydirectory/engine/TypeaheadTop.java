package org.burydirectory.engine;

/** The best few candidates seen so far, one for each kind and id, best first. */
final class TypeaheadTop {

  private final TypeaheadCandidate[] candidates;
  private final int[] ordinals;
  private int size;

  /**
   * @param candidates by ordinal, best first
   * @param limit how many to keep
   */
  TypeaheadTop(TypeaheadCandidate[] candidates, int limit) {
    this.candidates = candidates;
    this.ordinals = new int[limit];
  }

  /** No ordinal from this one on would be kept. */
  int bound() {
    return size < ordinals.length ? Integer.MAX_VALUE : ordinals[size - 1];
  }

  void offer(int ordinal) {
    if (ordinal >= bound()) {
      return;
    }
    int replaced = indexOfSame(ordinal);
    if (replaced < size && ordinals[replaced] <= ordinal) {
      return;
    }
    if (replaced == size && size < ordinals.length) {
      size++;
    }
    insertBefore(Math.min(replaced, size - 1), ordinal);
  }

  /** Adds the other's at the end, as far as there is room for them. */
  void append(TypeaheadTop other) {
    for (int i = 0; i < other.size && !isFull(); i++) {
      if (indexOfSame(other.ordinals[i]) == size) {
        ordinals[size++] = other.ordinals[i];
      }
    }
  }

  boolean isFull() {
    return size == ordinals.length;
  }

  int size() {
    return size;
  }

  int ordinal(int index) {
    return ordinals[index];
  }

  private int indexOfSame(int ordinal) {
    for (int i = 0; i < size; i++) {
      if (ordinals[i] == ordinal || candidates[ordinals[i]].isSameAs(candidates[ordinal])) {
        return i;
      }
    }
    return size;
  }

  /** Overwrites the one at the index, after moving it past worse ones. */
  private void insertBefore(int index, int ordinal) {
    int at = index;
    while (at > 0 && ordinals[at - 1] > ordinal) {
      ordinals[at] = ordinals[at - 1];
      at--;
    }
    ordinals[at] = ordinal;
  }
}
