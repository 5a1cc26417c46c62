/** The public pages: what they show, as values for the templates. Decides nothing. */
@NullMarked
package org.burydirectory.server.page;

import org.jspecify.annotations.NullMarked;
