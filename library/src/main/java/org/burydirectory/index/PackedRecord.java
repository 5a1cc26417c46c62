package org.burydirectory.index;

import java.util.List;
import org.burydirectory.model.Status;
import org.burydirectory.person.EligibilityRule;

/**
 * What facets, places and orders need to know of an entry.
 *
 * @param ordinals its facet values over all sites, ascending
 * @param sites where it is had; empty for a guide that is for everyone
 * @param coverage width of the {@link org.burydirectory.place.CoverageLevel}, −1 for a guide
 * @param status whether it runs
 * @param declared whether it says for which places it is, rather than being taken to be
 * @param extent outlines of the area that it is for, besides the places among its ordinals; each an
 *     outer ring and its holes, longitude before latitude
 * @param home number of the borough whose data it came with
 * @param illustrative whether it is an invented example
 * @param needs how many needs it is tagged with
 * @param nameWords how many words of meaning are in its name
 * @param rule whom it takes
 * @param updatedSeconds when it last changed, in seconds since 1970
 * @param assuredDay when it was last checked, in days since 1970; 0 where that is not known
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record PackedRecord(
    int[] ordinals,
    List<Site> sites,
    int coverage,
    Status status,
    boolean declared,
    List<List<double[]>> extent,
    int home,
    boolean illustrative,
    int needs,
    int nameWords,
    EligibilityRule rule,
    long updatedSeconds,
    int assuredDay) {

  /**
   * One place at which an entry is had, or the area that it serves.
   *
   * @param area whether it is an area or remote, so that distance does not matter
   * @param lat degrees; NaN for an area and where it is not known
   * @param lon degrees; NaN for an area and where it is not known
   * @param ordinals facet values that hold at this site, ascending
   * @param hours when it is open, packed by {@link org.burydirectory.time.OpeningHours#pack}
   */
  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  record Site(boolean area, double lat, double lon, int[] ordinals, byte[] hours) {
    boolean hasPoint() {
      return !Double.isNaN(lat);
    }
  }
}
