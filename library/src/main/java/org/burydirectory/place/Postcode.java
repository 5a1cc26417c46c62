package org.burydirectory.place;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A British postcode, whole or in part: a unit ({@code M26 2SP}), a sector ({@code M26 2}) or a
 * district ({@code M26}).
 *
 * @param text in upper case with one space between the halves
 */
public record Postcode(String text) implements Near {

  private static final Pattern FORM =
      Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)(?: ?([0-9])([ABD-HJLNP-UW-Z]{2})?)?");
  private static final Pattern UNIT =
      Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][ABD-HJLNP-UW-Z]{2})");
  private static final Pattern SPACED =
      Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)(?: ([0-9](?:[ABD-HJLNP-UW-Z]{2})?))?");

  private static final Pattern HALF_TYPED =
      Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9])[A-Z]{1,2}");
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\h]+"); // \h: the no-break space of a pasted one

  /**
   * @throws IllegalArgumentException if the text is no postcode in this form
   */
  public Postcode {
    if (!SPACED.matcher(text).matches()) {
      throw refused(text);
    }
  }

  /**
   * Reads a postcode in any case and spacing.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static Postcode of(String text) {
    return find(text).orElseThrow(() -> refused(text));
  }

  /** The postcode that a text consists of, in any case and spacing; empty where it is none. */
  public static Optional<Postcode> find(String text) {
    if (text.length() > 16) {
      return Optional.empty();
    }
    String upper = tidied(text);
    var unit = UNIT.matcher(upper);
    if (unit.matches()) {
      return Optional.of(new Postcode(unit.group(1) + " " + unit.group(2)));
    }
    var form = FORM.matcher(upper);
    return SPACED.matcher(upper).matches() && form.matches()
        ? Optional.of(new Postcode(upper))
        : Optional.empty();
  }

  /**
   * The sector that a half-typed postcode begins with ({@code M26 2S}), or one whose last letters
   * no postcode has ({@code M26 2CI}); empty where the text is neither.
   */
  public static Optional<Postcode> findSector(String text) {
    if (text.length() > 16) {
      return Optional.empty();
    }
    var half = HALF_TYPED.matcher(tidied(text));
    return half.matches()
        ? Optional.of(new Postcode(half.group(1) + " " + half.group(2)))
        : Optional.empty();
  }

  private static String tidied(String text) {
    return BLANKS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static IllegalArgumentException refused(String text) {
    return new IllegalArgumentException(
        "no postcode: '"
            + (text.length() > 40 ? text.substring(0, 40) + "…" : text)
            + "'; give a unit (M26 2SP), a sector (M26 2) or a district (M26)");
  }

  /** The part before the space, such as {@code M26}. */
  public String district() {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  /** The district and the next digit, such as {@code M26 2}; empty for a district. */
  public Optional<String> sector() {
    int space = text.indexOf(' ');
    return space < 0 ? Optional.empty() : Optional.of(text.substring(0, space + 2));
  }

  /** Whether this is a whole postcode. */
  public boolean isUnit() {
    int space = text.indexOf(' ');
    return space >= 0 && text.length() == space + 4;
  }

  @Override
  public String toString() {
    return text;
  }
}
