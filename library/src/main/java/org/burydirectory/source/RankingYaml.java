package org.burydirectory.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burydirectory.profile.Ranking;

/** Reads {@code ranking.yaml}. */
final class RankingYaml {

  private RankingYaml() {}

  static Ranking read(Fields root) {
    var names = new Ids();
    Map<String, Double> weights = new HashMap<>();
    root.objects("weights", fields -> weights.put(name(fields, names), weight(fields)) == null);
    List<String> missing =
        ProfileReader.WEIGHTS.stream().filter(name -> !weights.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      root.problem("weights", "'weights' lacks " + String.join(", ", missing));
    }
    return new Ranking(Map.copyOf(weights));
  }

  private static String name(Fields fields, Ids names) {
    fields.required("unit");
    fields.required("reason");
    fields.requiredCode("name", ProfileReader.WEIGHTS);
    return names.unique(fields, "name");
  }

  private static double weight(Fields fields) {
    double weight = fields.requiredNumber("weight");
    if (!(weight >= 0 && Double.isFinite(weight))) {
      fields.problem("weight", "'weight' is " + weight + "; it must be 0 or more");
      return 0;
    }
    return weight;
  }
}
