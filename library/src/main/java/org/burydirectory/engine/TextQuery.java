package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.burydirectory.index.Snapshot;
import org.burydirectory.index.Words;

/**
 * What is left of a text once it is split: the groups of terms that texts are searched for.
 *
 * @param groups one a different word, in the order typed
 * @param truncated whether the text was longer than is read
 */
record TextQuery(List<TermGroup> groups, boolean truncated) {

  /** Longest text that is read, in code points. */
  static final int LONGEST_TEXT = 500;

  /** Most words that are scored: the rarest of those that occur. */
  static final int MOST_GROUPS = 32;

  static final TextQuery NOTHING = new TextQuery(List.of(), false);

  TextQuery {
    groups = List.copyOf(groups);
  }

  /** Splits a text. A text of stop words only is searched for them after all. */
  static TextQuery of(String text, Snapshot snapshot) {
    boolean truncated = text.codePointCount(0, text.length()) > LONGEST_TEXT;
    String read = truncated ? text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) : text;
    List<Words.Word> words = snapshot.about().words().of(read);
    Set<String> stops = snapshot.about().profile().language().stopWords();
    var kept = new LinkedHashSet<String>();
    var all = new LinkedHashSet<String>();
    for (Words.Word word : words) {
      all.add(word.term());
      String typed = read.substring(word.start(), word.end()).toLowerCase(Locale.ROOT);
      if (!stops.contains(typed)) {
        kept.add(word.term());
      }
    }
    var terms = new ArrayList<>(kept.isEmpty() ? all : kept);
    if (terms.isEmpty()) {
      return new TextQuery(List.of(), truncated);
    }
    return new TextQuery(
        snapshot.derive(Compiled.class, Compiled::of).synonyms.groups(terms), truncated);
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  /** Every term of every alternative. */
  Set<String> terms() {
    var terms = new HashSet<String>();
    groups.forEach(group -> group.alternatives().forEach(other -> terms.addAll(other.terms())));
    return terms;
  }

  /** The terms that are marked in texts: what was typed and its synonyms of one word. */
  Set<String> marked() {
    var terms = new HashSet<String>();
    for (TermGroup group : groups) {
      for (TermGroup.Alternative alternative : group.alternatives()) {
        if (alternative.terms().size() == 1) {
          terms.add(alternative.terms().getFirst());
        }
      }
    }
    return terms;
  }

  /** The synonyms of a snapshot, compiled once. */
  private record Compiled(SynonymTable synonyms) {
    static Compiled of(Snapshot snapshot) {
      return new Compiled(
          new SynonymTable(snapshot.about().profile().language(), snapshot.about().words()));
    }
  }
}
