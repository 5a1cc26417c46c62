package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Columns;
import org.burydirectory.index.RuleTable;
import org.burydirectory.person.Eligibility;
import org.burydirectory.person.Eligibility.State;
import org.burydirectory.person.EligibilityRule;
import org.burydirectory.person.Fact;
import org.burydirectory.person.Person;
import org.burydirectory.search.Facet;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.understand.Meaning;
import org.burydirectory.understand.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * Whom a request is for, and what is not for them. Where its text speaks of several ages, an entry
 * for any of them is for the request. Used by one thread.
 */
final class Who {

  private final List<Person> people;
  private final List<Person> helping;
  private final boolean overheard;
  private final int[] home;
  private final Map<Columns, OfSegment> segments = new HashMap<>();

  private Who(List<Person> people, boolean overheard, int[] home) {
    this.overheard = overheard;
    this.people = people;
    this.home = home;
    helping =
        overheard
            ? List.of(people.getFirst().age(0, Person.OLDEST))
            : people; // who looks for help to help another may speak of the other's age
  }

  /** Someone of whom nothing is known. */
  static Who anyone() {
    return new Who(List.of(Person.UNKNOWN), false, new int[0]);
  }

  /**
   * Whom a request speaks of. What it states counts before what its text says.
   *
   * @param home values of the neighbourhoods in one of which the person is, empty where not known
   */
  static Who of(SearchRequest request, Understanding understanding, int[] home) {
    var audiences = new ArrayList<String>();
    understanding.meanings(Meaning.OfAudience.class).forEach(each -> audiences.add(each.id()));
    Stream.ofNullable(request.drillDowns().get(Facet.AUDIENCE)).forEach(audiences::addAll);
    Person stated = request.person().among(audiences);
    List<Meaning.OfAge> ages = understanding.meanings(Meaning.OfAge.class);
    if (stated.hasAge() || ages.isEmpty()) {
      return new Who(List.of(stated), false, home);
    }
    return new Who(ages.stream().map(age -> aged(stated, age)).distinct().toList(), true, home);
  }

  private static Person aged(Person person, Meaning.OfAge age) {
    return person.age(Math.min(age.least(), Person.OLDEST), Math.min(age.most(), Person.OLDEST));
  }

  /** Whether the text speaks of an age, which may be the person's own or another's. */
  boolean isOverheard() {
    return overheard;
  }

  /** Gets ready for the documents of a segment. */
  OfSegment of(Columns columns) {
    return segments.computeIfAbsent(columns, OfSegment::new);
  }

  private Eligibility judge(EligibilityRule rule, State lives) {
    return judge(rule, rule.helpers() ? helping : people, lives);
  }

  private static Eligibility judge(EligibilityRule rule, List<Person> whom, State lives) {
    Eligibility best = rule.of(whom.getFirst(), lives);
    for (int i = 1; i < whom.size(); i++) {
      best = best.or(rule.of(whom.get(i), lives));
    }
    return best;
  }

  /** The people over one segment's documents. */
  final class OfSegment {
    private final Columns columns;
    private final @Nullable Fact[] excluding;
    private final @Nullable FixedBitSet ineligible;
    private final @Nullable FixedBitSet elsewhere;

    private OfSegment(Columns columns) {
      this.columns = columns;
      RuleTable rules = columns.rules();
      excluding = new Fact[rules.size()];
      FixedBitSet out = null;
      FixedBitSet far = null;
      for (int number = 0; number < excluding.length; number++) {
        EligibilityRule rule = rules.rule(number);
        if (!rule.states()) {
          continue;
        }
        Eligibility known = judge(rule, State.UNKNOWN);
        if (known.state() == State.NO) {
          excluding[number] = known.fact();
          out = out == null ? none() : out;
          rules.docs(number).addTo(out);
        } else if (rule.residents() && home.length > 0) {
          far = far == null ? none() : far;
          addElsewhere(number, far);
        }
      }
      if (far != null) {
        out = out == null ? none() : out;
        out.or(far);
      }
      ineligible = out;
      elsewhere = far;
    }

    private FixedBitSet none() {
      return new FixedBitSet(Math.max(1, columns.maxDoc()));
    }

    private void addElsewhere(int number, FixedBitSet far) {
      columns
          .rules()
          .docs(number)
          .forEach(
              doc -> {
                if (lives(doc) == State.NO) {
                  far.set(doc);
                }
              });
    }

    /** Whether the person lives where a document serves. */
    private State lives(int doc) {
      int area = columns.firstSite(doc + 1) - 1;
      if (home.length == 0 || area < columns.firstSite(doc) || !columns.isArea(area)) {
        return State.UNKNOWN;
      }
      boolean several = columns.multiSite().get(doc);
      int served = 0;
      for (int ordinal : home) {
        boolean here = several ? columns.siteHas(area, ordinal) : columns.has(doc, ordinal);
        served += here ? 1 : 0;
      }
      if (served == home.length) {
        return State.YES;
      }
      return served == 0 ? State.NO : State.UNKNOWN;
    }

    /** The documents that are not for the person; null where none is known to be. */
    @Nullable FixedBitSet ineligible() {
      return ineligible;
    }

    /**
     * The documents that are not for the person or, where those that help others are among them,
     * not for the age that the text speaks of; null where there is none.
     */
    @Nullable FixedBitSet unlikely() {
      FixedBitSet unlikely = ineligible == null ? null : ineligible.clone();
      for (int number = 0; isOverheard() && number < excluding.length; number++) {
        EligibilityRule rule = columns.rules().rule(number);
        if (rule.helpers() && judge(rule, people, State.UNKNOWN).state() == State.NO) {
          unlikely = unlikely == null ? none() : unlikely;
          columns.rules().docs(number).addTo(unlikely);
        }
      }
      return unlikely;
    }

    /** Adds why some documents are not for the person. */
    void addReasons(FixedBitSet docs, Set<Fact> reasons) {
      for (int number = 0; number < excluding.length; number++) {
        Fact fact = excluding[number];
        if (fact != null && columns.rules().docs(number).countIn(docs) > 0) {
          reasons.add(fact);
        }
      }
      if (elsewhere != null && FixedBitSet.intersectionCount(elsewhere, docs) > 0) {
        reasons.add(Fact.NEAR);
      }
    }

    /** Whether a document is for the person; null where it states no limits. */
    @Nullable Eligibility of(int doc) {
      EligibilityRule rule = columns.rules().rule(columns.rules().ruleOf(doc));
      return rule.states() ? judge(rule, rule.residents() ? lives(doc) : State.YES) : null;
    }
  }

  /** What was left out of one search. */
  static final class LeftOut {
    private final Set<Fact> reasons = EnumSet.noneOf(Fact.class);
    private int count;

    void add(FixedBitSet docs, OfSegment segment) {
      count += docs.cardinality();
      segment.addReasons(docs, reasons);
    }

    org.burydirectory.search.@Nullable Hidden hidden() {
      if (count == 0) {
        return null;
      }
      List<String> because = reasons.stream().map(Fact::because).toList();
      int last = because.size() - 1;
      return new org.burydirectory.search.Hidden(
          count,
          last == 0
              ? because.getFirst()
              : String.join(", ", because.subList(0, last)) + " or " + because.get(last));
    }
  }
}
