package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burydirectory.need.Need;
import org.burydirectory.profile.Language;
import org.burydirectory.understand.Meaning.OfNeed;

/**
 * How much the words of a text speak for each need: BM25 (Robertson and Zaragoza, 2009) over the
 * needs, each of which is a text of its label, description, phrases and sayings and of the words of
 * its entries. A word counts, and so do two side by side. How rare a word is goes by the number of
 * needs that it is spread over evenly (the exponential of its entropy), so that a phrase in a
 * strange place does little. The figures were chosen on searches that were written without sight of
 * the phrases and sayings. Immutable, safe for concurrent use.
 */
final class NeedModel {

  private static final float IN_LABEL = 2;
  private static final float IN_DESCRIPTION = 1;
  private static final float IN_PHRASE = 1;
  private static final float IN_SAYING = 2;

  /** Phrases that a word is worth which every entry of a need has. */
  private static final float IN_ENTRIES = 5;

  private static final double K1 = 2;
  private static final double B = 0.8;
  private static final float PAIR = 0.8f;
  private static final float STOP = 0.15f;

  /** What is left of what a word says for its synonyms. */
  private static final float SYNONYM = 0.8f;

  /** Weights below this make no difference. */
  private static final float LEAST = 0.1f;

  private final List<Sense> needs = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, float[]> byWord = new HashMap<>();
  private final PairWeights byPair;
  private final float[] lengths;
  private final Keys keys;
  private final Set<Integer> stops = new HashSet<>();

  NeedModel(
      List<Need> all,
      Map<String, Map<String, Float>> entries,
      Language language,
      Keys keys,
      Set<String> stops) {
    this.keys = keys;
    stops.forEach(stop -> this.stops.add(keys.addVerb(stop)));
    List<Need> leaves = all.stream().filter(need -> need.parent() != null).toList();
    lengths = new float[leaves.size()];
    Map<Integer, float[]> words = new HashMap<>();
    var pairs = new PairWeights.Maker();
    for (Need need : leaves) {
      count(need.label(), IN_LABEL, words, pairs);
      count(need.description(), IN_DESCRIPTION, words, pairs);
      need.phrases().forEach(phrase -> count(phrase, IN_PHRASE, words, pairs));
      need.sayings().forEach(saying -> count(saying, IN_SAYING, words, pairs));
      entries
          .getOrDefault(need.id(), Map.of())
          .forEach((word, share) -> add(words, keys.addVerb(word), IN_ENTRIES * share));
      numbers.put(need.id(), needs.size());
      needs.add(
          new Sense(
              Kind.NEED,
              "need:" + need.id(),
              need.label(),
              need.id(),
              false,
              1,
              new OfNeed(need.id())));
    }
    language.synonyms().forEach(group -> share(group, group, words));
    language.oneWay().forEach((from, to) -> share(List.of(from), to, words));
    double mean = 0;
    for (float length : lengths) {
      mean += length / Math.max(1, lengths.length);
    }
    for (var word : words.entrySet()) {
      float part = this.stops.contains(word.getKey()) ? STOP : 1;
      byWord.put(word.getKey(), weights(word.getValue(), part, mean));
    }
    double meanLength = mean;
    byPair = pairs.make(lengths.length, counts -> weights(counts, PAIR, meanLength));
  }

  private void count(
      String text, float weight, Map<Integer, float[]> words, PairWeights.Maker pairs) {
    int before = -1;
    Set<Integer> seen = new HashSet<>();
    Set<Long> seenPairs = new HashSet<>();
    for (String fold : Keys.folds(text)) {
      int key = keys.addVerb(fold);
      if (seen.add(key)) {
        add(words, key, weight);
      }
      if (before >= 0 && seenPairs.add(pair(before, key))) {
        pairs.add(before, key, needs.size(), (int) weight);
      }
      before = key;
    }
  }

  /** Lets each word of a list speak for the needs that words of another speak for. */
  private void share(List<String> to, List<String> from, Map<Integer, float[]> words) {
    var most = new float[lengths.length];
    for (String text : from) {
      List<String> folds = Keys.folds(text);
      float[] counts = folds.size() == 1 ? words.get(keys.addVerb(folds.getFirst())) : null;
      for (int need = 0; counts != null && need < most.length; need++) {
        most[need] = Math.max(most[need], SYNONYM * counts[need]);
      }
    }
    for (String text : to) {
      List<String> folds = Keys.folds(text);
      if (folds.size() == 1) {
        float[] counts =
            words.computeIfAbsent(keys.addVerb(folds.getFirst()), none -> new float[most.length]);
        for (int need = 0; need < most.length; need++) {
          counts[need] = Math.max(counts[need], most[need]);
        }
      }
    }
  }

