/** The server. */
@NullMarked
package org.burydirectory.server;

import org.jspecify.annotations.NullMarked;
