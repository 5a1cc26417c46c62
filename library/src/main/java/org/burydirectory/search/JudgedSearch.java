package org.burydirectory.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search with what people who know the place expect of it. Expectations name entries by id, by a
 * need that they must have ({@code need:carers.break}) or by a part of their name ({@code name:Bury
 * Carers}); an empty list is not judged.
 *
 * @param line where it stands in its file, from 1
 * @param query what is typed
 * @param at the local date and time of the search, null for now
 * @param near where the person is, null where that is not given
 * @param params further parameters of the search API; several ids of {@code without} are separated
 *     by commas
 * @param firstAny one of these must be the first hit
 * @param top3Any one of these must be among the first three
 * @param notTop5 none of these may be among the first five
 * @param urgent the panel that must be shown, {@code none} where none may be, null where not judged
 */
public record JudgedSearch(
    int line,
    String query,
    @Nullable String at,
    @Nullable String near,
    Map<String, String> params,
    List<String> firstAny,
    List<String> top3Any,
    List<String> notTop5,
    @Nullable String urgent) {

  /** Copies the collections. */
  public JudgedSearch {
    params = Map.copyOf(params);
    firstAny = List.copyOf(firstAny);
    top3Any = List.copyOf(top3Any);
    notTop5 = List.copyOf(notTop5);
  }
}
