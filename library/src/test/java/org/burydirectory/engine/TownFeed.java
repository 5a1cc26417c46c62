package org.burydirectory.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burydirectory.index.Snapshot;
import org.burydirectory.profile.Taxonomies;
import org.burydirectory.search.FeedForm;
import org.burydirectory.search.FeedInfo;
import org.burydirectory.search.FeedList;
import org.burydirectory.search.FeedPage;
import org.burydirectory.search.FeedRequest;
import org.burydirectory.search.FeedSink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Open Referral feed of a town as a reader of it sees it. */
final class TownFeed {

  private static final JsonMapper JSON = new JsonMapper();

  private final Snapshot snapshot;

  TownFeed(Town town) {
    snapshot = town.snapshot();
  }

  /** The uuid of a term of the town's lists, such as {@code need:food.bank}. */
  String term(String code) {
    String[] parts = code.split(":", -1);
    return Taxonomies.of(snapshot.about().profile())
        .find(parts[0], parts[1])
        .map(Taxonomies.PublishedTerm::id)
        .orElseThrow();
  }

  FeedPage page(FeedRequest request) {
    return Feed.page(snapshot, request);
  }

  static List<JsonNode> contents(FeedPage page) {
    return page.contents().stream().map(TownFeed::json).toList();
  }

  static JsonNode json(ByteBuffer item) {
    return JSON.readTree(text(item));
  }

  static String text(ByteBuffer item) {
    return StandardCharsets.UTF_8.decode(item.duplicate()).toString();
  }

  /** All items of a list that pass, each checked to be the one that its id finds. */
  List<JsonNode> all(FeedList list, FilterDraft filter, FeedForm form) {
    FeedRequest request =
        FeedRequest.of(list).filter(filter.filter()).form(form).perPage(FeedRequest.MAX_PER_PAGE);
    return contents(page(request));
  }

  List<String> ids(FeedList list, FilterDraft filter) {
    return all(list, filter, FeedForm.LIST).stream()
        .map(item -> item.path("id").asString())
        .toList();
  }

  /** The numbers of the services that pass. */
  List<Integer> services(FilterDraft filter) {
    return ids(FeedList.SERVICES, filter).stream().map(TownFeed::number).toList();
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(0, 8));
  }

  /** The services at locations that pass, such as {@code 2.0} for the first location of 2. */
  List<String> sites(FilterDraft filter) {
    return ids(FeedList.SERVICE_AT_LOCATIONS, filter).stream()
        .map(id -> number(id) + "." + Integer.parseInt(id.substring(24)))
        .toList();
  }

  /** The numbers of the organizations that pass. */
  List<Integer> organizations(FilterDraft filter) {
    return ids(FeedList.ORGANIZATIONS, filter).stream().map(TownFeed::number).toList();
  }

  /** The names of the terms or taxonomies that pass. */
  List<String> names(FeedList list, FilterDraft filter) {
    return all(list, filter, FeedForm.LIST).stream()
        .map(item -> item.path("name").asString())
        .sorted()
        .toList();
  }

  Optional<JsonNode> item(FeedList list, String id, FeedForm form) {
    return Feed.item(snapshot, list, id, form).map(TownFeed::json);
  }

  FeedInfo info() {
    return Feed.info(snapshot);
  }

  /** What a walk over everything that a request asks for hands out: first how many, then each. */
  List<String> walked(FeedRequest request) throws IOException {
    var walked = new ArrayList<String>();
    Feed.walk(
        snapshot,
        request,
        new FeedSink() {
          @Override
          public void begin(int totalItems, FeedInfo about) {
            walked.add(totalItems + " of " + about.generation());
          }

          @Override
          public void accept(ByteBuffer json) {
            walked.add(text(json));
          }
        });
    return walked;
  }
}
