/** What people need: the needs taxonomy, audiences, themes and the words people use for them. */
@NullMarked
package org.burydirectory.need;

import org.jspecify.annotations.NullMarked;
