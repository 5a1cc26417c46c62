package org.burydirectory.understand;

import java.util.List;
import java.util.Optional;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.place.Postcode;
import org.burydirectory.understand.Meaning.OfPostcode;
import org.jspecify.annotations.Nullable;

/** Finds whole postcodes, and the sectors and districts that a gazetteer knows. */
final class Postcodes {

  private static final float WEIGHT = 14;
  private static final int LONGEST = 8;

  private final Gazetteer gazetteer;

  Postcodes(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Adds the postcodes that a sentence names. */
  void find(List<Mended> words, List<Match> matches) {
    for (int at = 0; at < words.size(); at++) {
      if (mayBegin(words.get(at).fold())) {
        Match match = at(words, at);
        if (match != null) {
          matches.add(match);
          at = match.to() - 1;
        }
      }
    }
  }

  /** Whether a word begins as a postcode does: one or two letters and a digit. */
  private static boolean mayBegin(String fold) {
    int length = fold.length();
    if (length < 2 || length > LONGEST || !isLetter(fold.charAt(0))) {
      return false;
    }
    return isDigit(fold.charAt(1))
        || (length > 2 && isLetter(fold.charAt(1)) && isDigit(fold.charAt(2)));
  }

  private @Nullable Match at(List<Mended> words, int at) {
    String fold = words.get(at).fold();
    String next = at + 1 < words.size() ? words.get(at + 1).fold() : "";
    if (isInward(next)) {
      Optional<Postcode> both = Postcode.find(fold + " " + next);
      if (both.isPresent() && (both.get().isUnit() || isKnown(both.get()))) {
        return match(both.get(), at, at + 2);
      }
    }
    return Postcode.find(fold)
        .filter(code -> code.isUnit() || isKnown(code))
        .map(code -> match(code, at, at + 1))
        .orElse(null);
  }

  private boolean isKnown(Postcode code) {
    return gazetteer.sector(code.text()).isPresent();
  }

  private static boolean isInward(String fold) {
    return (fold.length() == 3 || fold.length() == 1) && isDigit(fold.charAt(0));
  }

  private static Match match(Postcode code, int from, int to) {
    String value = code.text();
    String id = "place:" + Fold.of(value).replace(' ', '-');
    var meaning = new OfPostcode(code);
    var sense = new Sense(Kind.PLACE, id, value, value, false, 1, meaning);
    return new Match(sense, from, to, WEIGHT);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
