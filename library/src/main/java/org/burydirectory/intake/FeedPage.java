package org.burydirectory.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a feed.
 *
 * @param items its records, null where one is no object
 * @param envelope what stands beside them
 * @param tag its validator, null where it has none
 */
record FeedPage(
    List<@Nullable Map<String, @Nullable Object>> items,
    Map<String, @Nullable Object> envelope,
    @Nullable String tag) {

  /** How many records the feed says it has; -1 where it does not say. */
  long totalItems() {
    return number("total_items", "totalElements", "total");
  }

  /** How many pages the feed says it has; -1 where it does not say. */
  long totalPages() {
    return number("total_pages", "totalPages");
  }

  private long number(String... names) {
    for (String name : names) {
      if (envelope.get(name) instanceof Number number) {
        return number.longValue();
      }
    }
    return -1;
  }

  /** Whether the feed says that no page follows. */
  boolean saysLast() {
    return Boolean.TRUE.equals(envelope.get("last_page"))
        || Boolean.TRUE.equals(envelope.get("last"));
  }

  /** Whether the feed says that a page comes before this one. */
  boolean saysNotFirst() {
    return Boolean.FALSE.equals(envelope.get("first_page"))
        || Boolean.FALSE.equals(envelope.get("first"));
  }

  /** The ids of its records. */
  List<String> ids() {
    return items.stream().map(item -> item == null ? "" : String.valueOf(item.get("id"))).toList();
  }
}
