package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.burydirectory.need.Need;
import org.burydirectory.need.Term;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.profile.Language;
import org.burydirectory.profile.Profile;
import org.burydirectory.profile.Wording;
import org.burydirectory.understand.Meaning.OfAccess;
import org.burydirectory.understand.Meaning.OfAccessibility;
import org.burydirectory.understand.Meaning.OfAudience;
import org.burydirectory.understand.Meaning.OfCost;
import org.burydirectory.understand.Meaning.OfName;
import org.burydirectory.understand.Meaning.OfNeed;
import org.burydirectory.understand.Meaning.OfPlace;
import org.burydirectory.understand.Meaning.OfTime;
import org.burydirectory.understand.Meaning.When;

/** Makes the phrase book of a place. */
final class PhraseBookMaker {

  private static final float PHRASE = 1;
  private static final float LABEL = 0.95f;
  private static final float VARIANT = 0.95f;
  private static final float ONE_WAY = 0.7f;
  private static final float AUDIENCE = 0.8f;

  /** Of two places with one name, the kind that people mean. */
  private static final List<PlaceKind> LIKELIEST =
      List.of(
          PlaceKind.BOROUGH,
          PlaceKind.TOWN,
          PlaceKind.WARD,
          PlaceKind.LOCALITY,
          PlaceKind.NEIGHBOURHOOD,
          PlaceKind.NEIGHBOUR,
          PlaceKind.AREA,
          PlaceKind.DISTRICT,
          PlaceKind.SECTOR);

  private final PhraseBook book = new PhraseBook();
  private final Set<String> words = new HashSet<>();
  private final Map<List<String>, List<Sense>> needsByPhrase = new HashMap<>();
  private final Profile profile;
  private final Wording wording;
  private final Keys keys;
  private final Variants variants;
  private final Variants plain;

  PhraseBookMaker(Profile profile, Wording wording, Keys keys, Map<String, String> standard) {
    this.profile = profile;
    this.wording = wording;
    this.keys = keys;
    Language language = profile.language();
    Set<String> lights = new HashSet<>();
    wording.lightWords().forEach(word -> lights.add(Fold.of(word)));
    Set<String> stops = new HashSet<>();
    language.stopWords().forEach(word -> stops.addAll(Keys.folds(word)));
    variants = new Variants(standard, language.synonyms(), lights, stops);
    plain = new Variants(standard, List.of(), Set.of(), stops);
  }

  /** The folded words of all phrases but names. */
  Set<String> words() {
    return words;
  }

  /** The book, with these names of entries; to be {@link PhraseBook#close closed}. */
  PhraseBook make(List<String> names) {
    profile.needs().all().forEach(this::need);
    oneWay(profile.language());
    profile.needs().audiences().forEach(this::audience);
    costs(profile.needs().costs());
    access();
    times();
    places();
    profile.language().stopPhrases().forEach(this::stop);
    names.forEach(this::name);
    return book;
  }

  /** What a phrase of a need means. */
  static Sense sense(Need need) {
    var meaning = new OfNeed(need.id());
    return new Sense(
        Kind.NEED, "need:" + need.id(), need.label(), need.id(), false, PHRASE, meaning);
  }

  private void need(Need need) {
    Sense sense = sense(need);
    for (String phrase : need.phrases()) {
      needsByPhrase.computeIfAbsent(Keys.folds(phrase), row -> new ArrayList<>()).add(sense);
      add(phrase, sense, variants);
    }
    add(need.label(), sense.less(LABEL), plain);
    for (Token token : Sentence.tokens(need.label())) {
      if (token.capitals()) {
        book.add(new int[] {keys.addCapitals(token.fold())}, sense.less(LABEL));
      }
    }
  }

