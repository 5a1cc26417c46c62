package org.burydirectory.index;

import java.util.List;
import org.burydirectory.need.Need;
import org.burydirectory.need.Term;
import org.burydirectory.need.Theme;
import org.burydirectory.place.Borough;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.profile.Profile;
import org.burydirectory.search.Facet;

/**
 * The facet values that a profile names, in its order, so that every generation starts with them.
 */
final class ProfileValues {

  private ProfileValues() {}

  static FacetValues of(Profile profile) {
    var values = new FacetValues();
    terms(values, Facet.KIND, profile.kinds());
    for (Need need : profile.needs().all()) {
      values.add(Facet.NEED, need.id(), need.label(), need.parent());
    }
    for (Borough borough : profile.gazetteer().boroughs()) {
      values.add(Facet.BOROUGH, borough.id(), borough.name(), null);
    }
    places(values, profile, PlaceKind.NEIGHBOURHOOD, Facet.NEIGHBOURHOOD);
    places(values, profile, PlaceKind.WARD, Facet.WARD);
    terms(values, Facet.AUDIENCE, profile.needs().audiences());
    terms(values, Facet.COST, profile.needs().costs());
    terms(values, Facet.ACCESS, profile.needs().access());
    terms(values, Facet.DAY, profile.days());
    terms(values, Facet.ACCESSIBILITY, profile.needs().accessibility());
    for (Theme theme : profile.needs().themes()) {
      values.add(Facet.THEME, theme.id(), theme.label(), null);
    }
    return values;
  }

  private static void terms(FacetValues values, Facet facet, List<Term> terms) {
    terms.forEach(term -> values.add(facet, term.id(), term.label(), null));
  }

  private static void places(FacetValues values, Profile profile, PlaceKind kind, Facet facet) {
    for (Place place : profile.gazetteer().places(kind)) {
      values.add(facet, place.id(), place.label(), null);
    }
  }
}
