package org.burydirectory.place;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
 * @param region the region that it lies in, by its district or, less surely, by its first letters;
 *     empty where that is not known
 * @param note what a person should know of this answer, one sentence or more; null where nothing is
 *     in doubt
 */
public record PostcodeAnswer(
    Postcode postcode,
    PostcodeStatus status,
    Optional<Located> located,
    List<PostcodeShare> neighbourhoods,
    List<PostcodeShare> wards,
    List<PostcodeShare> boroughs,
    Optional<Place> region,
    @Nullable String note) {

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
