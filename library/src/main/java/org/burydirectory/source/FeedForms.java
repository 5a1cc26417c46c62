package org.burydirectory.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.burydirectory.profile.Taxonomies;
import org.burydirectory.profile.Uuids;
import org.burydirectory.search.FeedForm;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which an Open Referral UK feed shows what an index holds. What the standard asks for
 * and a record does not have is made up for here, so that one poor record does not spoil a feed.
 * Safe for concurrent use.
 */
public final class FeedForms {

  /** Stands where the standard wants a text and the source gives none. */
  private static final String NOT_STATED = "Not stated";

  private static final String SITES = "service_at_locations";
  private static final String ATTRIBUTES = "attributes";
  private static final String TERM = "taxonomy_term";

  private final Taxonomies taxonomies;

  /** Forms with the terms of these lists. */
  public FeedForms(Taxonomies taxonomies) {
    this.taxonomies = taxonomies;
  }

  /**
   * A service.
   *
   * @param json canonical
   */
  public byte[] service(byte[] json, FeedForm form) {
    return write(service(tree(json), form));
  }

  private Map<String, @Nullable Object> service(
      Map<String, @Nullable Object> service, FeedForm form) {
    Map<String, @Nullable Object> organization = object(service, "organization");
    if (organization != null) {
      service.putIfAbsent("organization_id", organization.get("id"));
    }
    return form == FeedForm.LIST ? flat(service) : completed(service);
  }

  /** A service by its id and the instant of its last change. */
  public static byte[] minimal(String id, @Nullable Instant modified) {
    var json = new JsonText().beginObject().name("id").string(id);
    if (modified != null) {
      json.name("last_modified").string(modified.toString());
    }
    return json.endObject().toBytes();
  }

  /** A service that was deleted. */
  public static byte[] deleted(String id, Instant when) {
    return new JsonText()
        .beginObject()
        .name("deleted")
        .string(when.toString())
        .name("id")
        .string(id)
        .endObject()
        .toBytes();
  }

  /**
   * A service at one of its locations.
   *
   * @param json the service, canonical
   * @param number which of its locations
   */
  public byte[] site(byte[] json, int number, FeedForm form) {
    Map<String, @Nullable Object> service = tree(json);
    Map<String, @Nullable Object> site = objects(service.remove(SITES)).get(number);
    service = service(service, form);
    Map<String, @Nullable Object> location = object(site, "location");
    site.put("service_id", service.get("id"));
    if (location != null) {
      site.put("location_id", location.get("id"));
    }
    Map<String, @Nullable Object> shown =
        form == FeedForm.LIST ? flat(site, "location") : completed(site);
    shown.put("service", service);
    return write(shown);
  }

  /**
   * The organization of a service.
   *
   * @param json the service, canonical
   * @param services all services of the organization, canonical, for {@link FeedForm#FULL_SERVICE}
   */
  public byte[] organization(byte[] json, FeedForm form, Iterable<byte[]> services) {
    Map<String, @Nullable Object> organization = object(tree(json), "organization");
    if (organization == null) {
      throw new IllegalStateException("a service without an organization");
    }
    organization.putIfAbsent("description", organization.get("name"));
    Map<String, @Nullable Object> shown =
        form == FeedForm.LIST ? flat(organization) : completed(organization);
    if (form == FeedForm.FULL_SERVICE) {
      List<@Nullable Object> nested = new ArrayList<>();
      for (byte[] each : services) {
        Map<String, @Nullable Object> service = service(tree(each), FeedForm.FULL);
        service.remove("organization");
        nested.add(service);
      }
      shown.put("services", nested);
    }
    return write(shown);
  }

  /** A list of terms; with its terms unless as an item of a list. */
  public byte[] taxonomy(
      Taxonomies.Taxonomy taxonomy, FeedForm form, List<Taxonomies.PublishedTerm> terms) {
    Map<String, @Nullable Object> shown = new TreeMap<>();
    shown.put("id", taxonomy.id());
    shown.put("name", taxonomy.name());
    shown.put("description", taxonomy.description());
    shown.put("code", taxonomy.code());
    put(shown, "uri", taxonomy.uri());
    if (form != FeedForm.LIST) {
      shown.put("taxonomy_terms", terms.stream().map(FeedForms::members).toList());
    }
    return write(shown);
  }

  /** A term. */
  public byte[] term(Taxonomies.PublishedTerm term) {
    return write(members(term));
  }

  private static Map<String, @Nullable Object> members(Taxonomies.PublishedTerm term) {
    Map<String, @Nullable Object> shown = new TreeMap<>();
    shown.put("id", term.id());
    shown.put("name", term.name());
    shown.put("description", term.description());
    shown.put("code", term.code());
    shown.put("taxonomy", term.taxonomy().code());
    shown.put("taxonomy_id", term.taxonomy().id());
    put(shown, "parent_id", term.parent());
    put(shown, "term_uri", term.uri());
    return shown;
  }

