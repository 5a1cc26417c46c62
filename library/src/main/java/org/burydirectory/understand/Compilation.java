package org.burydirectory.understand;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.burydirectory.profile.Language;
import org.burydirectory.profile.Profile;
import org.burydirectory.profile.Urgent;
import org.burydirectory.profile.Wording;

/** The parts of an understander, made in the order in which each needs the others. */
final class Compilation {

  final PhraseBook book;
  final Crisis crisis;
  final LikelyNeeds likely;
  final Readings dialect;
  final Readings readings;
  final Mending mending;
  final CrisisReadings crisisReadings;
  final LeftWords leftWords;

  Compilation(Profile profile, Wording wording, Urgent urgent, Vocabulary vocabulary) {
    Language language = profile.language();
    Map<String, Integer> frequencies = folded(vocabulary.frequencies());
    Set<String> stops = folds(language.stopWords());
    Map<String, String> standard = new LinkedHashMap<>(language.dialect());
    standard.putAll(wording.forms());

    var keys = new Keys(new Dictionary(frequencies.keySet()), uninflected(language, wording));
    var maker = new PhraseBookMaker(profile, wording, keys, standard);
    book = maker.make(vocabulary.names());
    crisis = new Crisis(urgent, profile.needs(), keys);
    likely =
        new LikelyNeeds(
            new NeedModel(profile.needs().all(), vocabulary.byNeed(), language, keys, stops),
            new Asks(wording.asks()));
    standard.values().forEach(keys::addAll);
    keys.number();
    book.close(keys.size());
    crisis.close(keys.size());

    Set<String> own = together(maker.words(), crisis.words(), stops, wordsOf(language));
    Set<String> lights = folds(wording.lightWords());
    var lexicon = new Lexicon(vocabulary.frequencies(), written(language), keys, stops, lights);
    own.forEach(lexicon::addFold);
    var speller = new Speller(lexicon, frequencies, own, language.protectedWords());
    Set<String> joinable = together(own, frequencies.keySet());
    mending = new Mending(lexicon, speller, language.spellings(), joinable);
    readings = new Readings(keys, lexicon, standard);
    crisisReadings = new CrisisReadings(crisis.words(), lexicon);
    dialect = new Readings(keys, lexicon, language.dialect());
    leftWords = new LeftWords(dialect, lexicon);
  }

  @SafeVarargs
  private static Set<String> together(Set<String>... sets) {
    Set<String> all = new HashSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return all;
  }

  /** Whether a folded word is one. */
  private record Dictionary(Set<String> own) implements java.util.function.Predicate<String> {
    @Override
    public boolean test(String word) {
      return own.contains(word) || English.words().contains(word);
    }
  }

  private static Map<String, Integer> folded(Map<String, Integer> frequencies) {
    Map<String, Integer> folded = HashMap.newHashMap(frequencies.size());
    frequencies.forEach((word, count) -> folded.merge(Fold.of(word), count, Integer::sum));
    return folded;
  }

  private static Set<String> folds(Collection<String> texts) {
    Set<String> folds = new HashSet<>();
    texts.forEach(text -> folds.addAll(Keys.folds(text)));
    return folds;
  }

  /** Words that end like a form of another: those so listed, and protected neighbours. */
  private static Set<String> uninflected(Language language, Wording wording) {
    Set<String> words = folds(wording.uninflected());
    language.protectedWords().forEach(group -> words.addAll(folds(group)));
    return words;
  }

  private static Set<String> wordsOf(Language language) {
    Set<String> words = folds(language.spellings().values());
    language.synonyms().forEach(group -> words.addAll(folds(group)));
    words.addAll(folds(language.dialect().values()));
    words.addAll(folds(language.oneWay().keySet()));
    language.protectedWords().forEach(group -> words.addAll(folds(group)));
    return words;
  }

  /** Words as the settings write them, with their apostrophes. */
  private static Set<String> written(Language language) {
    Set<String> words = new HashSet<>(language.spellings().values());
    language.synonyms().forEach(words::addAll);
    language.dialect().keySet().forEach(phrase -> words.addAll(Keys.folds(phrase)));
    words.removeIf(word -> word.indexOf(' ') >= 0);
    return words;
  }
}
