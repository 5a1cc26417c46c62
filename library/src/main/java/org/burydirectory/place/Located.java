package org.burydirectory.place;

/**
 * Where someone was found to be.
 *
 * @param point the spot, or the middle of the area
 * @param label what to call it
 * @param approximate whether the point is the middle of an area rather than the spot itself
 */
public record Located(GeoPoint point, String label, boolean approximate) {}
