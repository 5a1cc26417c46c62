/** Where things are and whom they serve: points, distances, postcodes and the gazetteer. */
@NullMarked
package org.burydirectory.place;

import org.jspecify.annotations.NullMarked;
