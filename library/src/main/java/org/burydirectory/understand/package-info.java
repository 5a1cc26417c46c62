/**
 * What a person's sentence means: needs, place, person, time, cost, repairs and crisis. Compiled
 * from a place's settings and the directory's own vocabulary.
 */
@NullMarked
package org.burydirectory.understand;

import org.jspecify.annotations.NullMarked;
