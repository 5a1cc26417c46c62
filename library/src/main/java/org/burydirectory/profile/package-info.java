/** A place's settings as plain records: everything that an officer may change without code. */
@NullMarked
package org.burydirectory.profile;

import org.jspecify.annotations.NullMarked;
