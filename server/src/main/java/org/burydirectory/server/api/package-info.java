/** What each route answers, free of HTTP machinery. */
@NullMarked
package org.burydirectory.server.api;

import org.jspecify.annotations.NullMarked;
