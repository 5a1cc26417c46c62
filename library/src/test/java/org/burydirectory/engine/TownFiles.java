package org.burydirectory.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.burydirectory.source.ProfileReader;

/** The settings of {@link Town}. */
final class TownFiles {

  static final Map<String, Double> WEIGHTS = new LinkedHashMap<>();

  static {
    ProfileReader.WEIGHTS.forEach(name -> WEIGHTS.put(name, 1.0));
    WEIGHTS.put("field.name", 3.0);
    WEIGHTS.put("field.needs", 2.0);
    WEIGHTS.put("field.organization", 1.0);
    WEIGHTS.put("field.description", 1.0);
    WEIGHTS.put("bm25.k1", 1.2);
    WEIGHTS.put("bm25.b", 0.75);
    WEIGHTS.put("need.match", 2.0);
    WEIGHTS.put("need.top", 0.25);
    WEIGHTS.put("need.focus", 1.0);
    WEIGHTS.put("proximity.near", 1.0);
    WEIGHTS.put("proximity.half_metres", 1000.0);
    WEIGHTS.put("coverage.serves", 1.5);
    WEIGHTS.put("coverage.outside", 0.5);
    WEIGHTS.put("trust.fresh", 0.5);
    WEIGHTS.put("trust.half_life_days", 100.0);
    WEIGHTS.put("trust.illustrative", 0.25);
    WEIGHTS.put("asked.unknown", 0.75);
    WEIGHTS.put("asked.unmet", 0.375);
    WEIGHTS.put("audience.match", 0.5);
    WEIGHTS.put("age.outside", 0.125);
    WEIGHTS.put("status.closed", 0.0625);
    WEIGHTS.put("phrase.adjacent", 0.5);
    WEIGHTS.put("name.exact", 2.0);
    WEIGHTS.put("match.share", 0.4);
    WEIGHTS.put("need.missing", 1.0);
  }

  private static final String PLACE =
      """
      borough: {id: bury, name: Bury, code: E08000002, lat: 53.59, lon: -2.3, time_zone: Europe/London}
      areas:
        - {id: greater-manchester, name: Greater Manchester, level: region, aliases: [gm],
           districts: [E08000001, E08000002], postcode_areas: [BL, M]}
        - {id: england, name: England, level: nation}
      neighbourhoods:
        - {id: west, name: Bury West, label: "West: Radcliffe", lat: 53.56, lon: -2.33}
        - {id: north, name: Bury North, label: "North: Tottington", lat: 53.62, lon: -2.34}
      wards:
        - {id: radcliffe, name: Radcliffe, code: E05014160, neighbourhood: west, lat: 53.56, lon: -2.33}
        - {id: tottington, name: Tottington, code: E05014161, neighbourhood: north, lat: 53.62, lon: -2.34}
      towns:
        - {id: radcliffe, name: Radcliffe, neighbourhood: west, ward: radcliffe, lat: 53.56, lon: -2.33}
      localities:
        - {id: hawkshaw, name: Hawkshaw, kind: village, town: radcliffe, neighbourhood: north, lat: 53.64, lon: -2.37, aliases: [hawk]}
      districts:
        - {id: M26, lat: 53.56, lon: -2.33, neighbourhoods: {west: 500}}
        - {id: BL8, lat: 53.62, lon: -2.34, neighbourhoods: {north: 300}}
      sectors:
        - {id: M26 2, lat: 53.56, lon: -2.33, units: 79, share: 0.343, neighbourhoods: {west: 78}, wards: {radcliffe: 78}}
      neighbours:
        - {id: bolton, name: Bolton, code: E08000001, lat: 53.58, lon: -2.43}
      """;

