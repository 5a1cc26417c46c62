package org.burydirectory.server.http;

import java.time.Duration;

/**
 * How long the server waits for what.
 *
 * @param request for a request's line and headers, from its first byte
 * @param firstRequest for the first byte of a request on an open connection
 * @param idle for anything at all on a connection
 * @param io for the next bytes in either direction
 * @param announce how long clients are told to go elsewhere before a stop
 * @param drain how long requests in flight may take to end at a stop
 */
public record Timing(
    Duration request,
    Duration firstRequest,
    Duration idle,
    Duration io,
    Duration announce,
    Duration drain) {

  /** What is right for the open internet. */
  public static final Timing STANDARD =
      new Timing(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10));
}
