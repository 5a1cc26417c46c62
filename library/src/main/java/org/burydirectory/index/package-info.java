/** The index on disk and in memory: fields, analysis, generations, edits and snapshots. */
@NullMarked
package org.burydirectory.index;

import org.jspecify.annotations.NullMarked;
