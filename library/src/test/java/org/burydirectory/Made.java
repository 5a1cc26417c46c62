package org.burydirectory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes entries at random: the same ones for the same seed, and a longer list begins as a shorter.
 */
final class Made {

  /** Words of no language, which no stemmer changes and no speller takes for one another. */
  static final List<String> WORDS =
      List.of(
          "zorvabek",
          "quimtaxo",
          "plindruv",
          "hexogrit",
          "fyskomud",
          "jundwipo",
          "crevaxun",
          "yabtilog",
          "mokfendu",
          "snorpigu",
          "dwextaru",
          "ubgolvin",
          "klafizem",
          "ritwochu",
          "gephyrod",
          "xantubop");

  /** Instants at which entries change. */
  static final List<Instant> CHANGES =
      IntStream.range(0, 12)
          .mapToObj(i -> Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i * 86_399L))
          .toList();

  static final List<String> LANGUAGES = List.of("ur", "pl", "bn", "bfi", "ar");

  static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final String UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
  private static final int PROVIDERS = 12;

  private final BuryFacts facts;
  private final Random random;

  private Made(BuryFacts facts, Random random) {
    this.facts = facts;
    this.random = random;
  }

  /** So many entries. */
  static List<MadeEntry> entries(BuryFacts facts, long seed, int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> new Made(facts, new Random(seed * 1_000_003 + i)).entry(i))
        .toList();
  }

  /** A service with an id, new or in place of the one that has it. */
  static MadeEntry service(BuryFacts facts, long seed, String id) {
    return new Made(facts, new Random(seed)).service(id);
  }

  private MadeEntry entry(int number) {
    random.nextLong(); // the first numbers of near seeds are near
    return chance(0.15) ? guide("g-" + random.nextInt(90) + "-" + number) : service(uuid());
  }

  String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private <T> List<T> some(int most, List<T> from) {
    return Stream.generate(() -> one(from)).limit(random.nextInt(most + 1)).distinct().toList();
  }

  private String words(int most) {
    return String.join(" ", some(most, WORDS.subList(0, 1 + random.nextInt(WORDS.size()))));
  }

  private MadeEntry guide(String id) {
    return new MadeEntry(
        id,
        chance(0.5) ? "information" : "advice",
        "On " + words(2),
        words(6),
        null,
        Stream.concat(Stream.of(need()), Stream.of(need()).limit(random.nextInt(2)))
            .distinct()
            .toList(),
        some(1, List.copyOf(facts.needsOfTheme.keySet())),
        some(2, facts.audiences),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        chance(0.6) ? List.of() : List.of(chance(0.5) ? ward() : neighbourhood()),
        List.of(),
        "active",
        Instant.parse("2026-01-0" + (1 + random.nextInt(9)) + "T00:00:00Z"),
        false,
        MadeEntry.Limits.NONE);
  }

  private MadeEntry service(String id) {
    boolean illustrative = chance(0.3);
    return new MadeEntry(
        id,
        "service",
        one(List.of("Âge ", "age ", "The ", "the ", "Zoë’s ", "Éa "))
            + words(2)
            + (illustrative ? " (example)" : ""),
        words(8),
        provider(random.nextInt(PROVIDERS)),
        Stream.generate(this::need).limit(random.nextInt(4)).distinct().toList(),
        chance(0.1) ? some(1, List.copyOf(facts.needsOfTheme.keySet())) : List.of(),
        some(2, facts.audiences),
        some(1, facts.costs),
        chance(0.2) ? List.of() : some(2, facts.access),
        some(2, LANGUAGES),
        sites(),
        areas(),
        List.of(),
        times(0.4),
        one(
            List.of(
                "active",
                "active",
                "active",
                "active",
                "defunct",
                "inactive",
                "temporarily closed")),
        chance(0.1) ? null : one(CHANGES),
        illustrative,
        limits());
  }

  private static MadeEntry.Provider provider(int number) {
    return new MadeEntry.Provider(
        new UUID(0x1234_5678_4000L + number * 77L, 0x8000_0000_0000_0000L + number).toString(),
        "Provider " + WORDS.get(number) + " " + number);
  }

  private MadeEntry.Limits limits() {
    Integer minimum = chance(0.3) ? random.nextInt(60) : null;
    Integer maximum = chance(0.2) ? (minimum == null ? 0 : minimum) + random.nextInt(40) : null;
    return new MadeEntry.Limits(
        minimum,
        maximum,
        chance(0.6)
            ? List.of()
            : some(2, List.of("women", "men", "carers", "gp-registered", "referral", "residents")));
  }

  private String need() {
    return one(List.copyOf(facts.parentOfNeed.keySet()).subList(0, 40));
  }

  private String ward() {
    return one(facts.wards).id();
  }

  private String neighbourhood() {
    return one(List.copyOf(facts.neighbourhoods.keySet()));
  }

  private List<MadeEntry.Site> sites() {
    int count = chance(0.15) ? 0 : chance(0.5) ? 1 : 2 + random.nextInt(5);
    return Stream.generate(this::site).limit(count).toList();
  }

  private MadeEntry.Site site() {
    MadeEntry.Point point = chance(0.9) ? point() : null;
    boolean saysWard = chance(0.6);
    BuryFacts.Sector sector = one(facts.sectors);
    String postcode = chance(0.4) ? null : chance(0.2) ? "BL2 6NE" : unit(sector);
    if (point == null && sector.wards().size() != 1) {
      postcode = null;
    }
    return new MadeEntry.Site(
        point, saysWard ? ward() : null, postcode, some(2, facts.accessibility), times(0.4));
  }

  private String unit(BuryFacts.Sector sector) {
    int letters = UNIT_LETTERS.length();
    return sector.id()
        + UNIT_LETTERS.charAt(random.nextInt(letters))
        + UNIT_LETTERS.charAt(random.nextInt(letters));
  }

  /** Some points are met often, so that distances tie; some lie outside the borough. */
  MadeEntry.Point point() {
    if (chance(0.3)) {
      return one(
          List.of(
              new MadeEntry.Point(53.59017, -2.29168), new MadeEntry.Point(53.56, -2.33),
              new MadeEntry.Point(53.6448, -2.3192), new MadeEntry.Point(51.5007, -0.1246)));
    }
    return new MadeEntry.Point(
        Math.round((53.5 + random.nextDouble() * 0.17) * 1e5) / 1e5,
        Math.round((-2.42 + random.nextDouble() * 0.2) * 1e5) / 1e5);
  }

  private List<String> areas() {
    var areas = new ArrayList<String>();
    while (chance(0.25)) {
      areas.add(
          one(
              List.of(
                  "ward:" + ward(),
                  "neighbourhood:" + neighbourhood(),
                  "borough",
                  "region",
                  "nation",
                  "ward:" + ward())));
    }
    return areas;
  }

  private List<MadeEntry.Times> times(double probability) {
    return chance(probability)
        ? List.of(new MadeEntry.Times(some(3, DAYS), chance(0.4)))
        : List.of();
  }
}
