/** Readers and writers of data: JSON, YAML and folders. The only user of Jackson and SnakeYAML. */
@NullMarked
package org.burydirectory.source;

import org.jspecify.annotations.NullMarked;
