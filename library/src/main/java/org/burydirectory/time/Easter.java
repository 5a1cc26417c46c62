package org.burydirectory.time;

import java.time.LocalDate;

/** The date of Easter. */
final class Easter {

  private Easter() {}

  /**
   * Easter Sunday of a Gregorian year, by the anonymous algorithm (Nature, 20 April 1876; Meeus,
   * <em>Astronomical Algorithms</em>, chapter 8), whose letters are kept.
   */
  static LocalDate sunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