  private void add(Map<Integer, float[]> words, int key, float weight) {
    words.computeIfAbsent(key, none -> new float[lengths.length])[needs.size()] += weight;
    lengths[needs.size()] += weight;
  }

  private static long pair(int first, int second) {
    return ((long) first << Integer.SIZE) | second;
  }

  /** Pairs of a need's number and what the word says for it. */
  private float[] weights(float[] counts, float part, double mean) {
    double rarity = rarity(counts);
    var weights = new float[2 * counts.length];
    int at = 0;
    for (int need = 0; need < counts.length; need++) {
      if (counts[need] > 0) {
        double length = mean == 0 ? 1 : lengths[need] / mean;
        double weight = part * rarity * counts[need] / (counts[need] + K1 * (1 - B + B * length));
        if (weight >= LEAST) {
          weights[at++] = need;
          weights[at++] = (float) weight;
        }
      }
    }
    return Arrays.copyOf(weights, at);
  }

  private double rarity(float[] counts) {
    double all = 0;
    for (float count : counts) {
      all += count;
    }
    double entropy = 0;
    for (float count : counts) {
      if (count > 0) {
        entropy -= count / all * Math.log(count / all);
      }
    }
    double spread = Math.exp(entropy);
    return Math.log(1 + (counts.length - spread + 0.5) / (spread + 0.5));
  }

  /** The number of a need, or -1 where it is none below the top. */
  int number(String id) {
    return numbers.getOrDefault(id, -1);
  }

  /** Whether a word of a key says anything for a need. */
  boolean knows(int key) {
    return byWord.containsKey(key);
  }

  /** The id of the need of a number. */
  String id(int number) {
    return String.valueOf(needs.get(number).value());
  }

  /** The needs below the top, in the order in which they are scored. */
  List<Sense> needs() {
    return needs;
  }

  /** What the words of a sentence say for each need, and which of them do. */
  Scores scores(List<Mended> words, Readings dialect) {
    var scores = new Scores(new float[needs.size()]);
    int before = Keys.NONE;
    for (int at = 0; at < words.size(); at++) {
      Mended word = words.get(at);
      int key = word.known() == null ? Keys.NONE : word.known().verb();
      scores.add(byWord, key, at, word.isStop());
      scores.addPair(before, key);
      Rewrites.Rewrite standard = dialect.dialect(words, at);
      if (standard != null) {
        addStandard(standard, at, scores);
      }
      before = key;
    }
    return scores;
  }

  private void addStandard(Rewrites.Rewrite standard, int at, Scores scores) {
    int before = Keys.NONE;
    for (String fold : standard.toFolds()) {
      int key = keys.findVerb(fold);
      scores.add(byWord, key, at, stops.contains(key));
      scores.addPair(before, key);
      before = key;
    }
  }

  /** What one sentence says. Used by one thread. */
  final class Scores {
    private final float[] values;
    private final Set<Integer> seen = new HashSet<>();
    private final Set<Integer> seenPairs = new HashSet<>();
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    private Scores(float[] values) {
      this.values = values;
    }

    private void add(Map<Integer, float[]> by, int key, int at, boolean stop) {
      float[] weights = key == Keys.NONE || !seen.add(key) ? null : by.get(key);
      if (weights != null) {
        add(weights);
        if (!stop) {
          first = Math.min(first, at);
          last = at;
        }
      }
    }

    private void addPair(int before, int key) {
      if (before != Keys.NONE && key != Keys.NONE) {
        int pair = byPair.find(before, key);
        if (pair >= 0 && seenPairs.add(pair)) {
          byPair.addTo(values, pair);
        }
      }
    }

    private void add(float[] weights) {
      for (int at = 0; at < weights.length; at += 2) {
        values[(int) weights[at]] += weights[at + 1];
      }
    }

    /** One for each of the needs. */
    float[] values() {
      return values;
    }

    /** The first word that says anything; past the last where none does. */
    int first() {
      return first;
    }

    /** The word after the last that says anything. */
    int end() {
      return last + 1;
    }
  }
}
