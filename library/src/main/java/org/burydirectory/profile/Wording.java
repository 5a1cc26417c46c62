package org.burydirectory.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How people speak of times, ages and places, and small words that change nothing.
 *
 * @param lightWords words that a phrase may have or lack and still mean the same
 * @param forms ways of writing the same words, to the usual way
 * @param uninflected words that end like a form of another word and are none
 * @param times how people name times
 * @param months the names of each month, January first
 * @param clockAfter words before an hour, such as after
 * @param ages how people give ages
 * @param places how people name places
 * @param access what people say about getting there
 * @param asks how people tell what they want from what they only tell
 */
public record Wording(
    Set<String> lightWords,
    Map<String, String> forms,
    Set<String> uninflected,
    List<TimeWords> times,
    List<List<String>> months,
    List<String> clockAfter,
    AgeWords ages,
    PlaceWords places,
    List<AccessWords> access,
    AskWords asks) {

  /** Nothing is known of how people speak. */
  public static Wording none() {
    return new Wording(
        Set.of(),
        Map.of(),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        AgeWords.none(),
        PlaceWords.none(),
        List.of(),
        AskWords.none());
  }

  /**
   * A time.
   *
   * @param id letters, digits and hyphens
   * @param label what to call it
   * @param means {@code day}, {@code date}, {@code holiday} or, without a value, {@code now},
   *     {@code today}, {@code tonight}, {@code tomorrow}, {@code morning}, {@code afternoon},
   *     {@code evening}, {@code night}, {@code weekend}, {@code weekdays}
   * @param value which day (monday), date (12-24) or holiday (easter-monday); empty for the others
   * @param outright whether saying it leaves out what does not fit
   * @param phrases what people write
   */
  public record TimeWords(
      String id,
      String label,
      String means,
      String value,
      boolean outright,
      List<String> phrases) {}

  /**
   * Ages.
   *
   * @param units what follows a number that is an age, such as year old
   * @param before what goes before one, such as aged
   * @param over what goes before the least age
   * @param under what goes before the age that is too old
   * @param plus what follows the least age
   * @param between what stands between the least and the greatest
   * @param notBefore what follows a number that is no age, such as weeks
   * @param decades names of decades of life and the age at which each begins
   * @param numbers numbers in words
   */
  public record AgeWords(
      List<String> units,
      List<String> before,
      List<String> over,
      List<String> under,
      List<String> plus,
      List<String> between,
      List<String> notBefore,
      Map<String, Integer> decades,
      Map<String, Integer> numbers) {

    static AgeWords none() {
      return new AgeWords(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(),
          Map.of());
    }
  }

  /**
   * Places.
   *
   * @param before what goes before the name of a place, such as near
   * @param notAfter what a place's name does not follow, such as the to of "to bury him"
   * @param notBefore what does not follow a place's name, such as the him of it
   * @param ambiguous names that are places only after a word of {@code before}
   */
  public record PlaceWords(
      List<String> before, List<String> notAfter, List<String> notBefore, List<String> ambiguous) {

    static PlaceWords none() {
      return new PlaceWords(List.of(), List.of(), List.of(), List.of());
    }
  }

  /**
   * What someone says about getting there.
   *
   * @param label what to call it
   * @param access the ways of having a thing that would do, by their codes
   * @param outright whether saying it leaves out what does not fit
   * @param phrases what people write
   */
  public record AccessWords(
      String label, List<String> access, boolean outright, List<String> phrases) {}

  /**
   * What is asked for and what is only told: of "mum has dementia, need a break" the break is asked
   * for.
   *
   * @param before what goes before or begins what is asked for, such as need
   * @param after what follows it, such as help
   * @param told what goes before or stands in what is only told, such as has
   */
  public record AskWords(List<String> before, List<String> after, List<String> told) {

    static AskWords none() {
      return new AskWords(List.of(), List.of(), List.of());
    }
  }
}
