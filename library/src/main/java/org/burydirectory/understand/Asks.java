package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.burydirectory.profile.Wording;

/**
 * Tells what a sentence asks for from what it only tells: of "mum has dementia, need a break" the
 * break is asked for. What is told counts less where something else is asked for. Immutable.
 */
final class Asks {

  /** What is left of the confidence of a need that is only told. */
  private static final float TOLD = 0.4f;

  /** Words that may stand between a cue and a phrase. */
  private static final int FURTHEST = 2;

  private final Cues before;
  private final Cues after;
  private final Cues told;

  private enum Role {
    ASKED,
    PLAIN,
    TOLD
  }

  Asks(Wording.AskWords words) {
    before = new Cues(words.before());
    after = new Cues(words.after());
    told = new Cues(words.told());
  }

  /** The matches, those needs that are only told less sure. */
  List<Match> weigh(List<Mended> words, List<Match> matches) {
    List<Role> roles = matches.stream().map(match -> role(words, match)).toList();
    Role best = Role.TOLD;
    for (int i = 0; i < roles.size(); i++) {
      Role role = isPhrase(matches.get(i)) ? roles.get(i) : Role.TOLD;
      best = role.compareTo(best) < 0 ? role : best;
    }
    if (best == Role.TOLD) {
      return matches;
    }
    Set<String> asked = asked(matches, roles, best);
    var weighed = new ArrayList<Match>(matches.size());
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      boolean less =
          isPhrase(match)
              && roles.get(i).compareTo(best) > 0
              && !asked.contains(match.sense().id())
              && isApart(match, matches, roles, best);
      weighed.add(less ? match.with(match.sense().less(TOLD)) : match);
    }
    return weighed;
  }

  private static Set<String> asked(List<Match> matches, List<Role> roles, Role best) {
    return java.util.stream.IntStream.range(0, matches.size())
        .filter(i -> isPhrase(matches.get(i)) && roles.get(i) == best)
        .mapToObj(i -> matches.get(i).sense().id())
        .collect(Collectors.toSet());
  }

  /** Whether some other words than a match's own are asked for. */
  private static boolean isApart(Match match, List<Match> matches, List<Role> roles, Role best) {
    for (int i = 0; i < matches.size(); i++) {
      if (isPhrase(matches.get(i)) && roles.get(i) == best && !matches.get(i).overlaps(match)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPhrase(Match match) {
    return match.sense().kind() == Kind.NEED && !match.isGuess();
  }

  private Role role(List<Mended> words, Match match) {
    if (before.at(words, match.from()) > 0
        || isBefore(before, words, match.from())
        || after.at(words, match.to()) > 0
        || (match.to() - match.from() > 1 && after.at(words, match.to() - 1) > 0)) {
      return Role.ASKED;
    }
    boolean within = isBefore(told, words, match.from());
    for (int at = match.from(); at < match.to() && !within; at++) {
      within = told.at(words, at) > 0;
    }
    return within ? Role.TOLD : Role.PLAIN;
  }

  private static boolean isBefore(Cues cues, List<Mended> words, int from) {
    for (int at = from; at >= 0 && at >= from - FURTHEST; at--) {
      if (cues.before(words, at) > 0) {
        return true;
      }
      if (at == 0 || !words.get(at - 1).isLight()) {
        return false;
      }
    }
    return false;
  }
}
