package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of words and short phrases that stand beside a number or a name. Immutable. */
final class Cues {

  private final Map<String, List<List<String>>> byFirst = new HashMap<>();

  Cues(Iterable<String> phrases) {
    for (String phrase : phrases) {
      List<String> row = singulars(phrase);
      if (!row.isEmpty()) {
        byFirst.computeIfAbsent(row.getFirst(), first -> new ArrayList<>()).add(row);
      }
    }
    byFirst.values().forEach(list -> list.sort((a, b) -> b.size() - a.size()));
  }

  private static List<String> singulars(String phrase) {
    return Keys.folds(phrase).stream().map(Stem::singular).toList();
  }

  /** How many words from one on are the longest of these phrases; 0 where none begins there. */
  int at(List<Mended> words, int at) {
    if (at < 0 || at >= words.size()) {
      return 0;
    }
    List<List<String>> rows = byFirst.get(Stem.singular(words.get(at).fold()));
    if (rows != null) {
      for (List<String> row : rows) {
        if (matches(row, words, at)) {
          return row.size();
        }
      }
    }
    return 0;
  }

  /** How many words that end before one are the longest of these phrases; 0 where none ends. */
  int before(List<Mended> words, int at) {
    for (int length = Math.min(4, at); length > 0; length--) {
      if (at(words, at - length) == length) {
        return length;
      }
    }
    return 0;
  }

  private static boolean matches(List<String> row, List<Mended> words, int at) {
    if (at + row.size() > words.size()) {
      return false;
    }
    for (int i = 1; i < row.size(); i++) {
      if (!Stem.singular(words.get(at + i).fold()).equals(row.get(i))) {
        return false;
      }
    }
    return true;
  }
}
