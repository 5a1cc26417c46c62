package org.burydirectory.engine;

import org.burydirectory.search.Facet;

/**
 * The values chosen of one facet.
 *
 * @param facet which
 * @param index the facet's number in its {@link FacetLayout}
 * @param atSite whether the values hold at a site rather than for the entry as a whole
 * @param ordinals the values, any of which will do
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Choice(Facet facet, int index, boolean atSite, int[] ordinals) {}
