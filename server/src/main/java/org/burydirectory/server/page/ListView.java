package org.burydirectory.server.page;

import java.util.List;
import org.burydirectory.server.page.SearchView.Link;
import org.jspecify.annotations.Nullable;

/**
 * A page that gathers entries or leads on to others.
 *
 * @param frame what surrounds it
 * @param description what it is about, null where the title says it
 * @param up the page above, null where there is none
 * @param groups links under headings
 * @param hits the first entries, empty where there is nothing to list
 * @param all how many entries there are and where all of them are listed, null where there is
 *     nothing to list
 */
public record ListView(
    Frame frame,
    @Nullable String description,
    @Nullable Link up,
    List<Group> groups,
    List<HitView> hits,
    @Nullable Link all) {

  /**
   * Links under a heading.
   *
   * @param heading empty where the page's own is enough
   * @param href where the heading leads, null where nowhere
   * @param items the links
   */
  public record Group(String heading, @Nullable String href, List<Item> items) {}

  /**
   * A link with a word on where it leads.
   *
   * @param link the link
   * @param note what to expect, null where the link says it
   */
  public record Item(Link link, @Nullable String note) {}
}
