package org.burydirectory.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.FeedKey;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.index.Words;
import org.burydirectory.profile.Taxonomies;
import org.burydirectory.profile.Taxonomies.PublishedTerm;
import org.burydirectory.profile.Taxonomies.Taxonomy;
import org.burydirectory.search.FeedForm;
import org.burydirectory.search.FeedList;
import org.burydirectory.search.FeedRequest;
import org.burydirectory.source.FeedForms;

/** The lists of a feed, as one snapshot has them. */
final class FeedLists {

  private final Snapshot snapshot;
  private final Taxonomies taxonomies;
  private final FeedForms forms;
  private final Words words;

  FeedLists(Snapshot snapshot) {
    this.snapshot = snapshot;
    taxonomies = FeedTerms.lists(snapshot);
    forms = new FeedForms(taxonomies);
    words = snapshot.about().words();
  }

  /** What a request asks for. */
  FeedRows rows(FeedRequest request) {
    return switch (request.list()) {
      case SERVICES -> services(request);
      case SERVICE_AT_LOCATIONS -> sites(request);
      case ORGANIZATIONS -> organizations(request);
      case TAXONOMIES -> taxonomies(request);
      case TAXONOMY_TERMS -> terms(request);
      case DELETED -> deleted(request);
    };
  }

  private FeedRows services(FeedRequest request) {
    FeedOrder.Services services = FeedOrder.services(snapshot);
    int size = services.spots().length;
    FeedFilter filter = FeedFilter.of(request.filter(), snapshot, taxonomies);
    var shown = new FeedOrder.Cursors(services);
    IntFunction<byte[]> item = at -> service(services, at, request.form(), shown);
    String search = request.filter().search();
    if (search.isBlank() && filter.admitsAll()) {
      return FeedRows.all(size, item);
    }
    var cursors = new FeedOrder.Cursors(services);
    List<FixedBitSet> found = search.isBlank() ? List.of() : found(search, Searched.SERVICES);
    IntPredicate passes =
        at ->
            (search.isBlank() || found.get(services.segment(at)).get(services.doc(at)))
                && filter.admits(services, at, cursors);
    return FeedRows.where(size, passes, item);
  }

  /**
   * @param cursors over services that come in order
   */
  private byte[] service(
      FeedOrder.Services services, int at, FeedForm form, FeedOrder.Cursors cursors) {
    return form == FeedForm.MINIMAL
        ? FeedForms.minimal(services.id(at), cursors.facts(at).modified())
        : forms.service(json(services, at), form);
  }

  private byte[] json(FeedOrder.Services services, int at) {
    return HitMaker.bytes(services.segments().get(services.segment(at)).json(services.doc(at)));
  }

  private FeedRows sites(FeedRequest request) {
    FeedOrder.Services services = FeedOrder.services(snapshot);
    FeedOrder.Sites ordered = FeedOrder.sites(snapshot);
    List<FeedOrder.Site> sites = ordered.all();
    FeedFilter filter = FeedFilter.of(request.filter(), snapshot, taxonomies);
    IntFunction<byte[]> item = at -> site(services, sites.get(at), request.form());
    String search = request.filter().search();
    if (search.isBlank() && filter.admitsAll()) {
      return FeedRows.all(sites.size(), item);
    }
    FixedBitSet passing = passing(services, ordered, filter);
    if (search.isBlank()) {
      return FeedRows.where(sites.size(), passing::get, item);
    }
    var searched = new FeedSiteSearch(snapshot, FeedWords.of(words, search));
    return FeedRows.where(
        sites.size(), at -> passing.get(at) && searched.finds(services, sites.get(at)), item);
  }

  /** Sites are not in the order of their services, whose facts are read in theirs. */
  private static FixedBitSet passing(
      FeedOrder.Services services, FeedOrder.Sites sites, FeedFilter filter) {
    var passing = new FixedBitSet(Math.max(1, sites.all().size()));
    var cursors = new FeedOrder.Cursors(services);
    for (int at : sites.byService()) {
      if (filter.admits(services, sites.all().get(at), cursors)) {
        passing.set(at);
      }
    }
    return passing;
  }

  private byte[] site(FeedOrder.Services services, FeedOrder.Site site, FeedForm form) {
    return forms.site(json(services, site.service()), site.number(), form);
  }

  private FeedRows organizations(FeedRequest request) {
    FeedOrder.Services services = FeedOrder.services(snapshot);
    List<FeedOrder.Organization> all = FeedOrder.organizations(snapshot).all();
    IntFunction<byte[]> item = at -> organization(services, all.get(at), request.form());
    String search = request.filter().search();
    if (search.isBlank()) {
      return FeedRows.all(all.size(), item);
    }
    List<FixedBitSet> found = found(search, Searched.ORGANIZATIONS);
    return FeedRows.where(
        all.size(),
        at -> {
          int service = all.get(at).service();
          return found.get(services.segment(service)).get(services.doc(service));
        },
        item);
  }

  private byte[] organization(
      FeedOrder.Services services, FeedOrder.Organization organization, FeedForm form) {
    return forms.organization(
        json(services, organization.service()),
        form,
        form == FeedForm.FULL_SERVICE ? Feed.servicesOf(snapshot, organization.id()) : List.of());
  }

