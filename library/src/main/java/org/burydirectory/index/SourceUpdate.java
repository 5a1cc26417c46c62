package org.burydirectory.index;

import java.util.Map;
import java.util.Set;
import org.burydirectory.feed.FeedOrigin;
import org.burydirectory.feed.ImportOption;

/**
 * What a source says now.
 *
 * @param origin whose data it is
 * @param services canonical JSON by id
 * @param gone ids that the source says are gone
 * @param whole whether these are all its services, or only those that have changed
 * @param notes where the next import goes on
 * @param options how to behave
 */
public record SourceUpdate(
    FeedOrigin origin,
    Map<String, byte[]> services,
    Set<String> gone,
    boolean whole,
    Map<String, String> notes,
    Set<ImportOption> options) {}
