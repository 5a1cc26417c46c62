package org.burydirectory.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.burydirectory.place.Distance;
import org.burydirectory.place.Near;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an Open Referral UK feed. All that is asked must hold together. Immutable.
 *
 * @param list which list
 * @param form how much of each item
 * @param page from 1
 * @param perPage items a page, 1 to {@link #MAX_PER_PAGE}
 * @param filter which items
 */
public record FeedRequest(FeedList list, FeedForm form, int page, int perPage, Filter filter) {

  /** Items a page when nothing else is asked. */
  public static final int DEFAULT_PER_PAGE = 50;

  /** Most items a page; what asks for more gets so many. */
  public static final int MAX_PER_PAGE = 500;

  /**
   * @throws InvalidSearchException if a number is out of bounds, or a distance is given without a
   *     place
   */
  public FeedRequest {
    if (page < 1) {
      throw refused("page", page, "a whole number from 1");
    }
    if (perPage < 1 || perPage > MAX_PER_PAGE) {
      throw refused("per_page", perPage, "1 to " + MAX_PER_PAGE);
    }
    Distance proximity = filter.proximity();
    if (proximity != null && filter.near() == null) {
      throw refused(
          "proximity", proximity.inMetres(), "only together with postcode, or lat and lon");
    }
  }

  private static InvalidSearchException refused(String name, Object value, String allowed) {
    return new InvalidSearchException(name, String.valueOf(value), allowed, null);
  }

  /** The first page of a whole list. */
  public static FeedRequest of(FeedList list) {
    return new FeedRequest(list, FeedForm.LIST, 1, DEFAULT_PER_PAGE, Filter.NONE);
  }

  /** With so much of each item. */
  public FeedRequest form(FeedForm other) {
    return new FeedRequest(list, other, page, perPage, filter);
  }

  /** Another page. */
  public FeedRequest page(int other) {
    return new FeedRequest(list, form, other, perPage, filter);
  }

  /** With so many items a page. */
  public FeedRequest perPage(int other) {
    return new FeedRequest(list, form, page, other, filter);
  }

  /** With other items. */
  public FeedRequest filter(Filter other) {
    return new FeedRequest(list, form, page, perPage, other);
  }

  /**
   * Which items are asked for; what is null or empty does not narrow. A list that has no such
   * members is not narrowed by them.
   *
   * @param search words that all must be in the item's texts
   * @param termIds uuids of terms: one of them or of those below is enough
   * @param taxonomyIds uuids of taxonomies, any term of one of which is enough
   * @param organizationIds uuids of organizations, one of which is enough
   * @param modifiedAfter what changed, or was deleted, at or after this instant; what does not say
   *     when it changed is always among it
   * @param minimumAge what asks for at least this age of those who use it
   * @param maximumAge what takes nobody above an age that is at most this
   * @param times days and times at which it runs
   * @param near a postcode or a point: without a distance what serves it
   * @param proximity what stands within this distance of {@code near}
   * @param topOnly only terms that have none above
   * @param parentId only terms directly below this one
   */
  public record Filter(
      String search,
      List<String> termIds,
      List<String> taxonomyIds,
      List<String> organizationIds,
      @Nullable Instant modifiedAfter,
      @Nullable Integer minimumAge,
      @Nullable Integer maximumAge,
      @Nullable Times times,
      @Nullable Near near,
      @Nullable Distance proximity,
      boolean topOnly,
      @Nullable String parentId) {

    /** Everything. */
    public static final Filter NONE =
        new Filter(
            "", List.of(), List.of(), List.of(), null, null, null, null, null, null, false, null);

    /** Copies the lists. */
    public Filter {
      termIds = List.copyOf(termIds);
      taxonomyIds = List.copyOf(taxonomyIds);
      organizationIds = List.copyOf(organizationIds);
    }
  }

  /**
   * When something runs; all must hold of one schedule.
   *
   * @param day the day, null for any
   * @param start it opens at or after this, null for any time
   * @param end it shuts at or before this, null for any time
   */
  public record Times(
      @Nullable DayOfWeek day, @Nullable LocalTime start, @Nullable LocalTime end) {}
}
