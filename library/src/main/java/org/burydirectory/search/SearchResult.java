package org.burydirectory.search;

import java.time.Instant;
import java.util.List;
import org.burydirectory.place.Located;
import org.burydirectory.place.PostcodeAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What a directory answers.
 *
 * @param totalItems entries that answer, exactly
 * @param page from 1
 * @param perPage hits a page
 * @param hits of this page, best first
 * @param facets counts, in the order of the data
 * @param generation which generation and change answered, such as {@code gen-7} or {@code gen-7.3}
 * @param understood what the text was taken to mean, in its order
 * @param urgent whom to call at once, null where the text speaks of no crisis
 * @param hidden what answers too but is not for the person, null where nothing was left out
 * @param relaxed what was dropped so that there is an answer, empty where nothing was
 * @param located where {@code near} was found to be, null where it was not given, and for a
 *     postcode of elsewhere whose spot is not known
 * @param postcode what is known of the postcode that was given as {@code near} or in the text: how
 *     exactly, and in which neighbourhoods, wards and boroughs it may lie; null where none was
 * @param at the instant that every open state refers to
 * @param validUntil until when nothing in this answer changes by the clock
 * @param truncated whether some of the text was not read
 * @param partial whether time ran out, so that hits and counts are of a part of the directory
 */
public record SearchResult(
    int totalItems,
    int page,
    int perPage,
    List<Hit> hits,
    List<FacetCounts> facets,
    String generation,
    List<Understood> understood,
    @Nullable CrisisPanel urgent,
    @Nullable Hidden hidden,
    List<Relaxed> relaxed,
    @Nullable Located located,
    @Nullable PostcodeAnswer postcode,
    Instant at,
    Instant validUntil,
    boolean truncated,
    boolean partial) {

  /** Copies the lists. */
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    understood = List.copyOf(understood);
    relaxed = List.copyOf(relaxed);
  }

  /** The same answer, saying what was dropped for it. */
  public SearchResult relaxed(List<Relaxed> dropped) {
    return new SearchResult(
        totalItems,
        page,
        perPage,
        hits,
        facets,
        generation,
        understood,
        urgent,
        hidden,
        dropped,
        located,
        postcode,
        at,
        validUntil,
        truncated,
        partial);
  }

  /** Pages that there are, as far as {@link SearchRequest#MAX_DEPTH} lets one walk; at least 1. */
  public int totalPages() {
    int reachable = Math.min(totalItems, SearchRequest.MAX_DEPTH / perPage * perPage);
    return Math.max(1, (reachable + perPage - 1) / perPage);
  }

  /** The counts of a facet; empty where it was not counted or has no values. */
  public List<FacetCount> counts(Facet facet) {
    return facets.stream()
        .filter(counts -> counts.facet().equals(facet))
        .findFirst()
        .map(FacetCounts::values)
        .orElse(List.of());
  }
}
