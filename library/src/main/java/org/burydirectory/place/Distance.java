package org.burydirectory.place;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A length on the ground.
 *
 * @param inMetres above 0, at most half the earth's girth
 */
public record Distance(double inMetres) implements Comparable<Distance> {

  private static final double METRES_A_MILE = 1609.344;
  private static final double HALF_GIRTH_METRES = 20_037_508;
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,8}(?:\\.\\d{1,6})?)\\s*(m|km|mi|miles?|metres?)?");

  /**
   * @throws IllegalArgumentException if the length is not above 0 or is beyond half the earth's
   *     girth
   */
  public Distance {
    if (!(inMetres > 0) || inMetres > HALF_GIRTH_METRES) {
      throw new IllegalArgumentException(
          "no distance: " + inMetres + " metres; give more than 0 and at most 20,037,508");
    }
  }

  /** A length in metres. */
  public static Distance metres(double metres) {
    return new Distance(metres);
  }

  /** A length in kilometres. */
  public static Distance kilometres(double kilometres) {
    return new Distance(kilometres * 1000);
  }

  /** A length in statute miles of 1,609.344 metres. */
  public static Distance miles(double miles) {
    return new Distance(miles * METRES_A_MILE);
  }

  /**
   * Reads {@code 800} (metres), {@code 800m}, {@code 2km} or {@code 3mi}.
   *
   * @throws IllegalArgumentException if the text is none of these
   */
  public static Distance parse(String text) {
    var form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "no distance: '" + text + "'; give metres (800), kilometres (2km) or miles (3mi)");
    }
    double number = Double.parseDouble(form.group(1));
    String unit = form.group(2) == null ? "m" : form.group(2);
    if (unit.equals("km")) {
      return kilometres(number);
    }
    return unit.startsWith("mi") ? miles(number) : metres(number);
  }

  @Override
  public int compareTo(Distance other) {
    return Double.compare(inMetres, other.inMetres);
  }
}
