package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses among the phrases found in a sentence. Of each kind the phrase that says most wins; one
 * inside another of its kind is dropped, others stay, so that honest overlaps do. A cost, time or
 * place inside the words of a need or a name only boosts; a way of access inside them is none, nor
 * a need inside an age or a way of access.
 */
final class Selection {

  private static final int MOST_OF_A_KIND = 8;
  private static final Comparator<Match> SAYS_MOST =
      Comparator.comparingDouble((Match match) -> -match.weight())
          .thenComparingDouble(match -> -match.sense().confidence())
          .thenComparingInt(match -> match.from() - match.to())
          .thenComparingInt(Match::from)
          .thenComparing(match -> match.sense().id());

  private final List<Match> chosen = new ArrayList<>();
  private final List<Match> containers = new ArrayList<>();

  private Selection() {}

  /** The matches that stand, in the order of the sentence. */
  static List<Match> of(List<Match> matches) {
    var selection = new Selection();
    matches.sort(SAYS_MOST);
    selection.take(matches, Kind.AGE);
    selection.containers.addAll(selection.chosen);
    selection.take(matches, Kind.NAME);
    matches.stream()
        .filter(match -> match.sense().kind() == Kind.ACCESS)
        .forEach(selection.containers::add);
    selection.take(matches, Kind.NEED);
    selection.containers.clear();
    selection.chosen.stream()
        .filter(match -> isPhrase(match) || isLongName(match))
        .forEach(selection.containers::add);
    for (Kind kind : List.of(Kind.PLACE, Kind.TIME, Kind.COST, Kind.ACCESS)) {
      selection.take(matches, kind);
    }
    selection.take(matches, Kind.AUDIENCE);
    selection.take(matches, Kind.STOP);
    selection.chosen.sort(
        Comparator.comparingInt(Match::from)
            .thenComparing(match -> match.sense().kind())
            .thenComparing(match -> match.sense().id()));
    return selection.chosen;
  }

  private static boolean isPhrase(Match match) {
    return match.sense().kind() == Kind.NEED && !match.isGuess();
  }

  private static boolean isLongName(Match match) {
    return match.sense().kind() == Kind.NAME && match.to() - match.from() > 1;
  }

  private void take(List<Match> matches, Kind kind) {
    List<Match> taken = new ArrayList<>();
    for (Match match : matches) {
      if (match.sense().kind() == kind
          && (taken.size() < MOST_OF_A_KIND || kind == Kind.STOP)
          && !isInside(match, taken)) {
        Match meant = within(match, kind);
        if (meant != null) {
          taken.add(meant);
        }
      }
    }
    chosen.addAll(taken);
  }

  private static boolean isInside(Match match, List<Match> taken) {
    for (Match other : taken) {
      if (match.isInside(other) && !other.isGuess()) {
        return true;
      }
    }
    return false;
  }

  private @org.jspecify.annotations.Nullable Match within(Match match, Kind kind) {
    for (Match container : containers) {
      if (match.isInside(container)) {
        boolean none = kind == Kind.ACCESS || kind == Kind.NEED;
        return none ? null : match.with(match.sense().inferred());
      }
    }
    return match;
  }
}
