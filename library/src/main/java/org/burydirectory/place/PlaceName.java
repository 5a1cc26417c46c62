package org.burydirectory.place;

/**
 * The name or id of a place, to be looked up in a gazetteer.
 *
 * @param text as given
 */
public record PlaceName(String text) implements Near {

  /**
   * @throws IllegalArgumentException if the text is blank
   */
  public PlaceName {
    if (text.isBlank()) {
      throw new IllegalArgumentException("no place given; give the name of a town or an area");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