  private static void put(
      Map<String, @Nullable Object> members, String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      members.put(name, text);
    }
  }

  /**
   * The terms that a service has of lists that are not the place's.
   *
   * @param json canonical
   */
  public List<Taxonomies.PublishedTerm> foreignTerms(byte[] json) {
    var terms = new ArrayList<Taxonomies.PublishedTerm>();
    for (Map<String, @Nullable Object> attribute : objects(tree(json).get(ATTRIBUTES))) {
      Map<String, @Nullable Object> term = object(attribute, TERM);
      if (term != null
          && term.get("id") instanceof String
          && taxonomies.find(text(term, "taxonomy"), text(term, "code")).isEmpty()) {
        terms.add(foreign(term));
      }
    }
    return terms;
  }

  private Taxonomies.PublishedTerm foreign(Map<String, @Nullable Object> term) {
    String code = or(text(term, "taxonomy"), "other");
    var known = taxonomies.all().stream().filter(each -> each.code().equals(code)).findFirst();
    String name = or(text(term, "name"), or(text(term, "code"), NOT_STATED));
    return new Taxonomies.PublishedTerm(
        or(text(term, "id"), ""),
        known.orElseGet(
            () ->
                new Taxonomies.Taxonomy(
                    Taxonomies.idOfTaxonomy(code), code, code, "Terms of a source's own.", null)),
        or(text(term, "code"), name),
        name,
        or(text(term, "description"), name),
        null,
        uri(text(term, "term_uri")));
  }

  private static @Nullable String uri(@Nullable String text) {
    return text == null ? null : FeedUris.valid(text);
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static @Nullable String text(Map<String, @Nullable Object> members, String name) {
    return members.get(name) instanceof String text ? text : null;
  }

  /** Members that are no lists or objects, but for one object, of which the same is taken. */
  private Map<String, @Nullable Object> flat(Map<String, @Nullable Object> object) {
    return flat(object, "organization");
  }

  private Map<String, @Nullable Object> flat(Map<String, @Nullable Object> object, String nested) {
    Map<String, @Nullable Object> inner = object(object, nested);
    Map<String, @Nullable Object> flat = completed(object);
    flat.values().removeIf(value -> value instanceof List || value instanceof Map);
    if (inner != null) {
      inner.values().removeIf(value -> value instanceof List || value instanceof Map);
      flat.put(nested, inner);
    }
    return flat;
  }

  /** With what the standard asks for in every part. */
  private Map<String, @Nullable Object> completed(Map<String, @Nullable Object> object) {
    new FeedCompletion(this::term).complete(object);
    return object;
  }

  /** A term of an attribute as the lists have it, or as it stands. */
  private Map<String, @Nullable Object> term(Map<String, @Nullable Object> term) {
    var known = taxonomies.find(text(term, "taxonomy"), text(term, "code"));
    if (known.isPresent()) {
      return members(known.get());
    }
    Map<String, @Nullable Object> shown = new TreeMap<>(term);
    String name = or(text(term, "name"), or(text(term, "code"), NOT_STATED));
    shown.putIfAbsent("id", Uuids.of("taxonomy_term", text(term, "taxonomy") + ":" + name));
    shown.putIfAbsent("name", name);
    shown.putIfAbsent("description", name);
    shown.putIfAbsent("taxonomy", "other");
    shown.put("taxonomy_id", Taxonomies.idOfTaxonomy(or(text(term, "taxonomy"), "other")));
    shown.remove("parent_id"); // no list has it
    return shown;
  }

  private static byte[] write(Map<String, @Nullable Object> object) {
    return CanonicalJson.of(object);
  }

  private static Map<String, @Nullable Object> tree(byte[] json) {
    var problems = new Problems();
    Map<String, @Nullable Object> tree =
        JsonTree.object(json, 0, json.length, new Report("index", problems));
    problems.refuseIfAny();
    return tree;
  }

  /** The object that is a member; null where there is none. */
  @SuppressWarnings("unchecked") // the trees have texts as keys
  static @Nullable Map<String, @Nullable Object> object(
      Map<String, @Nullable Object> members, String name) {
    return members.get(name) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null;
  }

  /** The objects of a list. */
  @SuppressWarnings("unchecked") // the trees have texts as keys
  static List<Map<String, @Nullable Object>> objects(@Nullable Object list) {
    var objects = new ArrayList<Map<String, @Nullable Object>>();
    if (list instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> map) {
          objects.add((Map<String, @Nullable Object>) map);
        }
      }
    }
    return objects;
  }
}
