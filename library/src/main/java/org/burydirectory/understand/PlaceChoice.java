package org.burydirectory.understand;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.profile.Wording;
import org.burydirectory.understand.Meaning.OfPlace;
import org.burydirectory.understand.Meaning.OfPostcode;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether words that could name a place do. A town, ward or neighbourhood of the borough
 * filters; so does any other spot of the borough after a word such as "in". The borough itself, the
 * districts around and what lies wider only boost: everything in a directory is for its borough,
 * and what serves a place over the border is seldom in it.
 */
final class PlaceChoice {

  private static final Set<PlaceKind> FILTER =
      Set.of(PlaceKind.TOWN, PlaceKind.WARD, PlaceKind.NEIGHBOURHOOD);

  private final Cues before;
  private final Cues notAfter;
  private final Cues notBefore;
  private final Set<List<String>> ambiguous = new HashSet<>();

  PlaceChoice(Wording.PlaceWords words) {
    before = new Cues(words.before());
    notAfter = new Cues(words.notAfter());
    notBefore = new Cues(words.notBefore());
    words.ambiguous().forEach(name -> ambiguous.add(Keys.folds(name)));
  }

  /** The match as it is meant; null where no place is. */
  @Nullable Match choose(List<Mended> words, Match match) {
    Meaning meaning = match.sense().meaning();
    if (meaning instanceof OfPostcode) {
      return match.after(match.from() - before.before(words, match.from()));
    }
    if (!(meaning instanceof OfPlace named)) {
      return match;
    }
    int cue = before.before(words, match.from());
    boolean verb = notAfter.before(words, match.from()) > 0 && notBefore.at(words, match.to()) > 0;
    boolean either =
        ambiguous.contains(
            words.subList(match.from(), match.to()).stream().map(Mended::fold).toList());
    if (verb || (either && cue == 0)) {
      return null;
    }
    PlaceKind kind = named.place().kind();
    boolean filters = FILTER.contains(kind) || (kind == PlaceKind.LOCALITY && cue > 0);
    Match meant = filters ? match : match.with(match.sense().inferred());
    return meant.after(match.from() - cue);
  }
}
