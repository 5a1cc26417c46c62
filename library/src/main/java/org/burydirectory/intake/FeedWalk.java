package org.burydirectory.intake;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

  private final WalkFile kept;
  private final Instant now;

  /**
   * @param kept the pages of a walk that was cut off, and those of this one
   */
  FeedWalk(FeedClient client, URI services, WalkFile kept, Instant now) {
    this.client = client;
    this.services = services;
    this.kept = kept;
    this.now = now;
  }

  /**
   * What a walk gave.
   *
   * @param imported the records
   * @param ids as the feed gave them, page after page
   * @param total how many records the feed says it has; -1 where it does not say
   * @param pages how many pages it gave
   * @param tag validator of the first page; null where it has none
   * @param started when its first page was asked for
   */
  record Walked(
      Imported imported,
      List<String> ids,
      long total,
      int pages,
      @Nullable String tag,
      Instant started) {
    /** Whether records may have moved from page to page meanwhile. */
    boolean doubtful() {
      return Set.copyOf(ids).size() < ids.size() || (total >= 0 && total != ids.size());
    }
  }

  /**
   * Walks; goes on where a walk that was cut off was, if the last page that it had is what it was.
   *
   * @param after only records that were modified since; null for all
   * @param tag validator of the only page that is known; null where none is
   * @param importer makes an importer for a walk
   * @return null where the only page is as it was
   */
  @Nullable Walked all(@Nullable String after, @Nullable String tag, Supplier<Importer> importer)
      throws IOException {
    var first = new Round(after, importer.get());
    WalkFile.Kept before = kept.of(first.name()).orElse(null);
    boolean more = true;
    if (before != null && stillSo(before.last(), after)) {
      more = first.resume(before);
    } else if (!first.begin(tag)) {
      return null;
    }
    Walked last = first.toTheEnd(more);
    for (int walk = 1; last.doubtful(); walk++) {
      if (walk == MOST_WALKS) {
        throw doubt(last);
      }
      var again = new Round(after, importer.get());
      again.begin(null);
      Walked next = again.toTheEnd(true);
      if (next.ids().equals(last.ids()) && complete(next)) {
        return next; // so it is the feed that has a record twice
      }
      last = next;
    }
    return last;
  }

  private FeedException doubt(Walked walked) throws IOException {
    kept.clear();
    return new FeedException(
        services
            + ": the feed says it has "
            + walked.total()
            + " records but gave "
            + walked.ids().size()
            + ", of which "
            + Set.copyOf(walked.ids()).size()
            + " differ; nothing was changed");
  }

  private static boolean complete(Walked walked) {
    return walked.total() < 0 || walked.ids().size() == walked.total();
  }

  /** Whether a page has the records that it had, so that a walk can go on behind it. */
  private boolean stillSo(WalkFile.Page last, @Nullable String after) throws IOException {
    try {
      FeedPage now = client.page(page(last.number(), PER_PAGE, after), last.tag());
      return now == null || now.ids().equals(last.ids());
    } catch (FeedException e) {
      return false; // if it is the feed that fails, the walk that starts anew says so
    }
  }

  /** One walk from the first page to the last. */
  private final class Round {
    private final @Nullable String after;
    private final Importer importer;
    private final List<String> ids = new ArrayList<>();
    private Instant started = now;
    private List<String> before = List.of();
    private boolean details;
    private long total = -1;
    private int number = 1;
    private int first = 1;
    private int pages;
    private @Nullable FeedPage held;
    private @Nullable String tag;

    Round(@Nullable String after, Importer importer) {
      this.after = after;
      this.importer = importer;
    }

    /** What tells this walk from others. */
    String name() {
      return page(1, PER_PAGE, after).toString();
    }

    /**
     * Asks for the first page. What was kept of another walk is let go only when it is there.
     *
     * @return false where it is as it was
     */
    boolean begin(@Nullable String known) throws IOException {
      FeedPage page = client.page(page(number, PER_PAGE, after), known);
      if (page == null) {
        return false;
      }
      if (page.saysNotFirst()) {
        number = 0; // some count pages from nought
        first = 0;
        page = client.page(page(number, PER_PAGE, after), null);
      }
      if (page != null) {
        tag = page.tag();
        details = !page.items().isEmpty() && needsDetails(page);
      }
      held = page;
      kept.begin(name(), started);
      return true;
    }

    /**
     * Takes in what was kept of a walk.
     *
     * @return whether more pages follow
     */
    boolean resume(WalkFile.Kept cut) throws IOException {
      started = cut.started();
      kept.resume(
          cut,
          (page, items) -> {
            if (pages == 0) {
              first = page.number();
              tag = page.tag();
            }
            details = page.details();
            take(page, items);
          });
      number = cut.last().number() + 1;
      return !cut.last().end();
    }

    private void take(WalkFile.Page page, List<@Nullable Map<String, @Nullable Object>> items)
        throws IOException {
      pages++;
      total = page.total();
      before = page.ids();
      ids.addAll(before);
      for (Map<String, @Nullable Object> item : items) {
        importer.record("page " + page.number(), item);
      }
    }

    Walked toTheEnd(boolean more) throws IOException {
      for (boolean next = more; next; number++) {
        next = step();
        if (next && number == MOST_PAGES) {
          throw new FeedException(services + ": there is no end of pages; nothing was changed");
        }
      }
      return new Walked(importer.result(), ids, total, pages, tag, started);
    }

    /**
     * Takes in the next page.
     *
     * @return whether another follows
     */
    private boolean step() throws IOException {
      FeedPage page = held == null ? client.page(page(number, PER_PAGE, after), null) : held;
      held = null;
      if (page == null) {
        throw new FeedException(services + ": page " + number + " has no answer");
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
        return false;
      }
      List<@Nullable Map<String, @Nullable Object>> items = new ArrayList<>();
      for (Map<String, @Nullable Object> item : page.items()) {
        items.add(details && item != null ? detail(item) : item);
      }
      long all = page.totalItems() >= 0 ? page.totalItems() : total;
      boolean end = isLast(page, number - first + 1, ids.size() + items.size(), all);
      var had = new WalkFile.Page(number, page.ids(), page.tag(), all, details, end);
      kept.add(had, items);
      take(had, items);
      return !end;
    }
  }

  private static boolean isLast(FeedPage page, int pages, int had, long total) {
    if (page.items().isEmpty()) {
      return true;
    }
    boolean more =
        page.totalPages() > pages
            || Boolean.FALSE.equals(page.envelope().get("last_page"))
            || Boolean.FALSE.equals(page.envelope().get("last"));
    if (total >= 0) {
      return had >= total && !more;
    }
    return page.saysLast()
        || (page.totalPages() >= 0 && pages >= page.totalPages())
        || (!more && page.envelope().isEmpty() && page.items().size() != PER_PAGE);
  }

  /**
   * The first record's page of the whole feed, for how many there are in all.
   *
   * @param tag validator of what is known; null for none
   * @return null where it is as it was
   */
  @Nullable FeedPage whole(@Nullable String tag) throws IOException {
    return client.page(page(1, 1, null), tag);
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
