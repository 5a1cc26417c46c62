package org.burydirectory.person;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.burydirectory.model.Service;
import org.jspecify.annotations.Nullable;

/**
 * Whom an entry takes, as far as its record states limits: {@code minimum_age} and {@code
 * maximum_age}, and attributes of the taxonomy {@code eligibility}. What is stated in words alone
 * is not read. Immutable.
 *
 * @param minimumAge in years, 0 where there is none
 * @param maximumAge in years, {@link Person#OLDEST} where there is none
 * @param gender whom alone it takes, null where everyone
 * @param carers whether it is for people who look after someone without pay
 * @param gpRegistered whether one must be registered with a GP
 * @param referral whether one must be referred by a professional
 * @param residents whether one must live in the area that it serves
 * @param helpers whether it is for those who look after, raise or help others: an age that such a
 *     person speaks of may be another's
 * @param audiences the only people that it is for; empty where everyone
 */
public record EligibilityRule(
    int minimumAge,
    int maximumAge,
    @Nullable Gender gender,
    boolean carers,
    boolean gpRegistered,
    boolean referral,
    boolean residents,
    boolean helpers,
    NavigableSet<String> audiences) {

  /** The taxonomy of the attributes that state limits. */
  public static final String TAXONOMY = "eligibility";

  /** Codes of that taxonomy. */
  public static final List<String> CODES =
      List.of("women", "men", "carers", "gp-registered", "referral", "residents", "audience-only");

  /** No limits. */
  public static final EligibilityRule EVERYONE =
      new EligibilityRule(
          0,
          Person.OLDEST,
          null,
          false,
          false,
          false,
          false,
          false,
          Collections.emptyNavigableSet());

  private static final Fact[] FACTS = Fact.values();
  private static final String WOMEN = "women";
  private static final String MEN = "men";
  private static final String CARERS = "carers";
  private static final String YOUNG_CARERS = "young-carers";
  private static final Set<String> HELPERS =
      Set.of(CARERS, YOUNG_CARERS, "parents", "professionals");

  /** Copies the set. */
  public EligibilityRule {
    audiences = Collections.unmodifiableNavigableSet(new TreeSet<>(audiences));
  }

  /** The limits that a service states. */
  public static EligibilityRule of(Service service) {
    Set<String> codes = service.terms(TAXONOMY).collect(Collectors.toSet());
    Set<String> audiences = service.terms("audience").collect(Collectors.toSet());
    boolean carersNeed =
        service.terms("need").anyMatch(need -> need.equals(CARERS) || need.startsWith("carers."));
    Integer minimum = service.minimumAge();
    Integer maximum = service.maximumAge();
    return new EligibilityRule(
        minimum == null ? 0 : minimum,
        maximum == null ? Person.OLDEST : maximum,
        gender(codes),
        codes.contains(CARERS),
        codes.contains("gp-registered"),
        codes.contains("referral"),
        codes.contains("residents"),
        carersNeed || codes.contains(CARERS) || audiences.stream().anyMatch(HELPERS::contains),
        codes.contains("audience-only") ? new TreeSet<>(audiences) : new TreeSet<>());
  }

  private static @Nullable Gender gender(Set<String> codes) {
    if (codes.contains(WOMEN) == codes.contains(MEN)) {
      return null;
    }
    return codes.contains(WOMEN) ? Gender.WOMAN : Gender.MAN;
  }

  /** Whether any limit is stated. */
  public boolean states() {
    return limitsAge()
        || gender != null
        || carers
        || gpRegistered
        || referral
        || residents
        || !audiences.isEmpty();
  }

  private boolean limitsAge() {
    return minimumAge > 0 || maximumAge < Person.OLDEST;
  }

  /** The same whatever the age. */
  public EligibilityRule ageless() {
    return new EligibilityRule(
        0, Person.OLDEST, gender, carers, gpRegistered, referral, residents, helpers, audiences);
  }

  /**
   * Whether it is for a person. Knowing more of the person never turns no into yes.
   *
   * @param lives whether the person lives in the area that it serves
   */
  public Eligibility of(Person person, Eligibility.State lives) {
    Fact ask = null;
    for (Fact fact : FACTS) {
      switch (state(fact, person, lives)) {
        case NO -> {
          return Eligibility.no(fact, limit(fact));
        }
        case UNKNOWN -> ask = ask == null ? fact : ask;
        case YES -> {}
      }
    }
    return ask == null ? Eligibility.YES : Eligibility.unknown(asked(ask, person), limit(ask));
  }

  /** What it says of one fact, in words to put after its name; null where it states no limit. */
  public @Nullable String limit(Fact fact) {
    return switch (fact) {
      case AGE -> ages();
      case GENDER ->
          gender == null
              ? null
              : gender == Gender.WOMAN ? "for women and girls" : "for men and boys";
      case CARER -> carers ? "for people who look after someone" : null;
      case GP_REGISTERED -> gpRegistered ? "for people registered with a GP" : null;
      case REFERRAL -> referral ? "someone has to refer you" : null;
      case AUDIENCE -> audiences.isEmpty() ? null : "only for the people whom it names";
      case NEAR -> residents ? "for people who live in the area that it serves" : null;
      case PROVIDER -> null;
    };
  }

  private @Nullable String ages() {
    if (!limitsAge()) {
      return null;
    }
    if (maximumAge == Person.OLDEST) {
      return "for people aged " + minimumAge + " and over";
    }
    return minimumAge == 0
        ? "for people aged " + maximumAge + " and under"
        : "for people aged " + minimumAge + " to " + maximumAge;
  }

  /** Who has said their gender is not asked for it again. */
  private static Fact asked(Fact fact, Person person) {
    return fact == Fact.GENDER && person.gender() != null ? Fact.PROVIDER : fact;
  }

  private Eligibility.State state(Fact fact, Person person, Eligibility.State lives) {
    return switch (fact) {
      case AGE -> age(person);
      case GENDER -> gender(person);
      case CARER -> required(carers, carer(person));
      case GP_REGISTERED -> required(gpRegistered, person.gpRegistered());
      case REFERRAL -> required(referral, person.referred());
      case AUDIENCE -> audience(person);
      case NEAR -> residents ? lives : Eligibility.State.YES;
      case PROVIDER -> Eligibility.State.YES;
    };
  }

  private Eligibility.State age(Person person) {
    if (person.mostAge() < minimumAge || person.leastAge() > maximumAge) {
      return Eligibility.State.NO;
    }
    boolean within = person.leastAge() >= minimumAge && person.mostAge() <= maximumAge;
    return within ? Eligibility.State.YES : Eligibility.State.UNKNOWN;
  }

  /** What is for women or men alone may or may not take people who are neither: they are asked. */
  private Eligibility.State gender(Person person) {
    if (gender == null || gender == person.gender()) {
      return Eligibility.State.YES;
    }
    if (person.gender() == null) {
      boolean among = person.audiences().contains(gender == Gender.WOMAN ? WOMEN : MEN);
      return among ? Eligibility.State.YES : Eligibility.State.UNKNOWN;
    }
    return person.gender() == Gender.NON_BINARY ? Eligibility.State.UNKNOWN : Eligibility.State.NO;
  }

  private static @Nullable Boolean carer(Person person) {
    boolean among =
        person.audiences().contains(CARERS) || person.audiences().contains(YOUNG_CARERS);
    return (person.carer() == null && among) ? Boolean.TRUE : person.carer();
  }

  private static Eligibility.State required(boolean required, @Nullable Boolean known) {
    if (!required) {
      return Eligibility.State.YES;
    }
    if (known == null) {
      return Eligibility.State.UNKNOWN;
    }
    return known ? Eligibility.State.YES : Eligibility.State.NO;
  }

  private Eligibility.State audience(Person person) {
    boolean among =
        audiences.isEmpty() || audiences.stream().anyMatch(person.audiences()::contains);
    return among ? Eligibility.State.YES : Eligibility.State.UNKNOWN;
  }
}
