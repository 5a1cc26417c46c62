/** How a request is answered: query, counting, ranking, reasons and typeahead. */
@NullMarked
package org.burydirectory.engine;

import org.jspecify.annotations.NullMarked;
