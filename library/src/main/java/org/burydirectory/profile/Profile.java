package org.burydirectory.profile;

import java.util.List;
import org.burydirectory.need.Needs;
import org.burydirectory.need.Term;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.time.LocalCalendar;

/**
 * Everything about a place but its entries.
 *
 * @param gazetteer its places
 * @param needs what its people need
 * @param language how they write
 * @param wording how they speak of times, ages and places
 * @param urgent words of crisis and whom to call
 * @param ranking how hits are ordered
 * @param facets how facets are shown, in order
 * @param kinds kinds of entries
 * @param days days of the week, Monday first
 * @param calendar the place's clock and its bank holidays
 * @param publication how its data is published to others
 * @param fingerprint changes when anything in the profile changes
 */
public record Profile(
    Gazetteer gazetteer,
    Needs needs,
    Language language,
    Wording wording,
    Urgent urgent,
    Ranking ranking,
    List<FacetDefinition> facets,
    List<Term> kinds,
    List<Term> days,
    LocalCalendar calendar,
    Publication publication,
    String fingerprint) {

  /** The same with other places. */
  public Profile gazetteer(Gazetteer places) {
    return new Profile(
        places,
        needs,
        language,
        wording,
        urgent,
        ranking,
        facets,
        kinds,
        days,
        calendar,
        publication,
        fingerprint);
  }
}
