package org.burydirectory.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.burydirectory.search.Facet;

/** Parts the values of a segment's documents into columns. */
final class FacetColumns {

  /** Two bytes tell no more values apart; a facet with more has several columns. */
  private static final int MOST_VALUES = 60_000;

  private final FacetValues.Snapshot values;
  private final DocSet[] sets;
  private final int[] starts;
  private final int[] ordinals;

  /**
   * @param sets the documents of each ordinal
   * @param starts where the ordinals of each document start
   * @param ordinals of all documents, ascending for each
   */
  FacetColumns(FacetValues.Snapshot values, DocSet[] sets, int[] starts, int[] ordinals) {
    this.values = values;
    this.sets = sets;
    this.starts = starts;
    this.ordinals = ordinals;
  }

  private record Level(Facet facet, boolean top) {}

  /** A column for each facet, and where it has levels for each of these. */
  List<FacetColumn> part() {
    var levels = new LinkedHashMap<Level, List<Integer>>();
    for (int ordinal = 0; ordinal < sets.length; ordinal++) {
      if (sets[ordinal].size() > 0) {
        FacetValues.Value value = values.get(ordinal);
        levels
            .computeIfAbsent(new Level(value.facet(), value.parent() < 0), l -> new ArrayList<>())
            .add(ordinal);
      }
    }
    var columns = new ArrayList<FacetColumn>();
    for (List<Integer> level : levels.values()) {
      for (int from = 0; from < level.size(); from += MOST_VALUES) {
        columns.add(column(level.subList(from, Math.min(level.size(), from + MOST_VALUES))));
      }
    }
    return columns;
  }

  private FacetColumn column(List<Integer> level) {
    var places = new int[sets.length];
    Arrays.fill(places, -1);
    var own = new int[level.size()];
    var docs = new DocSet[own.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = level.get(i);
      docs[i] = sets[own[i]];
      places[own[i]] = i;
    }
    return FacetColumn.of(own, docs, lists(places));
  }

  private char[][] lists(int[] places) {
    var lists = new char[starts.length - 1][];
    var found = new StringBuilder();
    for (int doc = 0; doc < lists.length; doc++) {
      found.setLength(0);
      for (int i = starts[doc]; i < starts[doc + 1]; i++) {
        if (places[ordinals[i]] >= 0) {
          found.append((char) places[ordinals[i]]);
        }
      }
      lists[doc] = found.toString().toCharArray();
    }
    return lists;
  }
}
