package org.burydirectory.understand;

import java.util.List;
import org.burydirectory.place.Place;
import org.burydirectory.place.Postcode;

/** What a piece of a sentence means, for an engine to act on. */
public sealed interface Meaning {

  /**
   * A need.
   *
   * @param id as in the needs taxonomy
   */
  record OfNeed(String id) implements Meaning {}

  /**
   * A place of the gazetteer.
   *
   * @param place the place
   */
  record OfPlace(Place place) implements Meaning {}

  /**
   * A postcode, whole or in part.
   *
   * @param postcode the postcode
   */
  record OfPostcode(Postcode postcode) implements Meaning {}

  /**
   * People whom a thing is for.
   *
   * @param id as in the needs file
   */
  record OfAudience(String id) implements Meaning {}

  /**
   * Years of life, both ends included.
   *
   * @param least 0 where there is no least
   * @param most {@link #NO_LIMIT} where there is no greatest
   */
  record OfAge(int least, int most) implements Meaning {
    /** Older than anyone. */
    public static final int NO_LIMIT = 150;
  }

  /**
   * A time.
   *
   * @param when what sort of time
   * @param value the day of the week (monday), the day of the year (12-24), the holiday
   *     (easter-monday) or the time of day (18:30); empty for the others
   */
  record OfTime(When when, String value) implements Meaning {}

  /**
   * What it may cost.
   *
   * @param id as in the needs file
   */
  record OfCost(String id) implements Meaning {}

  /**
   * Ways to have a thing, any of which would do.
   *
   * @param ids as in the needs file
   */
  record OfAccess(List<String> ids) implements Meaning {
    /** Copies the list. */
    public OfAccess {
      ids = List.copyOf(ids);
    }
  }

  /**
   * What the place must have.
   *
   * @param id as in the needs file
   */
  record OfAccessibility(String id) implements Meaning {}

  /**
   * A mended word.
   *
   * @param typed the word as typed, folded
   * @param meant what is read instead
   */
  record OfSpelling(String typed, String meant) implements Meaning {}

  /**
   * A word with no other meaning than itself.
   *
   * @param word in lower case
   */
  record OfWord(String word) implements Meaning {}

  /**
   * The name of an entry or organization.
   *
   * @param name as the directory has it
   */
  record OfName(String name) implements Meaning {}

  /** Sorts of time. */
  enum When {
    /** A day of the week. */
    DAY,
    /** A day of the year. */
    DATE,
    /** A holiday that moves. */
    HOLIDAY,
    /** Some time after an hour. */
    AFTER,
    /** This instant. */
    NOW,
    /** Today. */
    TODAY,
    /** From this evening to the morning. */
    TONIGHT,
    /** The next day. */
    TOMORROW,
    /** Mornings. */
    MORNING,
    /** Afternoons. */
    AFTERNOON,
    /** Evenings. */
    EVENING,
    /** Nights. */
    NIGHT,
    /** Saturday and Sunday. */
    WEEKEND,
    /** Monday to Friday. */
    WEEKDAYS
  }
}
