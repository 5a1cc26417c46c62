package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.burydirectory.index.Snapshot;
import org.burydirectory.index.Words;
import org.burydirectory.understand.Understanding;

/**
 * The words of a text that entries are searched for.
 *
 * @param groups one a different word, in the order typed
 * @param pairs terms of two words that stand side by side
 * @param truncated whether the text was longer than is read
 */
record TextQuery(List<TermGroup> groups, List<String> pairs, boolean truncated) {

  /** Most words that are scored: the rarest of those that occur. */
  static final int MOST_GROUPS = 32;

  static final TextQuery NOTHING = new TextQuery(List.of(), List.of(), false);

  TextQuery {
    groups = List.copyOf(groups);
    pairs = List.copyOf(pairs);
  }

  /** The words that are left of a text once it is understood. */
  static TextQuery of(Understanding understanding, Snapshot snapshot) {
    Words words = snapshot.about().words();
    var typed = new ArrayList<String>();
    for (Understanding.Word word : understanding.words()) {
      words.of(word.text()).forEach(each -> typed.add(each.term()));
    }
    var pairs = new LinkedHashSet<String>();
    for (int i = 1; i < typed.size(); i++) {
      pairs.add(Words.pair(typed.get(i - 1), typed.get(i)));
    }
    var terms = new ArrayList<>(new LinkedHashSet<>(typed));
    List<TermGroup> groups =
        terms.isEmpty()
            ? List.of()
            : snapshot.derive(Compiled.class, Compiled::of).synonyms.groups(terms);
    return new TextQuery(groups, List.copyOf(pairs), understanding.truncated());
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

  /**
   * The terms that are marked in texts: what was typed and its synonyms of one word; no letters.
   */
  Set<String> marked() {
    var terms = new HashSet<String>();
    for (TermGroup group : groups) {
      for (TermGroup.Alternative alternative : group.alternatives()) {
        if (alternative.terms().size() == 1 && alternative.terms().getFirst().length() > 1) {
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
