package org.burydirectory.person;

import static org.burydirectory.person.Eligibility.State.NO;
import static org.burydirectory.person.Eligibility.State.UNKNOWN;
import static org.burydirectory.person.Eligibility.State.YES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.burydirectory.person.Eligibility.State;
import org.junit.jupiter.api.Test;

/** Every limit against everything that may be known of a person, alone and all together. */
class EligibilityTruthTableTest {

  /** What is known of one fact, one limit on it, and what they make together. */
  private record Row(String known, String limit, State state) {}

  private static final List<Row> AGES =
      List.of(
          new Row("", "", YES),
          new Row("", "18-25", UNKNOWN),
          new Row("17", "", YES),
          new Row("17", "18-25", NO),
          new Row("18", "18-25", YES),
          new Row("25", "18-25", YES),
          new Row("26", "18-25", NO),
          new Row("0-17", "18-25", NO),
          new Row("0-18", "18-25", UNKNOWN),
          new Row("19-24", "18-25", YES),
          new Row("25-130", "18-25", UNKNOWN),
          new Row("26-130", "18-25", NO),
          new Row("54", "55-130", NO),
          new Row("55", "55-130", YES),
          new Row("65-130", "55-130", YES),
          new Row("0", "0-4", YES),
          new Row("5", "0-4", NO));

  private static final List<Row> GENDERS =
      List.of(
          new Row("", "", YES),
          new Row("WOMAN", "", YES),
          new Row("MAN", "", YES),
          new Row("NON_BINARY", "", YES),
          new Row("", "WOMAN", UNKNOWN),
          new Row("WOMAN", "WOMAN", YES),
          new Row("MAN", "WOMAN", NO),
          new Row("NON_BINARY", "WOMAN", UNKNOWN),
          new Row("", "MAN", UNKNOWN),
          new Row("WOMAN", "MAN", NO),
          new Row("MAN", "MAN", YES),
          new Row("NON_BINARY", "MAN", UNKNOWN));

  /** Of carers, GP registration and referral. */
  private static final List<Row> REQUIRED =
      List.of(
          new Row("", "", YES),
          new Row("yes", "", YES),
          new Row("no", "", YES),
          new Row("", "required", UNKNOWN),
          new Row("yes", "required", YES),
          new Row("no", "required", NO));

  private static final List<Row> AUDIENCES =
      List.of(
          new Row("", "", YES),
          new Row("veterans", "", YES),
          new Row("", "veterans", UNKNOWN),
          new Row("veterans", "veterans", YES),
          new Row("refugees", "veterans", UNKNOWN));

  private static final List<Row> HOMES =
      List.of(
          new Row("YES", "", YES),
          new Row("NO", "", YES),
          new Row("UNKNOWN", "", YES),
          new Row("YES", "residents", YES),
          new Row("NO", "residents", NO),
          new Row("UNKNOWN", "residents", UNKNOWN));

  private static final Row NOTHING = new Row("", "", YES);
  private static final List<Fact> ORDER =
      List.of(
          Fact.AGE,
          Fact.GENDER,
          Fact.CARER,
          Fact.GP_REGISTERED,
          Fact.REFERRAL,
          Fact.AUDIENCE,
          Fact.NEAR);

  /** One row of each table, in the order of {@link #ORDER}. */
  private static Eligibility judge(List<Row> rows) {
    int[] limit = ages(rows.get(0).limit());
    var rule =
        new EligibilityRule(
            limit[0],
            limit[1],
            gender(rows.get(1).limit()),
            !rows.get(2).limit().isEmpty(),
            !rows.get(3).limit().isEmpty(),
            !rows.get(4).limit().isEmpty(),
            !rows.get(6).limit().isEmpty(),
            false,
            new TreeSet<>(set(rows.get(5).limit())));
    int[] age = ages(rows.get(0).known());
    var person =
        new Person(
            age[0],
            age[1],
            gender(rows.get(1).known()),
            yes(rows.get(2).known()),
            yes(rows.get(3).known()),
            yes(rows.get(4).known()),
            new TreeSet<>(set(rows.get(5).known())));
    String home = rows.get(6).known();
    return rule.of(person, home.isEmpty() ? UNKNOWN : State.valueOf(home));
  }

