/** A search's result in each format. */
@NullMarked
package org.burydirectory.server.render;

import org.jspecify.annotations.NullMarked;
