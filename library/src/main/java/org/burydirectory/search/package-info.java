/** What is asked of a directory and what it answers: values only. */
@NullMarked
package org.burydirectory.search;

import org.jspecify.annotations.NullMarked;
