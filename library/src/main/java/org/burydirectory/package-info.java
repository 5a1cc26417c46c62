/**
 * A directory of information, advice and community services that is searched by need and place.
 * Start at {@link org.burydirectory.ServiceDirectory}.
 */
@NullMarked
package org.burydirectory;

import org.jspecify.annotations.NullMarked;
