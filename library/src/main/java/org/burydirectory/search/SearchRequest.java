package org.burydirectory.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.burydirectory.person.Person;
import org.burydirectory.place.Distance;
import org.burydirectory.place.Near;
import org.burydirectory.time.OpenFilter;
import org.jspecify.annotations.Nullable;

/**
 * What is asked. Immutable; every method gives a changed copy. Equal requests have equal answers
 * while the directory does not change.
 *
 * @param text what the person typed; the first 500 code points are read
 * @param near where the person is, null where not known
 * @param within how far they would go for what one attends in person; asks for {@code near}
 * @param drillDowns the chosen values by facet: any of a facet's values, but every facet
 * @param without ids of pieces of {@link SearchResult#understood()} to leave out
 * @param open only what is open then, null for all
 * @param at the instant that every open state refers to, null for now
 * @param updatedAfter only what changed at or after this instant
 * @param person what is known of whom it is for
 * @param showIneligible whether to show, marked, what is not for that person
 * @param sort the order of hits
 * @param page from 1
 * @param perPage hits a page, 1 to 50
 * @param counted the facets to count, null for all
 */
public record SearchRequest(
    String text,
    @Nullable Near near,
    @Nullable Distance within,
    NavigableMap<Facet, NavigableSet<String>> drillDowns,
    NavigableSet<String> without,
    @Nullable OpenFilter open,
    @Nullable Instant at,
    @Nullable Instant updatedAfter,
    Person person,
    boolean showIneligible,
    Sort sort,
    int page,
    int perPage,
    @Nullable NavigableSet<Facet> counted) {

  /** Hits a page when nothing else is asked. */
  public static final int DEFAULT_PER_PAGE = 20;

  /** Most hits a page. */
  public static final int MAX_PER_PAGE = 50;

  /** Deepest hit that a page may reach; further entries are had by narrowing the search. */
  public static final int MAX_DEPTH = 1000;

  /** Most values that a request may drill down to, over all facets. */
  public static final int MAX_DRILL_DOWNS = 20;

  private static final SearchRequest EVERYTHING =
      new SearchRequest(
          "",
          null,
          null,
          new TreeMap<>(),
          new TreeSet<>(),
          null,
          null,
          null,
          Person.UNKNOWN,
          false,
          Sort.RELEVANCE,
          1,
          DEFAULT_PER_PAGE,
          null);

  /**
   * @throws InvalidSearchException if a number is out of bounds, if {@code within} or the sort by
   *     distance stands without {@code near}, or if too many values are chosen
   */
  public SearchRequest {
    java.util.Objects.requireNonNull(text, "text");
    var copy = new TreeMap<Facet, NavigableSet<String>>();
    drillDowns.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            copy.put(facet, java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(values)));
          }
        });
    drillDowns = java.util.Collections.unmodifiableNavigableMap(copy);
    without = java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(without));
    counted =
        counted == null
            ? null
            : java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(counted));
    check(page, perPage);
    checkPlace(near, within, sort);
    long chosen = drillDowns.values().stream().mapToLong(NavigableSet::size).sum();
    if (chosen > MAX_DRILL_DOWNS) {
      throw new InvalidSearchException(
          drillDowns.lastKey().name(),
          chosen + " values",
          "at most " + MAX_DRILL_DOWNS + " facet values in one request",
          null);
    }
  }

  private static void check(int page, int perPage) {
    if (perPage < 1 || perPage > MAX_PER_PAGE) {
      throw new InvalidSearchException(
          "per_page", String.valueOf(perPage), "1 to " + MAX_PER_PAGE, null);
    }
    if (page < 1 || (long) page * perPage > MAX_DEPTH) {
      throw new InvalidSearchException(
          "page",
          String.valueOf(page),
          "1 to " + MAX_DEPTH / perPage + " with " + perPage + " a page; narrow the search instead",
          null);
    }
  }

  private static void checkPlace(@Nullable Near near, @Nullable Distance within, Sort sort) {
    if (near == null && within != null) {
      throw new InvalidSearchException(
          "within", within.inMetres() + " metres", "only together with near", null);
    }
    if (near == null && sort == Sort.DISTANCE) {
      throw new InvalidSearchException(
          "sort", sort.code(), "only together with near; else relevance, name, updated", null);
    }
  }

  /** Everything in the directory. */
  public static SearchRequest everything() {
    return EVERYTHING;
  }

  /** What a person typed. */
  public static SearchRequest of(String text) {
    return EVERYTHING.text(text);
  }

  /** Every part, to be changed one at a time. */
  private static final class Draft {

    private String text;
    private @Nullable Near near;
    private @Nullable Distance within;
    private NavigableMap<Facet, NavigableSet<String>> drillDowns;
    private NavigableSet<String> without;
    private @Nullable OpenFilter open;
    private @Nullable Instant at;
    private @Nullable Instant updatedAfter;
    private Person person;
    private boolean showIneligible;
    private Sort sort;
    private int page;
    private int perPage;
    private @Nullable NavigableSet<Facet> counted;

    private Draft(SearchRequest from) {
      text = from.text;
      near = from.near;
      within = from.within;
      drillDowns = from.drillDowns;
      without = from.without;
      open = from.open;
      at = from.at;
      updatedAfter = from.updatedAfter;
      person = from.person;
      showIneligible = from.showIneligible;
      sort = from.sort;
      page = from.page;
      perPage = from.perPage;
      counted = from.counted;
    }
  }

  private SearchRequest with(Consumer<Draft> change) {
    var next = new Draft(this);
    change.accept(next);
    return new SearchRequest(
        next.text,
        next.near,
        next.within,
        next.drillDowns,
        next.without,
        next.open,
        next.at,
        next.updatedAfter,
        next.person,
        next.showIneligible,
        next.sort,
        next.page,
        next.perPage,
        next.counted);
  }

  /** With other words. */
  public SearchRequest text(String newText) {
    return with(next -> next.text = newText);
  }

  /** From a place. */
  public SearchRequest near(Near place) {
    return with(next -> next.near = place);
  }

  /** Within a distance of {@link #near}, or at any distance where it is null. */
  public SearchRequest within(@Nullable Distance distance) {
    return with(next -> next.within = distance);
  }

  /**
   * Narrowed to what has one of these values, besides those of the facet that were chosen before.
   */
  public SearchRequest drillDown(Facet facet, String... values) {
    return drillDown(facet, List.of(values));
  }

  /**
   * Narrowed to what has one of these values, besides those of the facet that were chosen before.
   */
  public SearchRequest drillDown(Facet facet, List<String> values) {
    var chosen = new TreeMap<Facet, NavigableSet<String>>(drillDowns);
    var all = new TreeSet<String>(chosen.getOrDefault(facet, new TreeSet<>()));
    all.addAll(values);
    chosen.put(facet, all);
    return drillDowns(chosen);
  }

  /** With these values chosen, and no others. */
  public SearchRequest drillDowns(Map<Facet, ? extends NavigableSet<String>> chosen) {
    return with(next -> next.drillDowns = new TreeMap<>(chosen));
  }

  /** Without these pieces of what was understood, besides those that were left out before. */
  public SearchRequest without(String... pieces) {
    var all = new TreeSet<>(without);
    all.addAll(List.of(pieces));
    return with(next -> next.without = all);
  }

  /** Only what is open now, today, this evening or at the weekend; at any time where it is null. */
  public SearchRequest open(@Nullable OpenFilter when) {
    return with(next -> next.open = when);
  }

  /** As of an instant, which every open state then refers to. */
  public SearchRequest at(Instant instant) {
    return with(next -> next.at = instant);
  }

  /** Only what changed at or after an instant. */
  public SearchRequest updatedAfter(Instant instant) {
    return with(next -> next.updatedAfter = instant);
  }

  /**
   * For a person. What is not for them is left out and counted in {@link SearchResult#hidden()};
   * nothing of the person is kept.
   */
  public SearchRequest person(Person known) {
    return with(next -> next.person = known);
  }

  /** With what is not for the person shown too, each hit saying so. */
  public SearchRequest showingIneligible() {
    return with(next -> next.showIneligible = true);
  }

  /** In another order. */
  public SearchRequest sort(Sort order) {
    return with(next -> next.sort = order);
  }

  /** Another page, from 1. */
  public SearchRequest page(int number) {
    return with(next -> next.page = number);
  }

  /** With this many hits a page. */
  public SearchRequest perPage(int hits) {
    return with(next -> next.perPage = hits);
  }

  /** Counting these facets only; none where none is given. */
  public SearchRequest counting(Facet... facets) {
    return with(next -> next.counted = new TreeSet<>(List.of(facets)));
  }

  /** Whether a facet is to be counted. */
  public boolean counts(Facet facet) {
    return counted == null || counted.contains(facet);
  }
}
