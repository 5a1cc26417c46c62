package org.burydirectory.place;

import org.jspecify.annotations.Nullable;

/**
 * Where a unit postcode is.
 *
 * @param point the middle of its addresses, to about 0.1 metre of the source
 * @param ward GSS code of its ward, null where the source gives none
 * @param borough GSS code of its local authority district, null where the source gives none
 */
public record PostcodePoint(GeoPoint point, @Nullable String ward, @Nullable String borough) {}
