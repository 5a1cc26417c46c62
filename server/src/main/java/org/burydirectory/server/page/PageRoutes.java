package org.burydirectory.server.page;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.place.Borough;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Endpoint;
import org.burydirectory.server.api.Route;
import org.burydirectory.server.api.RouteTable;
import org.burydirectory.server.asset.Asset;
import org.burydirectory.server.asset.AssetEndpoint;
import org.burydirectory.server.asset.Assets;
import org.burydirectory.server.asset.UrgentModule;
import org.burydirectory.server.config.Settings;

/** The public pages and what they load. */
public final class PageRoutes {

  private final ServiceDirectory directory;
  private final Clock clock;
  private final Site site;
  private final Pages pages = new Pages();
  private final MissingPage missing;

  /**
   * The pages of a directory.
   *
   * @param clock what tells what is open now
   */
  public PageRoutes(ServiceDirectory directory, Settings settings, Clock clock) {
    this.directory = directory;
    this.clock = clock;
    Borough borough = directory.gazetteer().borough();
    site =
        new Site(
            borough.name(),
            settings.publicUrl(),
            settings.pages().contact(),
            borough.url(),
            Assets.of(Map.of(UrgentModule.NAME, UrgentModule.source(directory))));
    missing = new MissingPage(directory, site, pages);
  }

  /** These pages beside the routes of an API. */
  public RouteTable over(RouteTable api) {
    var needs = new NeedPages(directory, clock, site, pages, missing);
    var places = new PlacePages(directory, clock, site, pages, missing);
    var robots = new Robots(directory, site);
    return api.plus(
            List.of(
                Route.page("/", new SearchPage(directory, clock, site, pages)),
                Route.page(
                    "/services/{id}", new ServicePage(directory, clock, site, pages, missing)),
                Route.page("/guides/{id}", new GuidePage(directory, site, pages, missing)),
                Route.page("/needs", needs::all),
                Route.page("/needs/{id}", needs::one),
                Route.page("/places", places::all),
                Route.page("/places/{id}", places::one),
                Route.page("/about", plain("/about", "about", "About this directory")),
                Route.page(
                    "/widget/demo",
                    plain("/widget/demo", "demo", "Put the directory on your own site")),
                Route.page("/developers", plain("/developers", "developers", "For developers")),
                Route.page("/sitemap.xml", robots::sitemap),
                Route.page("/robots.txt", robots::rules),
                Route.page(Asset.FOLDER + "{id}", new AssetEndpoint(site.assets()))))
        .missing(missing);
  }

  private Endpoint plain(String path, String template, String title) {
    return call -> {
      List<EntrySummary> entries = directory.summaries();
      var view =
          new PlainView(
              path.equals("/widget/demo")
                  ? Frame.of(site, path, title, null).withWidget()
                  : Frame.of(site, path, title, null),
              entries.size(),
              (int) entries.stream().filter(EntrySummary::illustrative).count());
      return pages.shared(template, view, Answer.A_MINUTE);
    };
  }
}
