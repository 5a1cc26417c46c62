package org.burydirectory.source;

import java.util.List;

/**
 * What a hit shows that the entry itself does not say.
 *
 * @param kind {@code service}, {@code event}, {@code information} or {@code advice}
 * @param neighbourhoods ids of the neighbourhoods where it is or which it is for
 */
public record Card(String kind, List<String> neighbourhoods) {

  /** Copies the list. */
  public Card {
    neighbourhoods = List.copyOf(neighbourhoods);
  }
}
