/** Writes JSON as UTF-8 bytes. */
@NullMarked
package org.burydirectory.server.json;

import org.jspecify.annotations.NullMarked;
