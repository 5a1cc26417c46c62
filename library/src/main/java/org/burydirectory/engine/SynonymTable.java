package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burydirectory.index.Words;
import org.burydirectory.profile.Language;

/** What else a word or a short phrase is called, by its terms. Immutable. */
final class SynonymTable {

  /** A synonym counts a little less than the word that was typed. */
  private static final float SYNONYM_BOOST = 0.8f;

  private final Map<List<String>, Set<List<String>>> others = new HashMap<>();
  private int longest = 1;

  SynonymTable(Language language, Words words) {
    for (List<String> group : language.synonyms()) {
      List<List<String>> members = group.stream().map(text -> terms(words, text)).toList();
      for (List<String> from : members) {
        members.forEach(to -> add(from, to));
      }
    }
    language
        .oneWay()
        .forEach((from, to) -> to.forEach(text -> add(terms(words, from), terms(words, text))));
  }

  private static List<String> terms(Words words, String text) {
    return words.of(text).stream().map(Words.Word::term).toList();
  }

  private void add(List<String> from, List<String> to) {
    if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
      others.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(to);
      longest = Math.max(longest, from.size());
    }
  }

  /**
   * One group a term, with the synonyms of the term and of every phrase that it is part of. A
   * phrase's synonyms stand in the group of each of its words, so that a text that uses the synonym
   * has them all.
   */
  List<TermGroup> groups(List<String> terms) {
    var alternatives = new ArrayList<List<TermGroup.Alternative>>();
    for (String term : terms) {
      var own = new ArrayList<TermGroup.Alternative>();
      own.add(new TermGroup.Alternative(List.of(term), 1));
      alternatives.add(own);
    }
    for (int start = 0; start < terms.size(); start++) {
      for (int end = start + 1; end <= Math.min(terms.size(), start + longest); end++) {
        spread(terms.subList(start, end), alternatives.subList(start, end));
      }
    }
    var groups = new ArrayList<TermGroup>();
    for (int i = 0; i < terms.size(); i++) {
      groups.add(new TermGroup(terms.get(i), alternatives.get(i)));
    }
    return groups;
  }

  private void spread(List<String> phrase, List<List<TermGroup.Alternative>> groups) {
    for (List<String> other : others.getOrDefault(phrase, Set.of())) {
      var alternative = new TermGroup.Alternative(other, SYNONYM_BOOST);
      for (var group : groups) {
        if (!group.contains(alternative)) {
          group.add(alternative);
        }
      }
    }
  }
}
