/**
 * Whom things are for: what is known of a person, what an entry says of whom it takes, and whether
 * the one fits the other.
 */
@NullMarked
package org.burydirectory.person;

import org.jspecify.annotations.NullMarked;
