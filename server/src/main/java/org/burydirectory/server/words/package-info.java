/** How values are compared for messages to people. */
@NullMarked
package org.burydirectory.server.words;

import org.jspecify.annotations.NullMarked;
