package org.burydirectory.doctor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burydirectory.index.Words;
import org.burydirectory.model.Organization;
import org.burydirectory.model.Service;
import org.burydirectory.need.Need;
import org.burydirectory.need.Needs;

/**
 * Guesses the needs that a service meets from what it says of itself: how near its words are to
 * those of each need, and to those of the services that are known to meet it. Both are cosines of
 * words weighted by how rare they are (Salton and Buckley, 1988). Safe for concurrent use.
 */
public final class NeedGuesser {

  /** How many services of a need speak for it: the nearest. */
  private static final int NEIGHBOURS = 3;

  // Chosen on services that are in no held-out fifth; NeedGuesserTest tells how good they are.
  private static final double SHARE_OF_NEIGHBOURS = 0.5;
  private static final double NAME_WEIGHT = 3;
  private static final double LABEL_WEIGHT = 2;

  private final Words words;
  private final Map<String, Integer> documents = new HashMap<>();
  private final List<Need> needs;
  private final Map<String, Map<String, Double>> profiles = new HashMap<>();
  private final Map<String, List<Example>> byWord = new HashMap<>();
  private int count;

  /** A service that is known to meet needs. */
  private record Example(int number, List<String> needs, Map<String, Double> vector) {}

  /**
   * Learns.
   *
   * @param examples services with needs
   */
  public NeedGuesser(Needs taxonomy, Words words, Collection<Service> examples) {
    this.words = words;
    this.needs = taxonomy.all();
    var texts = new ArrayList<Map<String, Double>>();
    for (Service example : examples) {
      Map<String, Double> counts = counts(example);
      texts.add(counts);
      learn(counts);
    }
    var needTexts = new HashMap<String, Map<String, Double>>();
    for (Need need : needs) {
      Map<String, Double> counts = counts(need);
      needTexts.put(need.id(), counts);
      learn(counts);
    }
    needTexts.forEach((id, counts) -> profiles.put(id, vector(counts)));
    int number = 0;
    for (Service example : examples) {
      var known = new Example(number, example.terms("need").toList(), vector(texts.get(number++)));
      known
          .vector()
          .keySet()
          .forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(known));
    }
  }

  private void learn(Map<String, Double> counts) {
    count++;
    counts.keySet().forEach(word -> documents.merge(word, 1, Integer::sum));
  }

  private Map<String, Double> counts(Service service) {
    var counts = new HashMap<String, Double>();
    add(counts, service.name(), NAME_WEIGHT);
    if (service.description() != null) {
      add(counts, service.description(), 1);
    }
    Organization provider = service.organization();
    if (provider != null) {
      add(counts, provider.name(), 1);
    }
    return counts;
  }

  private Map<String, Double> counts(Need need) {
    var counts = new HashMap<String, Double>();
    add(counts, need.label(), LABEL_WEIGHT);
    add(counts, need.description(), 1);
    need.phrases().forEach(phrase -> add(counts, phrase, 1));
    return counts;
  }

  private void add(Map<String, Double> counts, String text, double weight) {
    String before = "";
    for (Words.Word word : words.content(text)) {
      counts.merge(word.term(), weight, Double::sum);
      if (!before.isEmpty()) {
        counts.merge(Words.pair(before, word.term()), weight, Double::sum);
      }
      before = word.term();
    }
  }

  /** Words with weights, of length one together. */
  private Map<String, Double> vector(Map<String, Double> counts) {
    var vector = new HashMap<String, Double>();
    double square = 0;
    for (var entry : counts.entrySet()) {
      int known = documents.getOrDefault(entry.getKey(), 0);
      if (known > 0) {
        double weight = (1 + Math.log(entry.getValue())) * Math.log(1 + (double) count / known);
        vector.put(entry.getKey(), weight);
        square += weight * weight;
      }
    }
    double length = Math.sqrt(square);
    vector.replaceAll((word, weight) -> weight / length);
    return vector;
  }

  private static double cosine(Map<String, Double> a, Map<String, Double> b) {
    double sum = 0;
    if (a.size() > b.size()) {
      return cosine(b, a);
    }
    for (var entry : a.entrySet()) {
      sum += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
    }
    return sum;
  }

  /**
   * The likeliest needs of a service, whatever it says of its needs itself, the likeliest first.
   *
   * @param most how many at most
   */
  public List<NeedGuess> guess(Service service, int most) {
    Map<String, Double> vector = vector(counts(service));
    Map<String, Double> neighbours = neighbours(vector);
    var guesses = new ArrayList<NeedGuess>();
    double sum = 0;
    for (Need need : needs) {
      double score =
          (1 - SHARE_OF_NEIGHBOURS) * cosine(vector, profiles.getOrDefault(need.id(), Map.of()))
              + SHARE_OF_NEIGHBOURS * neighbours.getOrDefault(need.id(), 0.0);
      if (score > 0) {
        guesses.add(new NeedGuess(need.id(), score));
        sum += score * score;
      }
    }
    double all = sum;
    return guesses.stream()
        .sorted(
            Comparator.comparingDouble((NeedGuess it) -> -it.score())
                .thenComparing(NeedGuess::need))
        .limit(most)
        .map(it -> new NeedGuess(it.need(), it.score() * it.score() / all))
        .toList();
  }

  /** How near the nearest services of each need are. */
  private Map<String, Double> neighbours(Map<String, Double> vector) {
    var similarities = new HashMap<Example, Double>();
    vector.forEach(
        (word, weight) ->
            byWord
                .getOrDefault(word, List.of())
                .forEach(
                    example ->
                        similarities.merge(
                            example,
                            weight * example.vector().getOrDefault(word, 0.0),
                            Double::sum)));
    var nearest = new HashMap<String, List<Double>>();
    similarities.forEach(
        (example, similarity) ->
            example
                .needs()
                .forEach(
                    need ->
                        nearest.computeIfAbsent(need, key -> new ArrayList<>()).add(similarity)));
    var scores = new HashMap<String, Double>();
    nearest.forEach(
        (need, list) ->
            scores.put(
                need,
                list.stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(NEIGHBOURS)
                        .mapToDouble(Double::doubleValue)
                        .sum()
                    / NEIGHBOURS));
    return scores;
  }
}
