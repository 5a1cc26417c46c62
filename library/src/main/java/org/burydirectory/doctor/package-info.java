/** Examines records: what is missing, doubtful, hard to read, or there twice. */
@NullMarked
package org.burydirectory.doctor;

import org.jspecify.annotations.NullMarked;
