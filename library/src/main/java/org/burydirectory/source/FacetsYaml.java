package org.burydirectory.source;

import java.util.List;
import org.burydirectory.need.Term;
import org.burydirectory.profile.FacetDefinition;

/** Reads {@code facets.yaml}. */
final class FacetsYaml {

  private static final int DAYS_A_WEEK = 7;

  private FacetsYaml() {}

  /** What the file holds. */
  record Facets(List<FacetDefinition> facets, List<Term> kinds, List<Term> days) {}

  static Facets read(Fields root) {
    var names = new Ids();
    List<FacetDefinition> facets =
        root.objects(
            "facets",
            fields ->
                new FacetDefinition(
                    names.unique(fields, "name"),
                    fields.required("label"),
                    fields.required("description")));
    List<Term> days = NeedsYaml.terms(root, "days");
    if (days.size() != DAYS_A_WEEK) {
      root.problem("days", "'days' has " + days.size() + " days; give all seven, Monday first");
    }
    return new Facets(facets, NeedsYaml.terms(root, "kinds"), days);
  }
}
