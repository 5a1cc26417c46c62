package org.burydirectory.intake;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.burydirectory.feed.FeedException;
import org.jspecify.annotations.Nullable;

/**
 * Walks a feed's pages until it has had all of it, twice where the first walk leaves a doubt. Takes
 * nothing of what the server says about itself on trust: how many pages there are, which is the
 * last, whether a parameter is heeded.
 */
final class FeedWalk {

  private static final int PER_PAGE = 100;
  private static final int MOST_PAGES = 20_000;
  private static final int MOST_WALKS = 3;

  /** Lists that only a record in full has. */
  private static final Set<String> FULL =
      Set.of(
          "contacts",
          "service_at_locations",
          "schedules",
          "service_areas",
          "attributes",
          "phones",
          "cost_options",
          "languages");

  private final FeedClient client;
  private final URI services;

  FeedWalk(FeedClient client, URI services) {
    this.client = client;
    this.services = services;
  }

  /**
   * What a walk gave.
   *
   * @param imported the records
   * @param ids as the feed gave them, page after page
   * @param total how many records the feed says it has; -1 where it does not say
   * @param pages how many pages it gave
   * @param tag validator of the first page; null where it has none
   */
  record Walked(Imported imported, List<String> ids, long total, int pages, @Nullable String tag) {
    /** Whether records may have moved from page to page meanwhile. */
    boolean doubtful() {
      return Set.copyOf(ids).size() < ids.size() || (total >= 0 && total != ids.size());
    }
  }

  /**
   * Walks.
   *
   * @param after only records that were modified since; null for all
   * @param tag validator of the only page that is known; null where none is
   * @param importer makes an importer for a walk
   * @return null where the only page is as it was
   */
  @Nullable Walked all(@Nullable String after, @Nullable String tag, Supplier<Importer> importer)
      throws IOException {
    Walked last = once(after, tag, importer.get());
    for (int walk = 1; last != null && last.doubtful(); walk++) {
      if (walk == MOST_WALKS) {
        throw new FeedException(
            services
                + ": the feed says it has "
                + last.total()
                + " records but gave "
                + last.ids().size()
                + ", of which "
                + Set.copyOf(last.ids()).size()
                + " differ; nothing was changed");
      }
      Walked next = once(after, null, importer.get());
      if (next != null && next.ids().equals(last.ids()) && complete(next)) {
        return next; // so it is the feed that has a record twice
      }
      last = next;
    }
    return last;
  }

  private static boolean complete(Walked walked) {
    return walked.total() < 0 || walked.ids().size() == walked.total();
  }

  private @Nullable Walked once(@Nullable String after, @Nullable String tag, Importer importer)
      throws IOException {
    var ids = new ArrayList<String>();
    List<String> before = List.of();
    boolean details = false;
    long total = -1;
    int number = 1;
    String firstTag = null;
    for (; ; number++) {
      FeedPage page = client.page(page(number, PER_PAGE, after), number == 1 ? tag : null);
      if (page == null) {
        return null;
      }
      if (number == 1) {
        firstTag = page.tag();
        details = !page.items().isEmpty() && needsDetails(page);
      }
      if (!page.items().isEmpty() && page.ids().equals(before)) {
        if (total >= 0 && ids.size() < total) {
          throw new FeedException(
              services
                  + ": page "
                  + number
                  + " is page "
                  + (number - 1)
                  + " again; nothing was changed");
        }
        number--;
        break;
      }
      total = page.totalItems() >= 0 ? page.totalItems() : total;
      before = page.ids();
      ids.addAll(before);
      for (Map<String, @Nullable Object> item : page.items()) {
        importer.record("page " + number, details && item != null ? detail(item) : item);
      }
      if (isLast(page, number, ids.size(), total)) {
        break;
      }
      if (number == MOST_PAGES) {
        throw new FeedException(services + ": there is no end of pages; nothing was changed");
      }
    }
    return new Walked(importer.result(), ids, total, number, firstTag);
  }

  private static boolean isLast(FeedPage page, int number, int had, long total) {
    if (page.items().isEmpty()) {
      return true;
    }
    boolean more =
        page.totalPages() > number
            || Boolean.FALSE.equals(page.envelope().get("last_page"))
            || Boolean.FALSE.equals(page.envelope().get("last"));
    if (total >= 0) {
      return had >= total && !more;
    }
    return page.saysLast()
        || (page.totalPages() >= 0 && number >= page.totalPages())
        || (!more && page.envelope().isEmpty() && page.items().size() != PER_PAGE);
  }

  /** How many records the feed has in all; -1 where it does not say. */
  long total() throws IOException {
    FeedPage page = client.page(page(1, 1, null), null);
    return page == null ? -1 : page.totalItems();
  }

  private URI page(int number, int size, @Nullable String after) {
    String query = "page=" + number + "&per_page=" + size + "&full=true";
    if (after != null) {
      query += "&modified_after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }
    String base = services.toString();
    return URI.create(base + (base.contains("?") ? "&" : "?") + query);
  }

  /** Whether the list has only what is short of a record: its first one in full says more. */
  private boolean needsDetails(FeedPage page) throws IOException {
    Map<String, @Nullable Object> first = page.items().getFirst();
    boolean full =
        page.items().stream()
            .anyMatch(item -> item != null && FULL.stream().anyMatch(item::containsKey));
    if (full || first == null || !(first.get("id") instanceof String)) {
      return false;
    }
    try {
      return detail(first).size() > first.size();
    } catch (FeedException e) {
      return false; // a feed of lists only
    }
  }

  private Map<String, @Nullable Object> detail(Map<String, @Nullable Object> item)
      throws IOException {
    String id = URLEncoder.encode(String.valueOf(item.get("id")), StandardCharsets.UTF_8);
    String base = services.toString();
    int query = base.indexOf('?');
    String path = query < 0 ? base : base.substring(0, query);
    FeedPage page = client.page(URI.create(path + "/" + id), null);
    Map<String, @Nullable Object> detail =
        page == null || page.items().isEmpty() ? null : page.items().getFirst();
    if (detail == null
        || !String.valueOf(item.get("id")).equals(String.valueOf(detail.get("id")))) {
      throw new FeedException(
          path + "/" + id + ": the answer is another record; nothing was changed");
    }
    return detail;
  }
}
