package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The other ways of writing a phrase: standard words for dialect, synonyms, no light words. */
final class Variants {

  private static final int MOST = 24;

  private final Rewrites standard;
  private final Map<String, List<List<List<String>>>> byFirst = new HashMap<>();
  private final Set<String> lights;
  private final Set<String> stops;

  /**
   * Ways of writing.
   *
   * @param standard dialect and the usual words for it
   * @param synonyms groups of equal meaning
   * @param lights folded words that a phrase may have or lack
   * @param stops folded words that are no phrase without others
   */
  Variants(
      Map<String, String> standard,
      List<List<String>> synonyms,
      Set<String> lights,
      Set<String> stops) {
    this.stops = stops;
    this.standard = new Rewrites(standard);
    for (List<String> group : synonyms) {
      List<List<String>> rows = group.stream().map(Keys::folds).toList();
      for (List<String> member : rows) {
        if (!member.isEmpty()) {
          byFirst
              .computeIfAbsent(Stem.singular(member.getFirst()), first -> new ArrayList<>())
              .add(rows);
        }
      }
    }
    this.lights = lights;
  }

  /** The phrase as folded words, and its other ways. */
  Set<List<String>> of(String phrase) {
    List<Token> tokens = Sentence.tokens(phrase);
    Set<List<String>> rows = new LinkedHashSet<>();
    rows.add(tokens.stream().map(Token::fold).toList());
    rows.add(standard(tokens));
    for (List<String> row : List.copyOf(rows)) {
      addSynonyms(row, rows);
    }
    for (List<String> row : List.copyOf(rows)) {
      List<String> heavy = row.stream().filter(word -> !lights.contains(word)).toList();
      if (heavy.size() > 1) {
        rows.add(heavy);
      }
    }
    List<String> own = rows.iterator().next();
    rows.removeIf(row -> row.isEmpty() || (!row.equals(own) && stops.containsAll(row)));
    return rows;
  }

  private List<String> standard(List<Token> tokens) {
    List<String> row = new ArrayList<>();
    for (int at = 0; at < tokens.size(); ) {
      Rewrites.Rewrite rewrite = standard.longest(tokens, at);
      if (rewrite == null) {
        row.add(tokens.get(at).fold());
        at++;
      } else {
        row.addAll(rewrite.toFolds());
        at += rewrite.from().size();
      }
    }
    return row;
  }

  private void addSynonyms(List<String> row, Set<List<String>> rows) {
    for (List<List<String>> group : groupsOf(row)) {
      for (List<String> member : group) {
        int at = indexOf(row, member);
        for (List<String> other : group) {
          if (at >= 0 && !other.equals(member) && rows.size() < MOST) {
            List<String> changed = new ArrayList<>(row.subList(0, at));
            changed.addAll(other);
            changed.addAll(row.subList(at + member.size(), row.size()));
            rows.add(changed);
          }
        }
      }
    }
  }

  private Set<List<List<String>>> groupsOf(List<String> row) {
    Set<List<List<String>>> groups = new LinkedHashSet<>();
    row.forEach(word -> groups.addAll(byFirst.getOrDefault(Stem.singular(word), List.of())));
    return groups;
  }

  private static int indexOf(List<String> row, List<String> part) {
    for (int at = 0; at + part.size() <= row.size(); at++) {
      boolean same = true;
      for (int i = 0; same && i < part.size(); i++) {
        same = Stem.singular(row.get(at + i)).equals(Stem.singular(part.get(i)));
      }
      if (same) {
        return at;
      }
    }
    return -1;
  }
}
