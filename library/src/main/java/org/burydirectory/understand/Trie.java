package org.burydirectory.understand;

import java.util.Arrays;

/**
 * Rows of word keys, shared from their beginnings: an automaton whose states are numbers and whose
 * transitions are one open-addressed hash table. Built by one thread, then read by any.
 */
final class Trie {

  /** The state before any key. */
  static final int ROOT = 0;

  /** No such state. */
  static final int NONE = -1;

  private static final int FIRST_SIZE = 16;

  private long[] edges = new long[FIRST_SIZE];
  private int[] targets = new int[FIRST_SIZE];
  private int used;
  private int states = 1;

  Trie() {
    Arrays.fill(edges, -1);
  }

  /** How many states there are; they are numbered from 0. */
  int states() {
    return states;
  }

  /** The state after a key, or {@link #NONE}. */
  int next(int state, int key) {
    long edge = ((long) state << 32) | key;
    int mask = edges.length - 1;
    for (int at = slot(edge, mask); edges[at] >= 0; at = (at + 1) & mask) {
      if (edges[at] == edge) {
        return targets[at];
      }
    }
    return NONE;
  }

  /** The state after a key, made where there is none. */
  int add(int state, int key) {
    int next = next(state, key);
    if (next != NONE) {
      return next;
    }
    if (2 * (used + 1) > edges.length) {
      grow();
    }
    put(((long) state << 32) | key, states);
    return states++;
  }

  /** The state after a row of keys, made where there is none. */
  int add(int[] keys) {
    int state = ROOT;
    for (int key : keys) {
      state = add(state, key);
    }
    return state;
  }

  private void put(long edge, int target) {
    int mask = edges.length - 1;
    int at = slot(edge, mask);
    while (edges[at] >= 0) {
      at = (at + 1) & mask;
    }
    edges[at] = edge;
    targets[at] = target;
    used++;
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[2 * oldEdges.length];
    targets = new int[2 * oldEdges.length];
    used = 0;
    Arrays.fill(edges, -1);
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] >= 0) {
        put(oldEdges[i], oldTargets[i]);
      }
    }
  }

  private static int slot(long edge, int mask) {
    long mixed = edge * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }
}
