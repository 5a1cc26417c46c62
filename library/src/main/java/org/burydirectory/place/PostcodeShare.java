package org.burydirectory.place;

/**
 * A place that a postcode, sector or district lies in.
 *
 * @param place the place
 * @param share the part of its units that lie there, above 0 to 1
 */
public record PostcodeShare(Place place, double share) {}
