package org.burydirectory;

import java.time.Duration;

/**
 * What a build did.
 *
 * @param generation the generation that it published, such as {@code gen-7}
 * @param services services in it
 * @param guides guides in it
 * @param illustrative how many of the services are invented examples
 * @param took how long it lasted
 */
public record BuildReport(
    String generation, int services, int guides, int illustrative, Duration took) {}
