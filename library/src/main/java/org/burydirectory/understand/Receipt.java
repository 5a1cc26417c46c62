package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.burydirectory.search.Understood;
import org.burydirectory.understand.Meaning.OfSpelling;
import org.burydirectory.understand.Meaning.OfWord;
import org.jspecify.annotations.Nullable;

/** Writes down what was understood of one sentence. */
final class Receipt {

  private static final float MENDED = 0.9f;
  private static final float WEIGHT_OF_HALF = 3;
  private static final float WORD = 0.3f;
  private static final Set<Kind> LEAVE =
      Set.of(Kind.PLACE, Kind.AGE, Kind.TIME, Kind.COST, Kind.ACCESS);

  private final String text;
  private final List<Mended> words;
  private final Set<String> without;
  private final List<Piece> pieces = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final BitSet gone = new BitSet();
  private final BitSet kept = new BitSet();
  private final BitSet told = new BitSet();

  Receipt(String text, List<Mended> words, Set<String> without) {
    this.text = text;
    this.words = words;
    this.without = without;
  }

  /** The pieces of these matches, of mended words and of the words that are left. */
  List<Piece> pieces(List<Match> matches) {
    for (Match match : matches) {
      Sense sense = match.sense();
      if (sense.kind() == Kind.STOP) {
        gone.set(match.from(), match.to());
      } else if (sense.kind() != Kind.NAME) {
        add(match);
      }
    }
    spellings();
    plainWords();
    pieces.sort(
        Comparator.comparingInt(Piece::start)
            .thenComparing(
                piece -> Kind.valueOf(piece.shown().kind().toUpperCase(java.util.Locale.ROOT)))
            .thenComparing(Piece::id));
    return pieces;
  }

  private void add(Match match) {
    Sense sense = match.sense();
    told.set(match.from(), match.to());
    gone.set(match.cue(), match.from());
    if (without.contains(sense.id())) {
      kept.set(match.from(), match.to());
      return;
    }
    if (sense.kind() == Kind.NEED && !match.isGuess()) {
      kept.set(match.from(), match.to());
    } else if (LEAVE.contains(sense.kind())) {
      gone.set(match.from(), match.to());
    }
    if (!ids.add(sense.id())) {
      return;
    }
    boolean corrected = false;
    for (int i = match.from(); i < match.to(); i++) {
      corrected |= words.get(i).repair() != null;
    }
    int start = words.get(match.from()).token().start();
    int end = words.get(match.to() - 1).token().end();
    pieces.add(
        new Piece(shown(sense, said(match), start, end, corrected), sense.meaning(), start, end));
  }

  /** How sure a match is: a phrase of a need the more, the more it says. */
  private static float said(Match match) {
    float sure = match.sense().confidence();
    return match.sense().kind() == Kind.NEED && !match.isGuess()
        ? sure * match.weight() / (match.weight() + WEIGHT_OF_HALF)
        : sure;
  }

  private Understood shown(Sense sense, float said, int start, int end, boolean corrected) {
    return new Understood(
        sense.id(),
        sense.kind().code(),
        sense.outright() ? "filter" : "boost",
        text.substring(start, end),
        sense.label(),
        sense.value(),
        corrected,
        null,
        corrected ? said * MENDED : said);
  }

  private void spellings() {
    Set<String> seen = new HashSet<>();
    for (Mended word : words) {
      Repair repair = word.repair();
      if (repair != null && seen.add(repair.id())) {
        var shown =
            new Understood(
                repair.id(),
                Kind.SPELLING.code(),
                "boost",
                text.substring(repair.start(), repair.end()),
                repair.meant(),
                repair.meant(),
                true,
                instead(repair),
                repair.confidence());
        var meaning = new OfSpelling(repair.typed(), repair.meant());
        pieces.add(new Piece(shown, meaning, repair.start(), repair.end()));
      }
    }
  }

  /** The text with every other word mended. */
  private String instead(Repair left) {
    var instead = new StringBuilder(text.length() + 16);
    int at = 0;
    @Nullable Repair last = null;
    for (Mended word : words) {
      Repair repair = word.repair();
      if (repair != null && !repair.equals(last) && !repair.id().equals(left.id())) {
        instead.append(text, at, repair.start()).append(repair.meant());
        at = repair.end();
      }
      last = repair;
    }
    return instead.append(text, at, text.length()).toString();
  }

  private void plainWords() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      Mended word = words.get(i);
      String id = "word:" + word.fold();
      if (told.get(i) || gone.get(i) || word.isStop() || without.contains(id) || !seen.add(id)) {
        continue;
      }
      int start = word.token().start();
      int end = word.token().end();
      String shown = written(word);
      var understood =
          new Understood(
              id,
              Kind.WORD.code(),
              "boost",
              text.substring(start, end),
              shown,
              shown,
              word.repair() != null,
              null,
              WORD);
      pieces.add(new Piece(understood, new OfWord(shown), start, end));
    }
  }

  private static String written(Mended word) {
    Known known = word.known();
    return known == null ? word.fold() : known.text();
  }

  /** Whether a word is searched for. */
  boolean isLeft(int i) {
    Mended word = words.get(i);
    return !word.isStop()
        && (kept.get(i) || !gone.get(i))
        && !without.contains("word:" + word.fold());
  }

  /** Whether some words of the sentence have a meaning of their own. */
  boolean isTold() {
    return !told.isEmpty();
  }
}
