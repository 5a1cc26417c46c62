package org.burydirectory.place;

import org.jspecify.annotations.Nullable;

/**
 * Where a postcode votes.
 *
 * @param ward GSS code of the ward, null where the source gives none
 * @param borough GSS code of the local authority district, null where the source gives none
 */
record PostcodeDivision(@Nullable String ward, @Nullable String borough) {}
