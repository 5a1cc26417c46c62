package org.burydirectory.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.burydirectory.profile.Uuids;
import org.jspecify.annotations.Nullable;

/** Gives the parts of a record what Open Referral asks of each. */
final class FeedCompletion {

  private static final String NOT_STATED = "Not stated";
  private static final Set<String> LINKS =
      Set.of("url", "website", "uri", "logo", "term_uri", "schedule_link");
  private static final Set<String> MAILS = Set.of("email", "assurer_email");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
  private static final Set<String> PARTS =
      Set.of(
          "schedules",
          "service_areas",
          "service_at_locations",
          "languages",
          "funding",
          "cost_options",
          "contacts",
          "phones",
          "attributes",
          "addresses",
          "accessibility",
          "organization_identifiers");

  private final UnaryOperator<Map<String, @Nullable Object>> terms;

  /**
   * @param terms gives the shown form of a taxonomy term
   */
  FeedCompletion(UnaryOperator<Map<String, @Nullable Object>> terms) {
    this.terms = terms;
  }

  /** Completes a record that has an id, and all that is in it. */
  void complete(Map<String, @Nullable Object> object) {
    String id = String.valueOf(object.get("id"));
    links(object);
    for (Map.Entry<String, @Nullable Object> member : object.entrySet()) {
      String name = member.getKey();
      if (PARTS.contains(name)) {
        List<Map<String, @Nullable Object>> parts = FeedForms.objects(member.getValue());
        for (int i = 0; i < parts.size(); i++) {
          part(name, parts.get(i), id + "/" + name + "/" + i);
        }
      }
    }
    object(object, "organization");
    object(object, "location");
    Map<String, @Nullable Object> term = FeedForms.object(object, "taxonomy_term");
    if (term != null) {
      object.put("taxonomy_term", terms.apply(term));
    }
  }

  private void object(Map<String, @Nullable Object> owner, String name) {
    Map<String, @Nullable Object> object = FeedForms.object(owner, name);
    if (object != null) {
      if (name.equals("organization")) {
        object.putIfAbsent("description", object.get("name"));
      } else {
        object.putIfAbsent("location_type", typeOf(object));
      }
      complete(object);
    }
  }

  private static String typeOf(Map<String, @Nullable Object> location) {
    return location.containsKey("latitude") || location.containsKey("addresses")
        ? "physical"
        : "virtual";
  }

  private void part(String list, Map<String, @Nullable Object> part, String key) {
    part.putIfAbsent("id", Uuids.of("part", key));
    if (list.equals("addresses")) {
      for (String name : List.of("address_1", "city", "state_province", "postal_code")) {
        part.putIfAbsent(name, NOT_STATED);
      }
      part.putIfAbsent("country", "GB");
      part.putIfAbsent("address_type", "physical");
    } else if (list.equals("organization_identifiers")) {
      part.putIfAbsent("identifier_type", NOT_STATED);
      part.putIfAbsent("identifier", NOT_STATED);
    }
    complete(part);
  }

  private static void links(Map<String, @Nullable Object> object) {
    for (Map.Entry<String, @Nullable Object> member : object.entrySet()) {
      if (LINKS.contains(member.getKey()) && member.getValue() instanceof String link) {
        member.setValue(FeedUris.valid(link));
      }
    }
    for (String name : MAILS) {
      if (object.get(name) instanceof String mail && !MAIL.matcher(mail).matches()) {
        object.remove(name);
        object.put("x_" + name, mail); // what is no address has no place where one is promised
      }
    }
  }
}
