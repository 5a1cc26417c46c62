/** The command line. */
@NullMarked
package org.burydirectory.server.command;

import org.jspecify.annotations.NullMarked;