  private void oneWay(Language language) {
    language
        .oneWay()
        .forEach(
            (from, to) -> {
              if (!needsByPhrase.containsKey(Keys.folds(from))) {
                to.forEach(
                    word ->
                        needsByPhrase
                            .getOrDefault(Keys.folds(word), List.of())
                            .forEach(sense -> add(from, sense.less(ONE_WAY), plain)));
              }
            });
  }

  private void audience(Term term) {
    add(
        term,
        new Sense(
            Kind.AUDIENCE,
            "audience:" + term.id(),
            term.label(),
            term.id(),
            false,
            AUDIENCE,
            new OfAudience(term.id())));
  }

  /** The first of the costs, which is nothing, leaves out what costs more. */
  private void costs(List<Term> costs) {
    for (Term term : costs) {
      boolean least = term.equals(costs.getFirst());
      String id = "cost:" + term.id();
      add(
          term,
          new Sense(Kind.COST, id, term.label(), term.id(), least, PHRASE, new OfCost(term.id())));
    }
  }

  private void access() {
    for (Term term : profile.needs().access()) {
      add(term, access(term, false, new OfAccess(List.of(term.id()))));
    }
    for (Term term : profile.needs().accessibility()) {
      add(term, access(term, false, new OfAccessibility(term.id())));
    }
    for (Wording.AccessWords said : wording.access()) {
      var term = new Term(said.access().getFirst(), said.label(), said.phrases());
      add(term, access(term, said.outright(), new OfAccess(said.access())));
    }
  }

  private static Sense access(Term term, boolean outright, Meaning meaning) {
    float sure = outright ? PHRASE : AUDIENCE;
    return new Sense(
        Kind.ACCESS, "access:" + term.id(), term.label(), term.id(), outright, sure, meaning);
  }

  private void times() {
    for (Wording.TimeWords time : wording.times()) {
      When when = When.valueOf(time.means().toUpperCase(Locale.ROOT));
      String value = time.value().isEmpty() ? time.means() : time.value();
      var meaning = new OfTime(when, time.value());
      String id = "time:" + time.id();
      var sense = new Sense(Kind.TIME, id, time.label(), value, time.outright(), PHRASE, meaning);
      time.phrases().forEach(phrase -> add(phrase, sense, plain));
    }
  }

  private void places() {
    Set<List<String>> taken = new HashSet<>();
    List<Place> places = new ArrayList<>(profile.gazetteer().places());
    places.sort(Comparator.comparingInt(place -> LIKELIEST.indexOf(place.kind())));
    places.forEach(place -> place(place, place.name(), taken));
    places.forEach(place -> place.aliases().forEach(alias -> place(place, alias, taken)));
  }

  private void place(Place place, String name, Set<List<String>> taken) {
    if (taken.add(Keys.folds(name))) {
      var sense =
          new Sense(
              Kind.PLACE,
              "place:" + place.id(),
              place.name(),
              place.id(),
              true,
              PHRASE,
              new OfPlace(place));
      add(name, sense, plain);
    }
  }

  private void stop(String phrase) {
    add(phrase, new Sense(Kind.STOP, "stop", "", null, false, PHRASE, new OfName("")), plain);
  }

  private void name(String name) {
    int[] row = keys.addAll(name);
    if (row.length > 0) {
      var meaning = new OfName(name);
      book.add(row, new Sense(Kind.NAME, "name:" + name, name, null, false, PHRASE, meaning));
    }
  }

  private void add(Term term, Sense sense) {
    term.phrases().forEach(phrase -> add(phrase, sense, variants));
  }

  private void add(String phrase, Sense sense, Variants ways) {
    boolean first = true;
    for (List<String> row : ways.of(phrase)) {
      if (first) {
        words.addAll(row);
      }
      Sense said = first ? sense : sense.less(VARIANT);
      book.add(row.stream().mapToInt(keys::add).toArray(), said);
      if (row.size() > 1) {
        book.add(row.stream().mapToInt(keys::addVerb).toArray(), said.less(VARIANT));
      }
      first = false;
    }
  }
}
