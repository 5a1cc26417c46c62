package org.burydirectory.time;

import org.burydirectory.model.ServiceAtLocation;
import org.jspecify.annotations.Nullable;

/**
 * When a service is open at one of its sites.
 *
 * @param site which; null for the service as a whole, as with a helpline
 * @param hours when
 */
public record SiteHours(@Nullable ServiceAtLocation site, OpeningHours hours) {}
