package org.burydirectory.understand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burydirectory.profile.Wording;
import org.burydirectory.understand.Meaning.OfAge;
import org.jspecify.annotations.Nullable;

/** Finds ages: "90 year old", "over 65", "under 5s", "11 to 18", "in my eighties". */
final class Ages {

  private static final int OLDEST = 115;
  private static final float SURE = 0.95f;
  private static final float WEIGHT = 12;

  private final Cues units;
  private final Cues before;
  private final Cues over;
  private final Cues under;
  private final Cues plus;
  private final Cues between;
  private final Cues notBefore;
  private final Map<String, Integer> decades = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  Ages(Wording.AgeWords words) {
    units = new Cues(words.units());
    before = new Cues(words.before());
    over = new Cues(words.over());
    under = new Cues(words.under());
    plus = new Cues(words.plus());
    between = new Cues(words.between());
    notBefore = new Cues(words.notBefore());
    words.decades().forEach((word, age) -> decades.put(Fold.of(word), age));
    words.numbers().forEach((word, age) -> numbers.put(Fold.of(word), age));
  }

  /** Adds the ages that a sentence names. */
  void find(List<Mended> words, List<Match> matches) {
    for (int at = 0; at < words.size(); at++) {
      Integer decade = decades.get(words.get(at).fold());
      Match match = decade == null ? at(words, at) : match(decade, decade + 9, at, at + 1);
      if (match != null) {
        matches.add(match);
        at = match.to() - 1;
      }
    }
  }

  private @Nullable Match at(List<Mended> words, int at) {
    int age = number(words.get(at).fold());
    if (age < 0 || age > OLDEST) {
      return null;
    }
    Match range = range(words, at, age);
    if (range != null) {
      return range;
    }
    int unit = unitAfter(words, at);
    int end = at + 1 + Math.max(0, unit);
    if (unit <= 0 && notBefore.at(words, at + 1) > 0) {
      return null;
    }
    return one(words, at, age, end, unit >= 0);
  }

  private @Nullable Match one(List<Mended> words, int at, int age, int end, boolean hasUnit) {
    int more = plus.at(words, end);
    int start = at - over.before(words, at);
    if (more > 0 || start < at) {
      return match(age, OfAge.NO_LIMIT, start, end + more);
    }
    start = at - under.before(words, at);
    if (start < at) {
      return age == 0 ? null : match(0, age - 1, start, end);
    }
    start = at - before.before(words, at);
    boolean said = start < at && words.get(at).token().isNumber();
    return hasUnit || said ? match(age, age, start, end) : null;
  }

  private @Nullable Match range(List<Mended> words, int at, int from) {
    int join = between.at(words, at + 1);
    int second = at + 1 + join;
    if (second >= words.size()) {
      return null;
    }
    int to = number(words.get(second).fold());
    boolean hyphen = join == 0 && words.get(second).token().hyphenated();
    if (to <= from || to > OLDEST || (join == 0 && !hyphen)) {
      return null;
    }
    int unit = unitAfter(words, second);
    int start = at - before.before(words, at);
    boolean said = unit >= 0 || start < at || hyphen;
    return said && (unit > 0 || notBefore.at(words, second + 1) == 0)
        ? match(from, to, start, second + 1 + Math.max(0, unit))
        : null;
  }

  /** How many words of a unit follow; 0 where the number's own ending is one, -1 without a unit. */
  private int unitAfter(List<Mended> words, int at) {
    int unit = units.at(words, at + 1);
    if (unit > 0) {
      return unit;
    }
    String fold = words.get(at).fold();
    return words.get(at).token().isNumber()
            && !words.get(at).token().isWholeNumber()
            && !fold.endsWith("s")
        ? 0
        : -1;
  }

  /** The number that a word is or begins with, as "5s" and "90yr" do; -1 where it is none. */
  private int number(String fold) {
    int digits = 0;
    while (digits < fold.length() && Character.isDigit(fold.charAt(digits))) {
      digits++;
    }
    if (digits == 0) {
      return numbers.getOrDefault(fold, -1);
    }
    String ending = fold.substring(digits);
    boolean age = ending.isEmpty() || ending.equals("s") || isUnit(ending);
    return digits <= 3 && age ? Integer.parseInt(fold, 0, digits, 10) : -1;
  }

  private boolean isUnit(String ending) {
    var word = new Mended(new Token(ending, 0, 0, false), null, null);
    return units.at(List.of(word), 0) == 1;
  }

  private static Match match(int least, int most, int from, int to) {
    String value =
        most == OfAge.NO_LIMIT
            ? "over-" + least
            : least == most ? "" + least : least == 0 ? "under-" + (most + 1) : least + "-" + most;
    String label =
        most == OfAge.NO_LIMIT
            ? "Aged " + least + " or over"
            : least == most
                ? "Aged " + least
                : least == 0 ? "Under " + (most + 1) : "Aged " + least + " to " + most;
    var meaning = new OfAge(least, most);
    var sense = new Sense(Kind.AGE, "age:" + value, label, value, true, SURE, meaning);
    return new Match(sense, from, to, WEIGHT);
  }
}
