package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.burydirectory.index.FacetValues;
import org.burydirectory.search.Facet;
import org.burydirectory.search.FacetCount;
import org.burydirectory.search.FacetCounts;
import org.burydirectory.search.FacetInfo;
import org.burydirectory.search.SearchRequest;

/** Puts counts into the form in which they are shown. */
final class FacetRender {

  /** Values of the provider facet that are shown; the others of it are had by typing a name. */
  private static final int MOST_PROVIDERS = 100;

  private final FacetLayout layout;
  private final SearchRequest request;

  FacetRender(FacetLayout layout, SearchRequest request) {
    this.layout = layout;
    this.request = request;
  }

  /** Every facet of the directory with all its values. */
  static List<FacetInfo> infos(FacetLayout layout, int[] counts) {
    var infos = new ArrayList<FacetInfo>();
    var render = new FacetRender(layout, SearchRequest.everything());
    for (int i = 0; i < layout.size(); i++) {
      Facet facet = layout.facet(i);
      var definition = layout.definition(i);
      List<FacetCount> values =
          layout.values().of(facet).stream()
              .map(value -> render.count(value, counts, false))
              .toList();
      boolean levels = values.stream().anyMatch(value -> value.parent() != null);
      infos.add(new FacetInfo(facet, definition.label(), definition.description(), levels, values));
    }
    return infos;
  }

  /** The counted facets, in the order of the data. */
  List<FacetCounts> render(int[] counts) {
    var rendered = new ArrayList<FacetCounts>();
    for (int i = 0; i < layout.size(); i++) {
      if (request.counts(layout.facet(i))) {
        rendered.add(render(i, counts));
      }
    }
    return rendered;
  }

  private FacetCounts render(int index, int[] counts) {
    Facet facet = layout.facet(index);
    var values = new ArrayList<FacetCount>();
    Set<String> chosen = request.drillDowns().getOrDefault(facet, Collections.emptyNavigableSet());
    for (FacetValues.Value value : layout.values().of(facet)) {
      boolean selected = !chosen.isEmpty() && chosen.contains(value.value());
      if (counts[value.ordinal()] > 0 || selected) {
        values.add(count(value, counts, selected));
      }
    }
    boolean byCount = facet.equals(Facet.PROVIDER) || facet.equals(Facet.LANGUAGE);
    if (byCount) {
      values.sort(
          Comparator.comparingInt((FacetCount value) -> value.selected() ? 0 : 1)
              .thenComparing(Comparator.comparingInt(FacetCount::count).reversed())
              .thenComparing(FacetCount::label)
              .thenComparing(FacetCount::value));
    }
    boolean more = facet.equals(Facet.PROVIDER) && values.size() > MOST_PROVIDERS;
    return new FacetCounts(
        facet,
        layout.definition(index).label(),
        more ? values.subList(0, MOST_PROVIDERS) : values,
        more);
  }

  private FacetCount count(FacetValues.Value value, int[] counts, boolean selected) {
    String parent = value.parent() < 0 ? null : layout.values().get(value.parent()).value();
    return new FacetCount(value.value(), parent, value.label(), counts[value.ordinal()], selected);
  }
}
