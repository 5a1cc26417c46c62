package org.burydirectory.search;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * One page of an Open Referral UK feed, in the order of ids.
 *
 * @param totalItems how many items there are on all pages
 * @param page from 1
 * @param perPage most items a page
 * @param contents the items of this page, each a JSON object in UTF-8, read-only
 * @param about what holds of the whole feed
 */
public record FeedPage(
    int totalItems, int page, int perPage, List<ByteBuffer> contents, FeedInfo about) {

  /** Copies the list. */
  public FeedPage {
    contents = List.copyOf(contents);
  }

  /** How many pages there are: at least 1. */
  public int totalPages() {
    return Math.max(1, Math.ceilDiv(totalItems, perPage));
  }

  /** Whether no page comes after this one. */
  public boolean isLast() {
    return page >= totalPages();
  }
}
