/** Fetches feeds over HTTP, and only from where they may be fetched. */
@NullMarked
package org.burydirectory.server.feed;

import org.jspecify.annotations.NullMarked;
