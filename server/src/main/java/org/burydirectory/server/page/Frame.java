package org.burydirectory.server.page;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page's own content.
 *
 * @param site the site
 * @param title of the page, first in the window's title
 * @param description of the page for lists of links, null where there is none
 * @param path under which the page is known
 * @param indexed whether search engines may list it
 * @param widget whether the page holds the widget
 * @param jsonLd what the page is about, as JSON that can stand in a script element; null where it
 *     is about nothing of that kind
 */
public record Frame(
    Site site,
    String title,
    @Nullable String description,
    String path,
    boolean indexed,
    boolean widget,
    @Nullable String jsonLd) {

  /** A page to be listed. */
  static Frame of(Site site, String path, String title, @Nullable String description) {
    return new Frame(site, title, description, path, true, false, null);
  }

  /** Not to be listed. */
  Frame unlisted() {
    return new Frame(site, title, description, path, false, widget, jsonLd);
  }

  /** With the widget on it. */
  Frame withWidget() {
    return new Frame(site, title, description, path, indexed, true, jsonLd);
  }

  /** About something. */
  Frame about(String json) {
    return new Frame(site, title, description, path, indexed, widget, json);
  }

  /** How the navigation marks its link to a path: as the current page, or not at all. */
  public @Nullable String current(String link) {
    return link.equals(path) ? "page" : null;
  }
}
