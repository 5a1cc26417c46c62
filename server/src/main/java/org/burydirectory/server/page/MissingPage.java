package org.burydirectory.server.page;

import org.burydirectory.ServiceDirectory;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Call;
import org.burydirectory.server.api.Endpoint;

/** What a browser is shown where there is no page. */
final class MissingPage implements Endpoint {

  private static final int NOT_FOUND = 404;

  private final ServiceDirectory directory;
  private final Site site;
  private final Pages pages;

  MissingPage(ServiceDirectory directory, Site site, Pages pages) {
    this.directory = directory;
    this.site = site;
    this.pages = pages;
  }

  @Override
  public Answer answer(Call call) {
    var view =
        new SearchView(
            Frame.of(site, "", "Page not found", null).unlisted(),
            SearchView.Form.EMPTY,
            null,
            directory.needs().tops(),
            null);
    return pages.personal("missing", view).status(NOT_FOUND);
  }
}
