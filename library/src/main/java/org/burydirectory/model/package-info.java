/** The nouns of HSDS and Open Referral UK as records, and the guide: what a directory holds. */
@NullMarked
package org.burydirectory.model;

import org.jspecify.annotations.NullMarked;
