package org.burydirectory.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every part of a record an id of the standard's form. The same part always gets the same.
 */
final class IdRepair {

  private static final List<String> LISTS =
      List.of(
          "contacts",
          "phones",
          "schedules",
          "service_areas",
          "service_at_locations",
          "addresses",
          "accessibility",
          "cost_options",
          "languages",
          "attributes");

  private final Findings.OfRecord findings;
  private final String source;

  IdRepair(Findings.OfRecord findings, String source) {
    this.findings = findings;
    this.source = source;
  }

  /** The id of a service, made where there is none. */
  String service(Map<String, @Nullable Object> service) {
    Object id = service.get("id");
    if (id == null) {
      var name = new StringBuilder("service:");
      name.append(service.get("name"));
      Map<String, @Nullable Object> organization = Tree.object(service, "organization");
      name.append('|').append(organization == null ? null : organization.get("name"));
      String made = MadeIds.of(source, name.toString().toLowerCase(Locale.ROOT));
      service.put("id", made);
      findings.repair("id", "/id", "there is none; one was made from the names", null, made);
      return made;
    }
    return own(new Tree.Item(service, ""), "service");
  }

  /** Puts the ids of everything within a service right. */
  void parts(Map<String, @Nullable Object> service, String serviceId) {
    var root = new Tree.Item(service, "");
    organization(root);
    lists(root, serviceId);
  }

  private String own(Tree.Item item, String type) {
    Object written = item.object().get("id");
    String id = String.valueOf(written);
    if (written instanceof String && MadeIds.isUuid(id)) {
      return id;
    }
    String known = MadeIds.uuid(id);
    String made = known.isEmpty() ? MadeIds.of(source, type + ":" + id) : known;
    item.object().put("id", made);
    if (known.isEmpty()) {
      item.object().putIfAbsent("x_source_id", id);
    }
    findings.repair(
        "id",
        item.at("id"),
        known.isEmpty()
            ? "this is no uuid; one was made from it, and it is kept as 'x_source_id'"
            : "the uuid was written with hyphens",
        id,
        made);
    return made;
  }

  private void organization(Tree.Item root) {
    Tree.Item organization = root.item("organization");
    if (organization == null) {
      reference(root);
      return;
    }
    String name = organization.text("name");
    if (name == null) {
      Object kept = root.object().remove("organization");
      root.object().putIfAbsent("x_organization", kept);
      findings.repair(
          "organization", "/organization", "it has no name; kept as 'x_organization'", kept, null);
      return;
    }
    if (organization.object().get("id") == null) {
      String named = Tree.text(root.object(), "organization_id");
      String id =
          named != null && MadeIds.isUuid(named)
              ? named
              : MadeIds.of(source, "organization:" + name.toLowerCase(Locale.ROOT));
      organization.object().put("id", id);
      findings.repair(
          "id", organization.at("id"), "there is none; one was made from the name", null, id);
    }
    String id = own(organization, "organization");
    Object reference = root.object().put("organization_id", id);
    if (!id.equals(reference)) {
      findings.repair(
          "id", "/organization_id", "it names the organization that is given", reference, id);
    }
  }

  private void reference(Tree.Item root) {
    Object reference = root.object().get("organization_id");
    if (reference != null && !MadeIds.isUuid(String.valueOf(reference))) {
      String id = MadeIds.of(source, "organization:" + reference);
      root.object().put("organization_id", id);
      findings.repair(
          "id", "/organization_id", "this is no uuid; one was made from it", reference, id);
    }
  }

  private void lists(Tree.Item owner, String serviceId) {
    for (String list : LISTS) {
      for (Tree.Item item : owner.items(list)) {
        part(item, list, serviceId);
        lists(item, serviceId);
      }
    }
    Tree.Item location = owner.item("location");
    if (location != null) {
      place(location);
      lists(location, serviceId);
    }
    Tree.Item term = owner.item("taxonomy_term");
    if (term != null && term.object().get("id") != null) {
      own(term, "taxonomy_term");
    }
  }

  private void part(Tree.Item item, String list, String serviceId) {
    if (item.object().get("id") == null) {
      String made = MadeIds.of(source, serviceId + item.pointer());
      item.object().put("id", made);
      findings.repair(
          "id",
          item.at("id"),
          "there is none; one was made from its place in the record",
          null,
          made);
    } else {
      own(item, list);
    }
  }

  /**
   * A place without an id is known by its address, so that it is one place for all its services.
   */
  private void place(Tree.Item location) {
    if (location.object().get("id") == null) {
      String made =
          MadeIds.of(
              source,
              "location:" + location.object().get("name") + location.object().get("addresses"));
      location.object().put("id", made);
      findings.repair(
          "id", location.at("id"), "there is none; one was made from the address", null, made);
    } else {
      own(location, "location");
    }
  }
}
