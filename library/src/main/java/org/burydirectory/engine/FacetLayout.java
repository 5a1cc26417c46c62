package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.burydirectory.index.FacetValues;
import org.burydirectory.index.Snapshot;
import org.burydirectory.profile.FacetDefinition;
import org.burydirectory.search.Facet;
import org.burydirectory.search.InvalidSearchException;
import org.burydirectory.search.SearchRequest;

/** The facets of a snapshot by number, in the order of the data. Immutable. */
final class FacetLayout {

  private static final Set<Facet> AT_SITE =
      Set.of(
          Facet.BOROUGH,
          Facet.NEIGHBOURHOOD,
          Facet.WARD,
          Facet.ACCESS,
          Facet.ACCESSIBILITY,
          Facet.DAY);

  private static final int VALUES_IN_MESSAGE = 12;

  private final List<FacetDefinition> definitions;
  private final List<Facet> facets = new ArrayList<>();
  private final Map<Facet, Integer> indexes = new HashMap<>();
  private final boolean[] atSite;
  private final int[] facetOf;
  private final FacetValues.Snapshot values;

  private FacetLayout(List<FacetDefinition> definitions, FacetValues.Snapshot values) {
    this.definitions = definitions;
    this.values = values;
    for (FacetDefinition definition : definitions) {
      var facet = new Facet(definition.name());
      indexes.put(facet, facets.size());
      facets.add(facet);
    }
    atSite = new boolean[facets.size()];
    for (int i = 0; i < atSite.length; i++) {
      atSite[i] = AT_SITE.contains(facets.get(i));
    }
    facetOf = new int[values.size()];
    for (int i = 0; i < facetOf.length; i++) {
      facetOf[i] = indexes.getOrDefault(values.get(i).facet(), -1);
    }
  }

  static FacetLayout of(Snapshot snapshot) {
    return snapshot.derive(
        FacetLayout.class,
        from -> new FacetLayout(from.about().profile().facets(), from.about().values()));
  }

  int size() {
    return facets.size();
  }

  Facet facet(int index) {
    return facets.get(index);
  }

  FacetDefinition definition(int index) {
    return definitions.get(index);
  }

  /** Whether a facet's values hold at a site rather than for the entry as a whole. */
  boolean atSite(int index) {
    return atSite[index];
  }

  /** The number of the facet that a value is of, −1 where the data does not show it. */
  int facetOf(int ordinal) {
    return facetOf[ordinal];
  }

  FacetValues.Snapshot values() {
    return values;
  }

  /**
   * The facet of a name.
   *
   * @throws IllegalArgumentException if there is none, naming those that there are
   */
  Facet facet(String name) {
    return facets.stream()
        .filter(facet -> facet.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no facet named '" + name + "'; known: " + names() + suggestion(name)));
  }

  private String names() {
    return facets.stream().map(Facet::name).collect(Collectors.joining(", "));
  }

  private String suggestion(String name) {
    return Nearest.to(name, facets.stream().map(Facet::name).toList())
        .map(found -> "; did you mean " + found + "?")
        .orElse("");
  }

  /**
   * What a request chose, by facet.
   *
   * @throws InvalidSearchException if a facet or a value is not known
   */
  List<Choice> choices(SearchRequest request) {
    var choices = new ArrayList<Choice>();
    request
        .drillDowns()
        .forEach(
            (facet, chosen) -> {
              Integer index = indexes.get(facet);
              if (index == null) {
                throw new InvalidSearchException(
                    "facet",
                    facet.name(),
                    names(),
                    Nearest.to(facet.name(), facets.stream().map(Facet::name).toList())
                        .orElse(null));
              }
              choices.add(new Choice(facet, index, atSite[index], ordinals(facet, chosen)));
            });
    return choices;
  }

  private int[] ordinals(Facet facet, NavigableSet<String> chosen) {
    return chosen.stream()
        .mapToInt(
            name -> {
              FacetValues.Value value = values.find(facet, name);
              if (value == null) {
                throw unknown(facet, name);
              }
              return value.ordinal();
            })
        .sorted()
        .toArray();
  }

  private InvalidSearchException unknown(Facet facet, String name) {
    List<String> known = values.of(facet).stream().map(FacetValues.Value::value).toList();
    String allowed =
        known.stream().limit(VALUES_IN_MESSAGE).collect(Collectors.joining(", "))
            + (known.size() > VALUES_IN_MESSAGE
                ? " and " + (known.size() - VALUES_IN_MESSAGE) + " more, listed by /v1/facets"
                : "");
    return new InvalidSearchException(
        facet.name(), name, allowed, Nearest.to(name, known).orElse(null));
  }
}
