/** Figures about the server itself; nothing of what is asked. */
@NullMarked
package org.burydirectory.server.metrics;

import org.jspecify.annotations.NullMarked;
