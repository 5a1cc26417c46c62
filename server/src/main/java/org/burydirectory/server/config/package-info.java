/** Settings: from a YAML file, the environment and options, each over the one before. */
@NullMarked
package org.burydirectory.server.config;

import org.jspecify.annotations.NullMarked;
