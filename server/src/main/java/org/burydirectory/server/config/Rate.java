package org.burydirectory.server.config;

/**
 * How often one client may ask.
 *
 * @param perSecond requests a second, over time
 * @param burst requests at once
 */
public record Rate(int perSecond, int burst) {

  private static final int MOST = 1_000_000;

  /**
   * @throws IllegalArgumentException if a number is below 1 or above a million
   */
  public Rate {
    if (perSecond < 1 || burst < 1 || perSecond > MOST || burst > MOST) {
      throw new IllegalArgumentException(
          "no rate: " + perSecond + "/" + burst + "; both are 1 to 1,000,000");
    }
  }
}
