package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.burydirectory.understand.Meaning.OfNeed;

/**
 * Weighs the needs that phrases of a sentence name by what all its words say, and adds the
 * likeliest ones where no phrase does, or where the words clearly say more than the phrase.
 */
final class LikelyNeeds {

  /** The share of the best score that the others need. */
  private static final float AHEAD = 0.8f;

  /** The least score: about one word that is rare among the needs. */
  private static final float LEAST = 1.5f;

  /** The score of a need that is half as sure as it could be. */
  private static final float HALF = 3;

  private static final int MOST = 5;

  /** The score of a need of the first level beside the best of those below it. */
  private static final float PARENT = 0.7f;

  /** Above the confidence of any need that no phrase names. */
  private static final float SUREST = 0.75f;

  private final NeedModel model;
  private final Asks asks;

  LikelyNeeds(NeedModel model, Asks asks) {
    this.model = model;
    this.asks = asks;
  }

  /** The likeliest needs by id, with their scores as shares of the best. */
  Map<String, Float> likeliest(List<Mended> words, Readings dialect, int most) {
    float[] values = model.scores(words, dialect).values();
    float best = best(values);
    var likeliest = new LinkedHashMap<String, Float>();
    IntStream.range(0, values.length)
        .filter(need -> values[need] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer need) -> -values[need]))
        .limit(most)
        .forEach(need -> likeliest.put(model.id(need), values[need] / best));
    return likeliest;
  }

  private static float best(float[] values) {
    float best = 0;
    for (float value : values) {
      best = Math.max(best, value);
    }
    return best;
  }

  /** The matches, weighed, and with the likeliest needs. */
  List<Match> weigh(List<Mended> words, Readings dialect, List<Match> matches) {
    NeedModel.Scores scores = model.scores(words, dialect);
    float[] values = scores.values();
    float best = best(values);
    if (best <= 0) {
      return matches;
    }
    var weighed = new ArrayList<Match>(matches.size() + MOST);
    float named = 0;
    boolean[] telling = telling(words, matches);
    for (Match match : matches) {
      if (match.sense().meaning() instanceof OfNeed of) {
        float value = value(of.id(), values);
        weighed.add(match.with(match.sense().less(sure(share(match, telling), value / best))));
        if (model.number(of.id()) >= 0) {
          named = Math.max(named, value);
        }
      } else {
        weighed.add(match);
      }
    }
    add(scores, best, named, weighed);
    return asks.weigh(words, weighed);
  }

  /**
   * How sure a phrase is: altogether where it is all that is said; else the less of a sentence it
   * is, the more its need must be what the other words speak for, too.
   *
   * @param share of the telling words that it has
   * @param support its need's score beside the best
   */
  private static float sure(float share, float support) {
    float said = share * share;
    float meant = Math.min(1, support);
    return said + (1 - said) * meant * meant;
  }

  private float value(String id, float[] values) {
    int number = model.number(id);
    if (number >= 0) {
      return values[number];
    }
    float most = 0;
    for (int need = 0; need < values.length; need++) {
      most = model.id(need).startsWith(id + ".") ? Math.max(most, values[need]) : most;
    }
    return PARENT * most;
  }

  /**
   * Which words say what is needed, as far as is known: no stop words, places, times or costs, and
   * none that nothing here has.
   */
  private boolean[] telling(List<Mended> words, List<Match> matches) {
    var telling = new boolean[words.size()];
    for (int at = 0; at < telling.length; at++) {
      Known known = words.get(at).known();
      telling[at] =
          known != null && !known.stop() && (known.frequency() > 0 || model.knows(known.verb()));
    }
    for (Match match : matches) {
      switch (match.sense().kind()) {
        case PLACE, TIME, AGE, COST, STOP -> Arrays.fill(telling, match.from(), match.to(), false);
        default -> {}
      }
    }
    return telling;
  }

  /** The share of a match among the telling words. */
  private static float share(Match match, boolean[] telling) {
    float all = 0;
    float own = 0;
    for (int at = 0; at < telling.length; at++) {
      boolean in = at >= match.from() && at < match.to();
      all += telling[at] || in ? 1 : 0;
      own += in ? 1 : 0;
    }
    return own / all;
  }

  private void add(NeedModel.Scores scores, float best, float named, List<Match> weighed) {
    float[] values = scores.values();
    if (values.length <= MOST || scores.end() == 0) {
      return; // too few needs to be ahead of, or no word that says anything
    }
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    float least = Math.max(Math.max(LEAST, AHEAD * best), sorted[sorted.length - MOST]);
    least = Math.max(least, named);
    for (int need = 0; need < values.length; need++) {
      Sense sense = model.needs().get(need);
      if (values[need] >= least
          && weighed.stream().noneMatch(match -> match.sense().id().equals(sense.id()))) {
        float sure = SUREST * values[need] / (values[need] + HALF);
        weighed.add(Match.guess(sense.less(sure), scores.first(), scores.end(), values[need]));
      }
    }
  }
}
