package org.burydirectory.understand;

import org.burydirectory.search.Understood;

/**
 * A piece of a sentence that was understood.
 *
 * @param shown what a person is told of it
 * @param meaning what an engine acts on
 * @param start where its words begin in the text
 * @param end where they have ended
 */
public record Piece(Understood shown, Meaning meaning, int start, int end) {

  /** Its id, as requests name it to leave it out. */
  public String id() {
    return shown.id();
  }

  /** Whether what does not fit it is left out, rather than put after what does. */
  public boolean filters() {
    return shown.effect().equals("filter");
  }
}
