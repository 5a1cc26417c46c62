package org.burydirectory.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.place.PlaceName;
import org.burydirectory.search.Facet;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.search.Sort;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Call;
import org.burydirectory.server.page.ListView.Group;
import org.burydirectory.server.page.ListView.Item;
import org.burydirectory.server.page.SearchView.Link;
import org.jspecify.annotations.Nullable;

/** The pages of all places, and of one: what is in this neighbourhood. */
final class PlacePages {

  private static final String ALL = "/places";

  /** Whose page an id leads to, where several have it: a neighbourhood before a town. */
  private static final List<PlaceKind> KINDS =
      List.of(PlaceKind.NEIGHBOURHOOD, PlaceKind.WARD, PlaceKind.TOWN, PlaceKind.LOCALITY);

  private final ServiceDirectory directory;
  private final Clock clock;
  private final Site site;
  private final Pages pages;
  private final MissingPage missing;

  PlacePages(ServiceDirectory directory, Clock clock, Site site, Pages pages, MissingPage missing) {
    this.directory = directory;
    this.clock = clock;
    this.site = site;
    this.pages = pages;
    this.missing = missing;
  }

  /** Every neighbourhood with what lies in it. */
  Answer all(Call call) {
    List<Group> groups =
        directory.gazetteer().places(PlaceKind.NEIGHBOURHOOD).stream()
            .map(place -> new Group(place.label(), ALL + "/" + place.id(), inside(place)))
            .toList();
    return pages.shared(
        "list",
        new ListView(
            Frame.of(
                site, ALL, "Places", "The neighbourhoods of " + site.place() + " and their towns."),
            "What there is near you. You can also search by postcode.",
            null,
            groups,
            List.of(),
            null),
        Answer.A_MINUTE);
  }

  private List<Item> inside(Place neighbourhood) {
    return Stream.of(PlaceKind.WARD, PlaceKind.TOWN, PlaceKind.LOCALITY)
        .flatMap(kind -> directory.gazetteer().places(kind).stream())
        .filter(place -> neighbourhood.id().equals(place.parent()))
        .filter(place -> find(place.id()).filter(place::equals).isPresent())
        .map(place -> new Item(link(place), place.kind() == PlaceKind.WARD ? "ward" : null))
        .toList();
  }

  private static Link link(Place place) {
    return Link.to(place.name(), ALL + "/" + place.id());
  }

  /** One place. */
  Answer one(Call call) {
    return find(call.id())
        .map(place -> pages.shared("list", view(place), Answer.A_MINUTE))
        .orElseGet(() -> missing.answer(call));
  }

  private Optional<Place> find(String id) {
    Gazetteer gazetteer = directory.gazetteer();
    return KINDS.stream().flatMap(kind -> gazetteer.place(kind, id).stream()).findFirst();
  }

  /**
   * What is asked of the directory for a place.
   *
   * @param request the search
   * @param query the same as a query of the first page
   */
  private record Question(SearchRequest request, String query) {}

  private static Question question(Place place) {
    SearchRequest all = SearchRequest.everything();
    return switch (place.kind()) {
      case NEIGHBOURHOOD ->
          new Question(
              all.drillDown(Facet.NEIGHBOURHOOD, place.id()), "neighbourhood=" + place.id());
      case WARD -> new Question(all.drillDown(Facet.WARD, place.id()), "ward=" + place.id());
      default ->
          new Question(
              all.near(new PlaceName(place.name())).sort(Sort.DISTANCE),
              "sort=distance&near=" + URLEncoder.encode(place.name(), StandardCharsets.UTF_8));
    };
  }

  private ListView view(Place place) {
    Question question = question(place);
    SearchResult result =
        directory.search(question.request().counting(Facet.NEED).at(clock.instant()));
    List<Item> needs =
        result.counts(Facet.NEED).stream()
            .filter(count -> count.parent() == null)
            .map(
                count ->
                    new Item(
                        Link.to(count.label(), "/?" + question.query() + "&need=" + count.value()),
                        Say.number(count.count())))
            .toList();
    List<Item> inside = place.kind() == PlaceKind.NEIGHBOURHOOD ? inside(place) : List.of();
    return new ListView(
        Frame.of(site, ALL + "/" + place.id(), place.name(), title(place)),
        title(place),
        up(place),
        Stream.of(
                new Group("What there is here, by need", null, needs),
                new Group("Places in this neighbourhood", null, inside))
            .filter(group -> !group.items().isEmpty())
            .toList(),
        Lists.hits(result, directory),
        Lists.all(result, "/?" + question.query()));
  }

  private static String title(Place place) {
    return switch (place.kind()) {
      case NEIGHBOURHOOD -> place.label() + ". What is there, and what is for the people there.";
      case WARD -> "A ward. What is there, and what is for the people there.";
      default -> "What is near " + place.name() + ", the nearest first.";
    };
  }

  private @Nullable Link up(Place place) {
    return Optional.ofNullable(place.parent())
        .flatMap(id -> directory.gazetteer().place(PlaceKind.NEIGHBOURHOOD, id))
        .map(PlacePages::link)
        .orElse(Link.to("All places", ALL));
  }
}
