/** Reads other people's data and puts right what is unambiguous. */
@NullMarked
package org.burydirectory.intake;

import org.jspecify.annotations.NullMarked;
