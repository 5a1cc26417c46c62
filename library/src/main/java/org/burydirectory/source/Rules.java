package org.burydirectory.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burydirectory.model.Guide;
import org.burydirectory.model.Service;
import org.burydirectory.need.Need;
import org.burydirectory.need.Needs;
import org.burydirectory.need.Term;
import org.burydirectory.need.Theme;
import org.burydirectory.person.EligibilityRule;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.profile.Profile;
import org.jspecify.annotations.Nullable;

/** What an entry must keep to in this place, beyond being well formed. */
final class Rules {

  private static final Set<String> LINKS = Set.of("url", "uri", "website", "logo");

  private final Map<String, Set<String>> codes; // by taxonomy
  private final Set<String> accessibility;
  private final Set<String> wards;
  private final Set<String> places;

  Rules(Profile profile) {
    Needs needs = profile.needs();
    codes =
        Map.of(
            "need",
            ids(needs.all().stream().map(Need::id)),
            "audience",
            ids(needs.audiences().stream().map(Term::id)),
            EligibilityRule.TAXONOMY,
            Set.copyOf(EligibilityRule.CODES),
            "cost",
            ids(needs.costs().stream().map(Term::id)),
            "access",
            ids(needs.access().stream().map(Term::id)),
            "theme",
            ids(needs.themes().stream().map(Theme::id)));
    accessibility = ids(needs.accessibility().stream().map(Term::id));
    wards = ids(profile.gazetteer().places(PlaceKind.WARD).stream().map(Place::id));
    places =
        Stream.of(PlaceKind.BOROUGH, PlaceKind.NEIGHBOURHOOD, PlaceKind.WARD)
            .flatMap(kind -> profile.gazetteer().places(kind).stream())
            .map(Place::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> ids(Stream<String> ids) {
    return ids.collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> codes(String taxonomy) {
    return codes.getOrDefault(taxonomy, Set.of());
  }

  void check(Service service, Fields fields) {
    fields.objects("attributes", attribute -> attribute.object("taxonomy_term", this::term));
    fields.objects("service_at_locations", site -> site.object("location", this::location));
    links(fields.members(), fields.where(), fields.report());
    if (service.illustrative()) {
      if (!service.name().contains(Entry.EXAMPLE_MARK)) {
        fields.problem(
            "name", "an illustrative service must say '" + Entry.EXAMPLE_MARK + "' in its name");
      }
    } else if (service.xSources().isEmpty()) {
      fields
          .report()
          .add(
              fields.where(),
              "'x_sources' is missing; say where the facts come from, or mark the service"
                  + " illustrative");
    } else if (service.xSources().stream().allMatch(source -> source.date() == null)) {
      fields
          .report()
          .add(
              fields.where(),
              "no item of 'x_sources' has a 'date'; say when the facts were published or read");
    }
  }

  private Fields term(Fields term) {
    String taxonomy = term.text("taxonomy");
    if (taxonomy != null && codes.containsKey(taxonomy)) {
      term.requiredCode("code", codes(taxonomy));
    }
    return term;
  }

  private Fields location(Fields location) {
    location.objects("accessibility", this::accessibility);
    location.code("x_ward", wards);
    return location;
  }

  private Fields accessibility(Fields fields) {
    fields.code("x_code", accessibility);
    return fields;
  }

  void check(Guide guide, String file, Fields fields) {
    fields.codes("needs", codes("need"));
    fields.codes("audiences", codes("audience"));
    fields.codes("themes", codes("theme"));
    fields.codes("places", places);
    for (String key : List.of("sections", "sources", "needs")) {
      if (!fields.has(key)) {
        fields.required(key);
      }
    }
    if (!file.equals("guides/" + guide.id() + ".yaml")) {
      fields.problem(
          "id",
          "'id' is " + Report.shown(guide.id()) + "; it must be the file's name without .yaml");
    }
    links(fields.members(), fields.where(), fields.report());
  }

  /** Reports links that a browser should not follow, wherever they stand. */
  private static void links(Map<?, @Nullable Object> object, Where where, Report report) {
    for (var member : object.entrySet()) {
      String key = (String) member.getKey();
      Object value = member.getValue();
      if (value instanceof String text && LINKS.contains(key) && !Forms.isLink(text)) {
        report.add(
            where.member(key),
            "'"
                + key
                + "' is "
                + Report.shown(text)
                + "; it must start with https://, http://, mailto: or tel:");
      } else if (value instanceof Map || value instanceof List) {
        deeper(value, where.member(key), report);
      }
    }
  }

  @SuppressWarnings("unchecked") // the trees have nothing else
  private static void deeper(@Nullable Object value, Where where, Report report) {
    if (value instanceof Map) {
      links((Map<?, @Nullable Object>) value, where, report);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        deeper(list.get(i), where.item(i), report);
      }
    }
  }
}
