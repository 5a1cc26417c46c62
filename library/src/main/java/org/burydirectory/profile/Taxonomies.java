package org.burydirectory.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.burydirectory.need.Need;
import org.burydirectory.need.Needs;
import org.burydirectory.need.Term;
import org.burydirectory.need.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A place's lists of terms as Open Referral publishes them: taxonomies with terms, each with a
 * uuid. Immutable.
 */
public final class Taxonomies {

  private final Map<String, Taxonomy> taxonomies = new LinkedHashMap<>(); // by code
  private final Map<String, PublishedTerm> terms = new LinkedHashMap<>(); // by id
  private final Map<String, List<String>> meant = new LinkedHashMap<>(); // by id of the term

  private Taxonomies() {}

  /**
   * A list of terms.
   *
   * @param id its uuid
   * @param code the word for it in an attribute's {@code taxonomy}
   * @param name what to call it
   * @param description what it holds
   * @param uri the published list that it is or follows, null where there is none
   */
  public record Taxonomy(
      String id, String code, String name, String description, @Nullable String uri) {}

  /**
   * A term of a list.
   *
   * @param id its uuid
   * @param taxonomy its list
   * @param code unique in its list
   * @param name what to call it
   * @param description what is meant
   * @param parent id of the term above, null at the top
   * @param uri the same term elsewhere, null where there is none
   */
  public record PublishedTerm(
      String id,
      Taxonomy taxonomy,
      String code,
      String name,
      String description,
      @Nullable String parent,
      @Nullable String uri) {}

  /** The lists of a place. */
  public static Taxonomies of(Profile profile) {
    return of(profile.needs(), profile.publication());
  }

  static Taxonomies of(Needs needs, Publication publication) {
    var all = new Taxonomies();
    var need = all.taxonomy("need", "Needs", "What people come for, in two levels.", null);
    for (Need each : needs.all()) {
      all.need(need, each);
    }
    all.terms("audience", "Audiences", "Whom a service is for.", needs.audiences());
    all.terms("cost", "Costs", "What a service costs those who use it.", needs.costs());
    all.terms("access", "Access", "How a service is had.", needs.access());
    var theme = all.taxonomy("theme", "Themes", "Priorities of local strategies.", null);
    for (Theme each : needs.themes()) {
      all.add(theme, each.id(), each.label(), each.description(), null, null);
    }
    all.mappings(
        "circumstance",
        "Circumstances",
        "What people are in. Asking for one finds the services of the needs that go with it.",
        "https://standards.esd.org.uk/?uri=list/circumstances",
        publication.circumstances());
    all.mappings(
        "service-type",
        "Service types",
        "Kinds of council services by the Local Government Services List. Asking for one finds the"
            + " services of the needs that it meets.",
        "https://standards.esd.org.uk/?uri=list/englishAndWelshServices",
        publication.serviceTypes());
    return all;
  }

  private Taxonomy taxonomy(String code, String name, String description, @Nullable String uri) {
    var made = new Taxonomy(idOfTaxonomy(code), code, name, description, uri);
    taxonomies.put(code, made);
    return made;
  }

  private PublishedTerm add(
      Taxonomy taxonomy,
      String code,
      String name,
      String description,
      @Nullable String parent,
      @Nullable String uri) {
    String id = idOfTerm(taxonomy.code(), code);
    var made = new PublishedTerm(id, taxonomy, code, name, description, parent, uri);
    terms.put(id, made);
    return made;
  }

  private void need(Taxonomy taxonomy, Need need) {
    String parent = need.parent() == null ? null : idOfTerm("need", need.parent());
    var term = add(taxonomy, need.id(), need.label(), need.description(), parent, null);
    if (parent != null) {
      meant.computeIfAbsent(parent, unused -> new ArrayList<>()).add(term.id());
    }
  }

  private void terms(String code, String name, String description, List<Term> list) {
    var taxonomy = taxonomy(code, name, description, null);
    list.forEach(term -> add(taxonomy, term.id(), term.label(), term.label(), null, null));
  }

  private void mappings(
      String code, String name, String description, String uri, List<Publication.Mapping> list) {
    if (list.isEmpty()) {
      return;
    }
    var taxonomy = taxonomy(code, name, description, uri);
    for (Publication.Mapping each : list) {
      var term = add(taxonomy, each.id(), each.label(), each.description(), null, each.uri());
      meant.put(
          term.id(),
          Stream.concat(
                  each.needs().stream().map(need -> idOfTerm("need", need)),
                  each.audiences().stream().map(audience -> idOfTerm("audience", audience)))
              .toList());
    }
  }

  /** The uuid of a list by its code; that of a stranger's list is made in the same way. */
  public static String idOfTaxonomy(String code) {
    return Uuids.of("taxonomy", code);
  }

  private static String idOfTerm(String taxonomy, String code) {
    return Uuids.of("taxonomy_term", taxonomy + ":" + code);
  }

  /** The lists, in the order in which they are shown. */
  public List<Taxonomy> all() {
    return List.copyOf(taxonomies.values());
  }

  /** Every term of every list. */
  public List<PublishedTerm> terms() {
    return List.copyOf(terms.values());
  }

  /** The term with this uuid. */
  public Optional<PublishedTerm> find(String id) {
    return Optional.ofNullable(terms.get(id));
  }

  /** The term of a list with this code; empty where the place's lists have none. */
  public Optional<PublishedTerm> find(@Nullable String taxonomy, @Nullable String code) {
    return taxonomy == null || code == null
        ? Optional.empty()
        : Optional.ofNullable(terms.get(idOfTerm(taxonomy, code)));
  }

  /**
   * The terms that someone means who asks for one: itself, those below it and, of a circumstance or
   * a service type, those that it is mapped to.
   */
  public Set<String> meantBy(String id) {
    var all = new LinkedHashSet<String>();
    collect(id, all);
    return all;
  }

  private void collect(String id, Set<String> all) {
    if (all.add(id)) {
      meant.getOrDefault(id, List.of()).forEach(each -> collect(each, all));
    }
  }
}
