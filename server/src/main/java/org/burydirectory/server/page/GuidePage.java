package org.burydirectory.server.page;

import org.burydirectory.ServiceDirectory;
import org.burydirectory.model.Guide;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Call;
import org.burydirectory.server.api.Endpoint;
import org.burydirectory.server.page.SearchView.Link;

/** The page of one guide. */
final class GuidePage implements Endpoint {

  private static final int SIMILAR = 5;

  private final ServiceDirectory directory;
  private final Site site;
  private final Pages pages;
  private final MissingPage missing;

  GuidePage(ServiceDirectory directory, Site site, Pages pages, MissingPage missing) {
    this.directory = directory;
    this.site = site;
    this.pages = pages;
    this.missing = missing;
  }

  @Override
  public Answer answer(Call call) {
    return directory
        .guide(call.id())
        .map(guide -> pages.shared("guide", view(guide), Answer.A_MINUTE))
        .orElseGet(() -> missing.answer(call));
  }

  private GuideView view(Guide guide) {
    String path = "/guides/" + guide.id();
    return new GuideView(
        Frame.of(site, path, guide.title(), guide.summary())
            .about(EntryJsonLd.of(guide, site.url() + path)),
        guide,
        guide.services().stream()
            .flatMap(id -> directory.summary(id).stream())
            .map(entry -> Link.to(entry.name(), HitView.path(entry)))
            .toList(),
        guide.needs().stream()
            .flatMap(id -> directory.needs().find(id).stream())
            .map(ServicePage::link)
            .toList(),
        ServicePage.report(site, guide.title(), path),
        Say.date(guide.reviewed()),
        directory.similar(guide.id(), SIMILAR).stream().map(ServicePage::link).toList());
  }
}
