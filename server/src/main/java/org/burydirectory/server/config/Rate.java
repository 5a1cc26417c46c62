package org.burydirectory.server.config;

/**
 * How often one client may ask.
 *
 * @param perSecond requests a second, over time
 * @param burst requests at once
 */
public record Rate(int perSecond, int burst) {

  private static final int MOST = 1_000_000;
  private static final long FEED_RATE = 10;
  private static final long FEED_BURST = 50;

  /**
   * @throws IllegalArgumentException if a number is below 1 or above a million
   */
  public Rate {
    if (perSecond < 1 || burst < 1 || perSecond > MOST || burst > MOST) {
      throw new IllegalArgumentException(
          "no rate: " + perSecond + "/" + burst + "; both are 1 to 1,000,000");
    }
  }

  /** Ten times as often, and fifty times as many at once. */
  Rate forFeeds() {
    return new Rate(
        (int) Math.min(MOST, perSecond * FEED_RATE), (int) Math.min(MOST, burst * FEED_BURST));
  }
}
