/** When things happen: which days a schedule falls on. */
@NullMarked
package org.burydirectory.time;

import org.jspecify.annotations.NullMarked;
