package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.burydirectory.profile.Profile;
import org.burydirectory.profile.Urgent;
import org.burydirectory.profile.Wording;
import org.burydirectory.understand.Meaning.OfName;
import org.jspecify.annotations.Nullable;

/**
 * Understands what people type. Compiled once for a generation from a place's settings and the
 * words of its entries; then immutable, safe for concurrent use.
 *
 * <p>What is said outright filters, what is inferred boosts; by kind:
 *
 * <ul>
 *   <li>need, audience, spelling, word: always boost. What a sentence asks for counts more than
 *       what it only tells, and up to three needs are inferred from all its words where no phrase
 *       names one or the words say more, with a confidence below 0.75
 *   <li>place: a town, ward or neighbourhood of the borough filters, another spot of it after a
 *       word such as "in"; the borough, its neighbours, wider areas and postcodes boost
 *   <li>age: filters
 *   <li>time: a day of the week, a date, a holiday and "open now" filter, as the data says; others
 *       boost
 *   <li>cost: the first of the costs in the data, which is nothing, filters; others boost
 *   <li>access: filters where the data says so ("can't leave the house"), else boosts
 *   <li>a place, time or cost inside the words of a need or a name boosts
 * </ul>
 */
public final class Understander {

  private final Compilation parts;
  private final List<Finder> finders;
  private final PlaceChoice placeChoice;

  /** Finds what no list of phrases can hold, such as numbers. */
  private interface Finder {
    void find(List<Mended> words, List<Match> matches);
  }

  private Understander(Profile profile, Wording wording, Urgent urgent, Vocabulary vocabulary) {
    parts = new Compilation(profile, wording, urgent, vocabulary);
    placeChoice = new PlaceChoice(wording.places());
    finders =
        List.of(
            new Postcodes(profile.gazetteer())::find,
            new Ages(wording.ages())::find,
            new Dates(wording)::find);
  }

  /**
   * Compiles an understander; some hundred milliseconds.
   *
   * @param profile needs, places and language of a place
   * @param wording how people speak of times, ages and places
   * @param urgent words of crisis
   * @param vocabulary the words of the directory, at most the 50,000 most frequent of which others
   *     are mended to
   */
  public static Understander compile(
      Profile profile, Wording wording, Urgent urgent, Vocabulary vocabulary) {
    return new Understander(profile, wording, urgent, vocabulary);
  }

  /**
   * Understands a text: any at all, without failing. Some microseconds.
   *
   * @param text what a person typed; the first 500 code points are read
   * @param without ids of pieces to leave out. Their words are words like any others; a word that
   *     is not to be mended stays as typed, and what only its mending meant is left out too
   */
  public Understanding understand(String text, Set<String> without) {
    Sentence sentence = Sentence.read(text);
    List<Mended> words = parts.mending.mend(sentence.tokens(), without);
    var lattice = new Lattice(words, parts.readings);
    Crisis.Alarm alarm = alarm(sentence, words, lattice, without);
    List<Match> matches = matches(words, lattice, alarm);
    var receipt = new Receipt(sentence.text(), words, without);
    return new Understanding(
        sentence.text(),
        receipt.pieces(matches),
        parts.leftWords.of(words, receipt, without),
        names(matches),
        alarm == null ? null : alarm.panel(),
        sentence.truncated());
  }

  /**
   * The needs below the top that a text is likeliest about, by its words: those of needs, of the
   * phrases of needs and of the entries that have them. Some microseconds.
   *
   * @param text any text; the first 500 code points are read
   * @param most how many at most
   * @return how likely each is beside the likeliest, which is 1, the likeliest first; empty where
   *     no word says anything
   */
  public Map<String, Float> likeliestNeeds(String text, int most) {
    List<Mended> words = parts.mending.mend(Sentence.read(text).tokens(), Set.of());
    return parts.likely.likeliest(words, parts.dialect, most);
  }

  /** The crisis, which nothing that is left out can hide. */
  private Crisis.@Nullable Alarm alarm(
      Sentence sentence, List<Mended> words, Lattice lattice, Set<String> without) {
    if (without.stream().noneMatch(id -> id.startsWith("spelling:"))) {
      return parts.crisis.of(parts.crisisReadings.more(words, lattice));
    }
    List<Mended> mended = parts.mending.mend(sentence.tokens(), Set.of());
    var whole = new Lattice(mended, parts.readings);
    Crisis.Alarm alarm = parts.crisis.of(parts.crisisReadings.more(mended, whole));
    return alarm == null ? null : new Crisis.Alarm(alarm.panel(), List.of());
  }

  private List<Match> matches(List<Mended> words, Lattice lattice, Crisis.@Nullable Alarm alarm) {
    List<Match> found = PhraseMatches.of(parts.book, lattice);
    finders.forEach(finder -> finder.find(words, found));
    List<Match> matches = new ArrayList<>(found.size());
    if (alarm != null) {
      found.addAll(alarm.needs());
    }
    for (Match match : found) {
      Match meant = placeChoice.choose(words, match);
      if (meant != null) {
        matches.add(meant);
      }
    }
    return Selection.of(parts.likely.weigh(words, parts.dialect, matches));
  }

  private static List<String> names(List<Match> matches) {
    return matches.stream()
        .filter(match -> match.sense().kind() == Kind.NAME)
        .sorted((a, b) -> (b.to() - b.from()) - (a.to() - a.from()))
        .flatMap(
            match ->
                match.sense().meaning() instanceof OfName of ? Stream.of(of.name()) : Stream.of())
        .toList();
  }
}
