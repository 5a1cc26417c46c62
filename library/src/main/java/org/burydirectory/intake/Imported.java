package org.burydirectory.intake;

import java.util.Map;

/**
 * What was read of a source.
 *
 * @param services canonical JSON by id, in the order of the source
 * @param items list items that were read
 * @param findings what was found
 */
public record Imported(Map<String, byte[]> services, int items, Findings findings) {}