  private FeedRows taxonomies(FeedRequest request) {
    FeedTerms terms = FeedTerms.of(snapshot);
    List<Taxonomy> all = terms.taxonomies();
    String search = request.filter().search();
    return FeedRows.where(
        all.size(),
        at -> has(search, Stream.of(all.get(at).name(), all.get(at).description())),
        at -> taxonomy(all.get(at), terms, request.form()));
  }

  private byte[] taxonomy(Taxonomy taxonomy, FeedTerms terms, FeedForm form) {
    return forms.taxonomy(taxonomy, form, form == FeedForm.LIST ? List.of() : terms.of(taxonomy));
  }

  private FeedRows terms(FeedRequest request) {
    List<PublishedTerm> all = FeedTerms.of(snapshot).terms();
    FeedRequest.Filter asked = request.filter();
    return FeedRows.where(
        all.size(), at -> admits(asked, all.get(at)), at -> forms.term(all.get(at)));
  }

  private boolean admits(FeedRequest.Filter asked, PublishedTerm term) {
    return (asked.taxonomyIds().isEmpty() || asked.taxonomyIds().contains(term.taxonomy().id()))
        && (!asked.topOnly() || term.parent() == null)
        && (asked.parentId() == null || asked.parentId().equals(term.parent()))
        && has(asked.search(), Stream.of(term.name(), term.description()));
  }

  private boolean has(String search, Stream<String> texts) {
    if (search.isBlank()) {
      return true;
    }
    List<String> wanted = FeedWords.of(words, search);
    List<String> there =
        texts.flatMap(text -> words.of(text).stream()).map(Words.Word::term).toList();
    return !wanted.isEmpty() && there.containsAll(wanted);
  }

  private FeedRows deleted(FeedRequest request) {
    List<Map.Entry<String, Instant>> all = List.copyOf(snapshot.about().deleted().entrySet());
    Instant after = request.filter().modifiedAfter();
    return FeedRows.where(
        all.size(),
        at -> after == null || !all.get(at).getValue().isBefore(after),
        at -> FeedForms.deleted(all.get(at).getKey(), all.get(at).getValue()));
  }

  /** Whose words a search reads. */
  private enum Searched {
    SERVICES,
    ORGANIZATIONS
  }

  /** The documents of each segment that have every word of a search; none without words. */
  private List<FixedBitSet> found(String search, Searched searched) {
    List<String> terms = FeedWords.of(words, search);
    return snapshot.segments().stream().map(segment -> found(segment, terms, searched)).toList();
  }

  private static FixedBitSet found(Segment segment, List<String> terms, Searched searched) {
    var found = new FixedBitSet(Math.max(1, segment.columns().maxDoc()));
    if (!terms.isEmpty()) {
      found.set(0, found.length());
    }
    for (String term : terms) {
      found.and(
          searched == Searched.SERVICES
              ? FeedWords.any(segment, Segment.TEXT, List.of(term))
              : FeedWords.any(segment, Segment.FEED, List.of(FeedKey.organizationWord(term))));
    }
    return found;
  }

  /** One item of a list. */
  Optional<byte[]> item(FeedList list, String id, FeedForm form) {
    return switch (list) {
      case SERVICES ->
          snapshot
              .find(id)
              .filter(spot -> spot.segment().columns().coverage(spot.doc()) >= 0)
              .map(spot -> forms.service(HitMaker.bytes(spot.segment().json(spot.doc())), form));
      case SERVICE_AT_LOCATIONS -> site(id, form);
      case ORGANIZATIONS -> organization(id, form);
      case TAXONOMIES ->
          FeedTerms.of(snapshot).taxonomies().stream()
              .filter(taxonomy -> taxonomy.id().equals(id))
              .findFirst()
              .map(taxonomy -> taxonomy(taxonomy, FeedTerms.of(snapshot), form));
      case TAXONOMY_TERMS ->
          FeedTerms.of(snapshot).terms().stream()
              .filter(term -> term.id().equals(id))
              .findFirst()
              .map(forms::term);
      case DELETED -> Optional.empty();
    };
  }

  private Optional<byte[]> site(String id, FeedForm form) {
    FeedOrder.Services services = FeedOrder.services(snapshot);
    List<FeedOrder.Site> sites = FeedOrder.sites(snapshot).all();
    int at = search(sites.size(), number -> sites.get(number).id(), id);
    return at < 0 ? Optional.empty() : Optional.of(site(services, sites.get(at), form));
  }

  private Optional<byte[]> organization(String id, FeedForm form) {
    FeedOrder.Services services = FeedOrder.services(snapshot);
    List<FeedOrder.Organization> all = FeedOrder.organizations(snapshot).all();
    int at = search(all.size(), number -> all.get(number).id(), id);
    return at < 0 ? Optional.empty() : Optional.of(organization(services, all.get(at), form));
  }

  /** Where an id is among ascending ones; below 0 where it is not. */
  private static int search(int size, IntFunction<String> ids, String id) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = ids.apply(middle).compareTo(id);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }
}
