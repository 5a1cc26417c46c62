package org.burydirectory.place;

import java.util.List;
import java.util.Optional;

/**
 * All that is known of a postcode that someone gave.
 *
 * @param postcode as given
 * @param status how it is known
 * @param located the spot, or the middle of the sector or district; empty where nothing is known
 * @param neighbourhoods those it may lie in, largest share first; of the units in the borough
 * @param wards those it may lie in, largest share first; of the units in the borough
 * @param boroughs those it may lie in and that the gazetteer knows, largest share first; empty
 *     without imported postcodes
 */
public record PostcodeAnswer(
    Postcode postcode,
    PostcodeStatus status,
    Optional<Located> located,
    List<PostcodeShare> neighbourhoods,
    List<PostcodeShare> wards,
    List<PostcodeShare> boroughs) {

  /** Copies the lists. */
  public PostcodeAnswer {
    neighbourhoods = List.copyOf(neighbourhoods);
    wards = List.copyOf(wards);
    boroughs = List.copyOf(boroughs);
  }

  /** Whether it may lie in more than one neighbourhood. */
  public boolean straddles() {
    return neighbourhoods.size() > 1;
  }
}
