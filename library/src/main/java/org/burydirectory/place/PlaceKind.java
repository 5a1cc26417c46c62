package org.burydirectory.place;

/** What sort of place a {@link Place} is, widest first. */
public enum PlaceKind {
  /** A region or nation. */
  AREA,
  /** The borough that a directory is of. */
  BOROUGH,
  /** A district council's area beside the borough. */
  NEIGHBOUR,
  /** One of the borough's neighbourhoods. */
  NEIGHBOURHOOD,
  /** An electoral ward. */
  WARD,
  /** One of the borough's towns. */
  TOWN,
  /** A village, estate, landmark or other named spot. */
  LOCALITY,
  /** The first half of a postcode. */
  DISTRICT,
  /** A postcode district and a digit. */
  SECTOR
}
