package org.burydirectory.server.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.need.Need;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Call;
import org.burydirectory.server.api.EntityTag;

/** What search engines read. Invented examples are kept from them. */
final class Robots {

  /** As many as the protocol allows in one file. */
  private static final int MOST = 50_000;

  private final ServiceDirectory directory;
  private final Site site;

  Robots(ServiceDirectory directory, Site site) {
    this.directory = directory;
    this.site = site;
  }

  /** Every page that search engines may list. */
  Answer sitemap(Call call) {
    String urls =
        paths()
            .limit(MOST)
            .map(path -> "<url><loc>" + Escape.html(site.url() + path) + "</loc></url>\n")
            .collect(Collectors.joining());
    return answer(
        "application/xml; charset=utf-8",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
            + urls
            + "</urlset>\n");
  }

  private Stream<String> paths() {
    return Stream.of(
            Stream.of("/", "/needs", "/places", "/about", "/developers", "/widget/demo"),
            directory.needs().all().stream().map(Need::id).map(id -> "/needs/" + id),
            Stream.of(PlaceKind.NEIGHBOURHOOD, PlaceKind.WARD, PlaceKind.TOWN, PlaceKind.LOCALITY)
                .flatMap(kind -> directory.gazetteer().places(kind).stream())
                .map(Place::id)
                .distinct()
                .map(id -> "/places/" + id),
            directory.summaries().stream()
                .filter(entry -> !entry.illustrative())
                .map(HitView::path))
        .flatMap(paths -> paths);
  }

  /** What is not for search engines: searches, whose words are people's own, and the API. */
  Answer rules(Call call) {
    return answer(
        "text/plain; charset=utf-8",
        "User-agent: *\nDisallow: /*?\nDisallow: /v1/\nSitemap: " + site.url() + "/sitemap.xml\n");
  }

  private static Answer answer(String type, String text) {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    return Answer.of(type, bytes).cached(Answer.AN_HOUR, EntityTag.of(bytes));
  }
}
