/** What the admin port answers. */
@NullMarked
package org.burydirectory.server.admin;

import org.jspecify.annotations.NullMarked;
