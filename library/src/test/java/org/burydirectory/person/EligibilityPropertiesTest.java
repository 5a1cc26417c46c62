package org.burydirectory.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.burydirectory.person.Eligibility.State;

/** What more facts do to an answer. */
class EligibilityPropertiesTest {

  private static final List<String> AUDIENCES =
      List.of("carers", "women", "men", "veterans", "refugees");

  @Provide
  Arbitrary<EligibilityRule> rules() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 80),
            Arbitraries.integers().between(0, 50),
            Arbitraries.of(Gender.WOMAN, Gender.MAN).injectNull(0.5),
            Arbitraries.of(true, false).list().ofSize(5),
            Arbitraries.of(AUDIENCES).set().ofMaxSize(2))
        .as(
            (from, length, gender, flags, audiences) ->
                new EligibilityRule(
                    from,
                    from + length,
                    gender,
                    flags.get(0),
                    flags.get(1),
                    flags.get(2),
                    flags.get(3),
                    flags.get(4),
                    new TreeSet<>(audiences)));
  }

  @Provide
  Arbitrary<Person> people() {
    Arbitrary<Boolean> known = Arbitraries.of(true, false).injectNull(0.5);
    return Combinators.combine(
            Arbitraries.integers().between(0, Person.OLDEST),
            Arbitraries.integers().between(0, Person.OLDEST),
            Arbitraries.of(Gender.values()).injectNull(0.5),
            known.list().ofSize(3),
            Arbitraries.of(AUDIENCES).set().ofMaxSize(2))
        .as(
            (one, two, gender, facts, audiences) ->
                new Person(
                    Math.min(one, two),
                    Math.max(one, two),
                    gender,
                    facts.get(0),
                    facts.get(1),
                    facts.get(2),
                    new TreeSet<>(audiences)));
  }

  /** Everything that can be learnt of a person of whom something is not known yet. */
  private static List<UnaryOperator<Person>> lessons(Person person) {
    var lessons = new ArrayList<UnaryOperator<Person>>();
    if (person.leastAge() < person.mostAge()) {
      int middle = (person.leastAge() + person.mostAge()) / 2;
      lessons.add(known -> known.age(known.leastAge(), middle));
      lessons.add(known -> known.age(middle + 1, known.mostAge()));
    }
    if (person.gender() == null) {
      for (Gender gender : Gender.values()) {
        lessons.add(known -> known.gender(gender));
      }
    }
    for (boolean answer : new boolean[] {true, false}) {
      if (person.carer() == null) {
        lessons.add(known -> known.carer(answer));
      }
      if (person.gpRegistered() == null) {
        lessons.add(known -> known.gpRegistered(answer));
      }
      if (person.referred() == null) {
        lessons.add(known -> known.referred(answer));
      }
    }
    AUDIENCES.forEach(audience -> lessons.add(known -> known.among(List.of(audience))));
    return lessons;
  }

  @Property(tries = 2000)
  void knowingMoreNeverTurnsNoIntoAnythingElse(
      @ForAll("rules") EligibilityRule rule, @ForAll("people") Person person, @ForAll State lives) {
    State before = rule.of(person, lives).state();
    for (UnaryOperator<Person> lesson : lessons(person)) {
      State after = rule.of(lesson.apply(person), lives).state();
      if (before == State.NO) {
        assertEquals(State.NO, after);
      }
    }
    if (lives == State.UNKNOWN && before == State.NO) {
      assertEquals(State.NO, rule.of(person, State.YES).state());
      assertEquals(State.NO, rule.of(person, State.NO).state());
    }
  }

  /** What one is asked for is worth asking: some answer settles it. */
  @Property(tries = 1000)
  void whatIsAskedForIsNotKnownYet(
      @ForAll("rules") EligibilityRule rule, @ForAll("people") Person person) {
    Eligibility before = rule.of(person, State.YES);
    if (before.state() != State.UNKNOWN || before.fact() == Fact.PROVIDER) {
      return;
    }
    assertNotEquals(Fact.NEAR, before.fact());
    boolean asked =
        switch (before.fact()) {
          case AGE -> person.leastAge() < person.mostAge();
          case GENDER -> person.gender() == null;
          case CARER -> person.carer() == null;
          case GP_REGISTERED -> person.gpRegistered() == null;
          case REFERRAL -> person.referred() == null;
          default -> rule.audiences().stream().noneMatch(person.audiences()::contains);
        };
    assertEquals(true, asked, before.toString());
  }
}
