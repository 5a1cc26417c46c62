package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burydirectory.need.Need;
import org.burydirectory.understand.Meaning.OfNeed;

/**
 * The likeliest needs of a sentence without a phrase, by single words: a word speaks for the needs
 * whose labels, phrases and descriptions have it, the more the fewer those are. A need is taken
 * only when it is clearly ahead.
 */
final class Association {

  private static final float IN_LABEL = 2;
  private static final float IN_PHRASE = 1;
  private static final float IN_DESCRIPTION = 0.75f;

  /** The share of the best score that the others need. */
  private static final float AHEAD = 0.8f;

  /** The least score: about two words that each a tenth of the needs have, or one rare one. */
  private static final float LEAST = 3.2f;

  private static final int MOST = 3;

  /** Above the confidence of any need that single words speak for. */
  static final float SUREST = 0.55f;

  private final List<Sense> needs = new ArrayList<>();
  private final Map<Integer, float[]> byKey = new HashMap<>();

  Association(List<Need> all, Keys keys, Set<String> stops) {
    Map<Integer, Map<Integer, Float>> counts = new HashMap<>();
    for (Need need : all) {
      int number = needs.size();
      var meaning = new OfNeed(need.id());
      needs.add(
          new Sense(Kind.NEED, "need:" + need.id(), need.label(), need.id(), false, 1, meaning));
      Map<String, Float> words = new HashMap<>();
      count(need.label(), IN_LABEL, words);
      need.phrases().forEach(phrase -> count(phrase, IN_PHRASE, words));
      count(need.description(), IN_DESCRIPTION, words);
      words.forEach(
          (word, count) -> {
            if (!stops.contains(word)) {
              counts
                  .computeIfAbsent(keys.addVerb(word), key -> new HashMap<>())
                  .merge(number, count, Float::sum);
            }
          });
    }
    counts.forEach((key, found) -> byKey.put(key, weights(found)));
  }

  private static void count(String text, float weight, Map<String, Float> words) {
    new HashSet<>(Keys.folds(text)).forEach(word -> words.merge(word, weight, Float::sum));
  }

  /** Pairs of a need's number and what the word says for it. */
  private float[] weights(Map<Integer, Float> found) {
    float rarity = (float) Math.log((double) needs.size() / found.size());
    float[] weights = new float[2 * found.size()];
    int at = 0;
    for (var entry : found.entrySet()) {
      weights[at++] = entry.getKey();
      weights[at++] = rarity * entry.getValue() / (entry.getValue() + 1);
    }
    return weights;
  }

  /** Adds the likeliest needs, if any is likely. */
  void find(List<Mended> words, List<Match> matches) {
    float[] scores = new float[needs.size()];
    int first = words.size();
    int last = 0;
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      Known known = words.get(i).known();
      float[] weights =
          known == null || known.stop() || !seen.add(known.verb()) ? null : byKey.get(known.verb());
      if (weights != null) {
        first = Math.min(first, i);
        last = i + 1;
        for (int at = 0; at < weights.length; at += 2) {
          scores[(int) weights[at]] += weights[at + 1];
        }
      }
    }
    take(scores, first, last, matches);
  }

  private void take(float[] scores, int first, int last, List<Match> matches) {
    if (scores.length <= MOST) {
      return; // too few needs to be ahead of
    }
    float[] sorted = scores.clone();
    Arrays.sort(sorted);
    float best = sorted[sorted.length - 1];
    float least = Math.max(LEAST, AHEAD * best);
    if (best < LEAST || sorted[sorted.length - 1 - MOST] >= least) {
      return;
    }
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= least) {
        float sure = SUREST * scores[i] / (scores[i] + LEAST);
        matches.add(new Match(needs.get(i).less(sure), first, last, scores[i]));
      }
    }
  }
}