  private static int[] ages(String text) {
    if (text.isEmpty()) {
      return new int[] {0, Person.OLDEST};
    }
    String[] ends = text.split("-", -1);
    return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])};
  }

  private static Gender gender(String text) {
    return text.isEmpty() ? null : Gender.valueOf(text);
  }

  private static Boolean yes(String text) {
    return text.isEmpty() ? null : text.equals("yes");
  }

  private static List<String> set(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private static List<List<Row>> tables() {
    return List.of(AGES, GENDERS, REQUIRED, REQUIRED, REQUIRED, AUDIENCES, HOMES);
  }

  @Test
  void eachLimitAlone() {
    for (int table = 0; table < ORDER.size(); table++) {
      for (Row row : tables().get(table)) {
        var rows = new ArrayList<>(java.util.Collections.nCopies(ORDER.size(), NOTHING));
        rows.set(table, row);
        Eligibility judged = judge(rows);
        assertEquals(row.state(), judged.state(), ORDER.get(table) + " " + row);
        boolean told = ORDER.get(table) == Fact.GENDER && !row.known().isEmpty();
        Fact fact =
            row.state() == YES
                ? null
                : told && row.state() == UNKNOWN ? Fact.PROVIDER : ORDER.get(table);
        assertEquals(fact, judged.fact(), ORDER.get(table) + " " + row);
        assertEquals(row.state() == YES, judged.limit() == null, ORDER.get(table) + " " + row);
      }
    }
  }

  /** No where any limit says no; else unknown where any does; else yes. */
  @Test
  void allLimitsTogether() {
    int all = tables().stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    assertEquals(all, walk(new ArrayList<>()));
  }

  private static int walk(List<Row> rows) {
    if (rows.size() < ORDER.size()) {
      int judged = 0;
      for (Row row : tables().get(rows.size())) {
        rows.add(row);
        judged += walk(rows);
        rows.removeLast();
      }
      return judged;
    }
    State expected = YES;
    for (Row row : rows) {
      expected = row.state().compareTo(expected) > 0 ? row.state() : expected;
    }
    State judged = judge(rows).state();
    if (expected != judged) {
      assertEquals(expected, judged, rows.toString());
    }
    return 1;
  }

  @Test
  void whoIsKnownToBeAmongCarersWomenOrMenNeedNotBeAsked() {
    var carers = rule(null, true);
    assertEquals(YES, carers.of(among("carers"), UNKNOWN).state());
    assertEquals(YES, carers.of(among("young-carers"), UNKNOWN).state());
    assertEquals(NO, carers.of(among("carers").carer(false), UNKNOWN).state());
    assertEquals(YES, rule(Gender.WOMAN, false).of(among("women"), UNKNOWN).state());
    assertEquals(UNKNOWN, rule(Gender.WOMAN, false).of(among("men"), UNKNOWN).state());
    assertEquals(
        NO, rule(Gender.WOMAN, false).of(among("women").gender(Gender.MAN), UNKNOWN).state());
    assertEquals(YES, rule(Gender.MAN, false).of(among("men"), UNKNOWN).state());
  }

  private static Person among(String audience) {
    return Person.UNKNOWN.among(List.of(audience));
  }

  private static EligibilityRule rule(Gender gender, boolean carers) {
    return new EligibilityRule(
        0, Person.OLDEST, gender, carers, false, false, false, false, new TreeSet<>());
  }

  @Test
  void limitsAreSaidInWords() {
    List<String> words =
        Stream.of(new int[] {50, Person.OLDEST}, new int[] {0, 18}, new int[] {11, 16})
            .map(
                ages ->
                    new EligibilityRule(
                        ages[0], ages[1], null, false, false, false, false, false, new TreeSet<>()))
            .map(rule -> rule.limit(Fact.AGE))
            .toList();
    assertEquals(
        List.of(
            "for people aged 50 and over",
            "for people aged 18 and under",
            "for people aged 11 to 16"),
        words);
    assertEquals(
        0,
        Stream.of(Fact.values())
            .map(EligibilityRule.EVERYONE::limit)
            .filter(Objects::nonNull)
            .count());
  }
}
