/** The server: what stands between a socket and the routes. */
@NullMarked
package org.burydirectory.server.http;

import org.jspecify.annotations.NullMarked;
