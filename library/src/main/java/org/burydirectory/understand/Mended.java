package org.burydirectory.understand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a text after mending.
 *
 * @param token the word; its place in the text is that of what was typed
 * @param known what is known of it; null where nothing is
 * @param repair what was mended; null where nothing was
 * @param guesses the words that may be meant, the likeliest first; empty for a word that is known
 */
record Mended(
    Token token, @Nullable Known known, @Nullable Repair repair, List<Speller.Guess> guesses) {

  Mended(Token token, @Nullable Known known, @Nullable Repair repair) {
    this(token, known, repair, List.of());
  }

  String fold() {
    return token.fold();
  }

  boolean isStop() {
    return known != null && known.stop();
  }

  boolean isLight() {
    return known != null && known.light();
  }
}
