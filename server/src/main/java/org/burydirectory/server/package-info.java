/** The server and command line over the library. */
@NullMarked
package org.burydirectory.server;

import org.jspecify.annotations.NullMarked;