  private static final String NEEDS =
      """
      needs:
        - id: food
          label: Food
          description: Something to eat.
          phrases: [meals]
          children:
            - {id: food.bank, label: Food banks, description: Parcels., phrases: [food bank]}
            - {id: food.baby, label: Baby banks, description: Nappies., phrases: [nappies]}
        - id: mind
          label: Mind
          description: Feeling better.
          phrases: []
          children:
            - {id: mind.talking, label: Talking, description: Therapy., phrases: [counselling]}
      audiences:
        - {id: carers, label: Carers, phrases: [carer]}
        - {id: veterans, label: Veterans, phrases: [veteran]}
      costs:
        - {id: free, label: Free, phrases: [free]}
        - {id: donation, label: A donation, phrases: [donation]}
      access:
        - {id: in-person, label: In person, phrases: [in person]}
        - {id: phone, label: By phone, phrases: [by phone]}
      accessibility: [{id: step-free, label: Step-free, phrases: [wheelchair]}]
      themes:
        - {id: eat, label: Eating, group: A strategy, description: Meals., needs: [food.bank]}
      """;

  private static final String LANGUAGE =
      """
      synonyms:
        - [sofa, settee, three piece suite]
      one_way:
        - {from: brew, to: [tea]}
      spellings: {}
      dialect: {}
      protected: []
      stop_words: [a, the, in, on, of, for, at]
      stop_phrases: []
      times:
        - {id: monday, label: Monday, means: day, value: monday, outright: true, phrases: [monday]}
        - {id: weekend, label: Weekend, means: weekend, phrases: [weekend]}
        - {id: now, label: Now, means: now, outright: true, phrases: [open now]}
        - {id: today, label: Today, means: today, phrases: [today]}
        - {id: tonight, label: Tonight, means: tonight, phrases: [tonight]}
        - {id: morning, label: Mornings, means: morning, phrases: [mornings]}
      ages:
        units: [year old]
        before: [aged]
        over: [over]
        under: [under]
        plus: []
        between: [to]
        not_before: [weeks]
        decades: {}
        numbers: {}
      places: {before: [in, near], not_after: [], not_before: [], ambiguous: []}
      """;

  private static final String FACETS =
      """
      facets:
      """
          + "need kind cost audience neighbourhood ward borough access accessibility day language provider theme"
              .replaceAll("(\\w+) ?", "  - {name: $1, label: The $1, description: By $1.}\n")
          + """
          kinds:
            - {id: service, label: Services}
            - {id: event, label: Events}
            - {id: information, label: Information}
            - {id: advice, label: Advice}
          days:
          """
          + "monday tuesday wednesday thursday friday saturday sunday"
              .replaceAll("(\\w+) ?", "  - {id: $1, label: On $1}\n");

  private static final String URGENT =
      """
      panels:
        - id: fire
          title: Call 999
          quick_exit: true
          certain: [house on fire]
          contacts:
            - {name: Fire brigade, phone: "999", text: "888", url: "https://example.org", hours: always,
               note: Say where., source: A page, checked: 2026-11-01}
        - id: other
          title: Call someone else
          certain: [totally different]
          contacts: [{name: Someone, phone: "111", source: A page, checked: 2026-11-01}]
      """;

  static final Map<String, String> FILES =
      Map.of(
          "place.yaml", PLACE,
          "needs.yaml", NEEDS,
          "language.yaml", LANGUAGE,
          "facets.yaml", FACETS,
          "urgent.yaml", URGENT,
          "ranking.yaml", ranking(WEIGHTS));

  private TownFiles() {}

  static String ranking(Map<String, Double> weights) {
    var lines = new StringBuilder("weights:\n");
    weights.forEach(
        (name, weight) ->
            lines.append(
                "  - {name: %s, weight: %s, unit: times, reason: a reason}\n"
                    .formatted(name, weight)));
    return lines.toString();
  }

  /** The ranking with one weight changed. */
  static Map<String, String> weighing(String name, double weight) {
    var weights = new LinkedHashMap<>(WEIGHTS);
    weights.put(name, weight);
    return Map.of("ranking.yaml", ranking(weights));
  }
}
