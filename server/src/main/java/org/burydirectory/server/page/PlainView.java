package org.burydirectory.server.page;

/**
 * A page whose text is in its template.
 *
 * @param frame what surrounds it
 * @param entries how many entries there are
 * @param examples how many of them are invented examples
 */
public record PlainView(Frame frame, int entries, int examples) {

  /** An empty search form. */
  public SearchView.Form form() {
    return SearchView.Form.EMPTY;
  }
}
