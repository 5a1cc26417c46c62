package org.burydirectory.engine;

import java.util.List;

/**
 * A searched word with everything that counts as the same word: a document has the group when it
 * has any of the alternatives.
 *
 * @param word the term as typed, split as texts are
 * @param alternatives the term itself first, then its synonyms
 */
record TermGroup(String word, List<Alternative> alternatives) {

  TermGroup {
    alternatives = List.copyOf(alternatives);
  }

  /**
   * One way to say it.
   *
   * @param terms which must all occur, as a phrase of several words is approximated
   * @param boost how much an occurrence counts, 1 for the word itself
   */
  record Alternative(List<String> terms, float boost) {

    Alternative {
      terms = List.copyOf(terms);
    }
  }
}
