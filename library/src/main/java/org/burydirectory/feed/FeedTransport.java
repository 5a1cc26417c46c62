package org.burydirectory.feed;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Fetches what a feed's address gives. The library opens no socket: whoever embeds it decides which
 * addresses may be asked, and how. It is used by one thread, for one request at a time.
 */
@FunctionalInterface
public interface FeedTransport {

  /**
   * Sends a GET request and follows no more redirects than it deems safe.
   *
   * @param address which
   * @param headers further request headers, such as {@code If-None-Match}
   * @return what came back, whatever its status; the caller closes it
   * @throws IOException if the address may not be asked, or nothing came back in time
   */
  FeedAnswer get(URI address, Map<String, String> headers) throws IOException;

  /**
   * Waits before a feed is asked again that was busy or failed.
   *
   * @throws InterruptedIOException if the thread is interrupted meanwhile
   */
  default void pause(Duration duration) throws IOException {
    try {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    } catch (InterruptedException e) {
      throw (IOException)
          new InterruptedIOException("interrupted while waiting for a feed").initCause(e);
    }
  }
}
