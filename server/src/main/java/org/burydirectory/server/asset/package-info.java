/** Scripts and styles, each at an address that changes with its bytes. */
@NullMarked
package org.burydirectory.server.asset;

import org.jspecify.annotations.NullMarked;
