package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.burydirectory.understand.Understanding.Word;

/** Gives the words that are left to search for, in standard English. */
final class LeftWords {

  private final Readings readings;
  private final Lexicon lexicon;

  LeftWords(Readings readings, Lexicon lexicon) {
    this.readings = readings;
    this.lexicon = lexicon;
  }

  /** The words; all of them where nothing else is known of the sentence. */
  List<Word> of(List<Mended> words, Receipt receipt, Set<String> without) {
    List<Word> left = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Rewrites.Rewrite dialect = readings.dialect(words, i);
      if (dialect != null && receipt.isLeft(i)) {
        addDialect(dialect, words, i, left);
        i += dialect.from().size();
      } else {
        if (receipt.isLeft(i)) {
          add(words.get(i), left);
        }
        i++;
      }
    }
    addJoined(words, receipt, left);
    if (left.isEmpty() && !receipt.isTold() && without.isEmpty()) {
      words.forEach(word -> add(word, left));
    }
    return left;
  }

  /** Adds what two words are written together, where the directory writes them so. */
  private void addJoined(List<Mended> words, Receipt receipt, List<Word> left) {
    for (int i = 1; i < words.size(); i++) {
      Known joined = lexicon.joined(words.get(i - 1).fold(), words.get(i).fold());
      if (joined != null && joined.frequency() > 0 && receipt.isLeft(i - 1) && receipt.isLeft(i)) {
        int start = words.get(i - 1).token().start();
        left.add(new Word(joined.text(), start, words.get(i).token().end(), false));
      }
    }
  }

  private static void add(Mended word, List<Word> left) {
    Known known = word.known();
    Token token = word.token();
    left.add(
        new Word(
            known == null ? token.fold() : known.text(),
            token.start(),
            token.end(),
            word.repair() != null));
  }

  /** Adds standard words, and the dialect too where the directory writes it. */
  private void addDialect(Rewrites.Rewrite dialect, List<Mended> words, int at, List<Word> left) {
    int last = at + dialect.from().size();
    for (int i = at; i < last; i++) {
      Known known = words.get(i).known();
      if (known != null && known.frequency() > 0 && !known.stop()) {
        add(words.get(i), left);
      }
    }
    int start = words.get(at).token().start();
    int end = words.get(last - 1).token().end();
    for (String fold : dialect.toFolds()) {
      Known known = lexicon.of(fold);
      if (!known.stop() && left.stream().noneMatch(word -> word.text().equals(known.text()))) {
        left.add(new Word(known.text(), start, end, false));
      }
    }
  }
}
