/**
 * When things happen: opening hours compiled from schedules, exceptions and holidays, what they say
 * at an instant, and hours in words read into schedules.
 */
@NullMarked
package org.burydirectory.time;

import org.jspecify.annotations.NullMarked;
