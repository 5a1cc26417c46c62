package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mends the words of a sentence. Immutable, safe for concurrent use. */
final class Mending {

  private static final float LISTED = 0.98f;
  private static final float JOINED = 0.9f;
  private static final float PARTED = 0.85f;
  private static final float LEAST = 0.5f;
  private static final int GUESSES = 3;

  /** Letters of the shortest word that others are parted into, but for those without meaning. */
  private static final int SHORTEST_PART = 3;

  private final Lexicon lexicon;
  private final Speller speller;
  private final Rewrites listed;
  private final Set<String> own;

  /**
   * A mending.
   *
   * @param lexicon words that stay
   * @param speller finds what is meant by others
   * @param spellings known misspellings
   * @param own folded words of the directory and its settings, to join or part words by
   */
  Mending(Lexicon lexicon, Speller speller, Map<String, String> spellings, Set<String> own) {
    this.lexicon = lexicon;
    this.speller = speller;
    this.listed = new Rewrites(spellings);
    this.own = own;
  }

  /** The words after mending, but for what these ids leave as typed. */
  List<Mended> mend(List<Token> tokens, Set<String> without) {
    List<Mended> mended = new ArrayList<>(tokens.size() + 2);
    for (int at = 0; at < tokens.size(); ) {
      at += mend(tokens, at, without, mended);
    }
    return mended;
  }

  /** Mends at a word; says how many typed words that took. */
  private int mend(List<Token> tokens, int at, Set<String> without, List<Mended> mended) {
    Rewrites.Rewrite rewrite = listed.longest(tokens, at);
    if (rewrite != null && applies(rewrite)) {
      Repair repair = repair(tokens, at, rewrite.from().size(), rewrite.to(), LISTED);
      if (!without.contains(repair.id())) {
        add(rewrite.to(), repair, List.of(), mended);
        return rewrite.from().size();
      }
    }
    Token token = tokens.get(at);
    Known known = lexicon.find(token.fold());
    if (known != null || !token.isLetters()) {
      mended.add(new Mended(token, known, null));
      return 1;
    }
    return mendUnknown(tokens, at, without, mended);
  }

  private boolean applies(Rewrites.Rewrite rewrite) {
    return rewrite.from().size() > 1 || lexicon.of(rewrite.from().getFirst()).frequency() == 0;
  }

  private int mendUnknown(List<Token> tokens, int at, Set<String> without, List<Mended> mended) {
    Token token = tokens.get(at);
    int width = 2;
    Repair repair = null;
    List<String> meant = joined(tokens, at);
    float confidence = JOINED;
    List<Speller.Guess> guesses = List.of();
    if (meant == null) {
      width = 1;
      guesses = speller.guesses(token.fold(), GUESSES);
      Speller.Guess guess = speller.best(guesses);
      if (guess != null) {
        meant = List.of(guess.word().text());
        confidence = Math.max(LEAST, Math.min(LISTED, 1 - guess.cost() / 3));
      } else {
        meant = Segments.of(token.fold(), this::price);
        confidence = PARTED;
      }
    }
    if (meant != null) {
      repair = repair(tokens, at, width, meant, confidence);
    }
    if (meant == null || repair == null || without.contains(repair.id())) {
      mended.add(new Mended(token, null, null, guesses));
      return 1;
    }
    add(meant, repair, guesses, mended);
    return width;
  }

  private @Nullable List<String> joined(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size() || !tokens.get(at + 1).isLetters()) {
      return null;
    }
    String joined = tokens.get(at).fold() + tokens.get(at + 1).fold();
    return joined.length() > Speller.SHORTEST && own.contains(joined)
        ? List.of(lexicon.of(joined).text())
        : null;
  }

  private double price(String part) {
    Known known = lexicon.find(part);
    boolean word =
        known != null
            && ((own.contains(part) && part.length() >= SHORTEST_PART)
                || (known.stop() && part.length() > 1));
    return word || part.equals("i") || part.equals("a") ? 0 : Double.POSITIVE_INFINITY;
  }

  private static Repair repair(
      List<Token> tokens, int at, int width, List<String> meant, float confidence) {
    var typed = new StringBuilder();
    for (int i = at; i < at + width; i++) {
      typed.append(i == at ? "" : "-").append(tokens.get(i).fold());
    }
    return new Repair(
        "spelling:" + typed,
        typed.toString(),
        String.join(" ", meant),
        tokens.get(at).start(),
        tokens.get(at + width - 1).end(),
        confidence);
  }

  private void add(
      List<String> words, Repair repair, List<Speller.Guess> guesses, List<Mended> mended) {
    for (String word : words) {
      String fold = Fold.of(word);
      Known known = lexicon.find(fold);
      mended.add(
          new Mended(
              new Token(fold, repair.start(), repair.end(), false),
              known == null ? lexicon.of(fold) : known,
              repair,
              guesses));
    }
  }
}
