package org.burydirectory.server.page;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.need.Need;
import org.burydirectory.search.Facet;
import org.burydirectory.search.FacetCount;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Call;
import org.burydirectory.server.page.ListView.Group;
import org.burydirectory.server.page.ListView.Item;
import org.burydirectory.server.page.SearchView.Link;

/** The pages of all needs, and of one. */
final class NeedPages {

  private static final String ALL = "/needs";

  private final ServiceDirectory directory;
  private final Clock clock;
  private final Site site;
  private final Pages pages;
  private final MissingPage missing;

  NeedPages(ServiceDirectory directory, Clock clock, Site site, Pages pages, MissingPage missing) {
    this.directory = directory;
    this.clock = clock;
    this.site = site;
    this.pages = pages;
    this.missing = missing;
  }

  /** Every need. */
  Answer all(Call call) {
    Map<String, Integer> counts = counts();
    List<Group> groups =
        directory.needs().tops().stream()
            .map(top -> new Group(top.label(), "/needs/" + top.id(), below(top, counts)))
            .toList();
    return pages.shared(
        "list",
        new ListView(
            Frame.of(site, ALL, "What you need", "Everything that the directory can help with."),
            "Choose what fits best. Each leads to services, and to information and advice.",
            null,
            groups,
            List.of(),
            null),
        Answer.A_MINUTE);
  }

  private Map<String, Integer> counts() {
    return directory.facets().stream()
        .filter(info -> info.facet().equals(Facet.NEED))
        .flatMap(info -> info.values().stream())
        .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
  }

  private List<Item> below(Need need, Map<String, Integer> counts) {
    return directory.needs().children(need.id()).stream()
        .filter(child -> counts.getOrDefault(child.id(), 0) > 0)
        .map(
            child ->
                new Item(ServicePage.link(child), Say.number(counts.getOrDefault(child.id(), 0))))
        .toList();
  }

  /** One need. */
  Answer one(Call call) {
    return directory
        .needs()
        .find(call.id())
        .map(need -> pages.shared("list", view(need), Answer.A_MINUTE))
        .orElseGet(() -> missing.answer(call));
  }

  private ListView view(Need need) {
    SearchResult result =
        directory.search(
            SearchRequest.everything()
                .drillDown(Facet.NEED, need.id())
                .counting()
                .at(clock.instant()));
    List<Item> children = below(need, counts());
    return new ListView(
        Frame.of(site, ALL + "/" + need.id(), need.label(), need.description()),
        need.description(),
        up(need),
        children.isEmpty() ? List.of() : List.of(new Group("More exactly", null, children)),
        Lists.hits(result, directory),
        Lists.all(result, "/?need=" + need.id()));
  }

  private Link up(Need need) {
    return Optional.ofNullable(need.parent())
        .flatMap(id -> directory.needs().find(id))
        .map(ServicePage::link)
        .orElse(Link.to("All needs", ALL));
  }
}
