/** Data from elsewhere: where it comes from, how it is fetched, and what was found in it. */
@NullMarked
package org.burydirectory.feed;

import org.jspecify.annotations.NullMarked;
