package org.burydirectory.person;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the person that something is looked for. Nothing need be. Immutable; every
 * method gives a changed copy. A directory keeps nothing of it once it has answered.
 *
 * @param leastAge years of life, 0 where not known
 * @param mostAge years of life, {@link #OLDEST} where not known; the same as {@code leastAge} where
 *     the age is known exactly
 * @param gender null where not known
 * @param carer whether they look after someone without pay, null where not known
 * @param gpRegistered whether they are registered with a GP, null where not known
 * @param referred whether a professional has referred them, null where not known
 * @param audiences codes of audiences that they are known to be among, such as {@code veterans};
 *     that one is missing tells nothing
 */
public record Person(
    int leastAge,
    int mostAge,
    @Nullable Gender gender,
    @Nullable Boolean carer,
    @Nullable Boolean gpRegistered,
    @Nullable Boolean referred,
    NavigableSet<String> audiences) {

  /** Nobody is older. */
  public static final int OLDEST = 130;

  /** Nothing is known. */
  public static final Person UNKNOWN =
      new Person(0, OLDEST, null, null, null, null, Collections.emptyNavigableSet());

  /**
   * Copies the set.
   *
   * @throws IllegalArgumentException if the ages are not 0 to {@link #OLDEST}, the least first
   */
  public Person {
    if (leastAge < 0 || mostAge > OLDEST || leastAge > mostAge) {
      throw new IllegalArgumentException(
          "ages " + leastAge + " to " + mostAge + "; they must be 0 to " + OLDEST + " years");
    }
    audiences = Collections.unmodifiableNavigableSet(new TreeSet<>(audiences));
  }

  /** Someone of this age in years. */
  public static Person aged(int years) {
    return UNKNOWN.age(years, years);
  }

  /** Of an age between these in years, both included. */
  public Person age(int least, int most) {
    return new Person(least, most, gender, carer, gpRegistered, referred, audiences);
  }

  /** Of this gender. */
  public Person gender(Gender known) {
    return new Person(leastAge, mostAge, known, carer, gpRegistered, referred, audiences);
  }

  /** Who looks after someone without pay, or does not. */
  public Person carer(boolean known) {
    return new Person(leastAge, mostAge, gender, known, gpRegistered, referred, audiences);
  }

  /** Who is registered with a GP, or is not. */
  public Person gpRegistered(boolean known) {
    return new Person(leastAge, mostAge, gender, carer, known, referred, audiences);
  }

  /** Whom a professional has referred, or has not. */
  public Person referred(boolean known) {
    return new Person(leastAge, mostAge, gender, carer, gpRegistered, known, audiences);
  }

  /** Who is among these people, besides those known before. */
  public Person among(List<String> codes) {
    var all = new TreeSet<>(audiences);
    all.addAll(codes);
    return new Person(leastAge, mostAge, gender, carer, gpRegistered, referred, all);
  }

  /** Whether anything is known of the age. */
  public boolean hasAge() {
    return leastAge > 0 || mostAge < OLDEST;
  }
}
