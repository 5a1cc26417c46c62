package org.burydirectory.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.burydirectory.index.FeedKey;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.profile.Taxonomies;
import org.burydirectory.profile.Taxonomies.PublishedTerm;
import org.burydirectory.profile.Taxonomies.Taxonomy;
import org.burydirectory.source.FeedForms;

/**
 * Every term that a feed publishes: those of the place's lists, and those that services bring from
 * lists of their own, in the order of ids. Computed once a snapshot.
 */
record FeedTerms(List<PublishedTerm> terms, List<Taxonomy> taxonomies) {

  /** The place's lists, computed once a snapshot. */
  static Taxonomies lists(Snapshot snapshot) {
    return snapshot.derive(Taxonomies.class, given -> Taxonomies.of(given.about().profile()));
  }

  static FeedTerms of(Snapshot snapshot) {
    return snapshot.derive(FeedTerms.class, FeedTerms::compute);
  }

  private static FeedTerms compute(Snapshot snapshot) {
    Taxonomies lists = Taxonomies.of(snapshot.about().profile());
    var terms = new TreeMap<String, PublishedTerm>();
    lists.terms().forEach(term -> terms.put(term.id(), term));
    for (Segment segment : snapshot.segments()) {
      try {
        addForeign(segment, new FeedForms(lists), terms);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    var taxonomies = new TreeMap<String, Taxonomy>();
    lists.all().forEach(list -> taxonomies.put(list.id(), list));
    terms.values().forEach(term -> taxonomies.put(term.taxonomy().id(), term.taxonomy()));
    return new FeedTerms(List.copyOf(terms.values()), List.copyOf(taxonomies.values()));
  }

  /** A term that no list has is looked up in one of the services that have it. */
  private static void addForeign(
      Segment segment, FeedForms forms, TreeMap<String, PublishedTerm> terms) throws IOException {
    Terms entries = segment.reader().terms(Segment.FEED);
    if (entries == null) {
      return;
    }
    TermsEnum each = entries.iterator();
    if (each.seekCeil(new BytesRef(FeedKey.TERM_MARK)) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef key = each.term(); key != null; key = each.next()) {
      String text = key.utf8ToString();
      if (!text.startsWith(FeedKey.TERM_MARK)) {
        return;
      }
      if (!terms.containsKey(text.substring(FeedKey.TERM_MARK.length()))) {
        firstLive(segment, each)
            .ifPresent(
                doc ->
                    forms
                        .foreignTerms(HitMaker.bytes(segment.json(doc)))
                        .forEach(term -> terms.putIfAbsent(term.id(), term)));
      }
    }
  }

  private static Optional<Integer> firstLive(Segment segment, TermsEnum term) throws IOException {
    PostingsEnum docs = term.postings(null, PostingsEnum.NONE);
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (segment.live().get(doc)) {
        return Optional.of(doc);
      }
    }
    return Optional.empty();
  }

  /** The terms of one list, in the order of codes. */
  List<PublishedTerm> of(Taxonomy taxonomy) {
    var own = new ArrayList<PublishedTerm>();
    for (PublishedTerm term : terms) {
      if (term.taxonomy().id().equals(taxonomy.id())) {
        own.add(term);
      }
    }
    own.sort(Comparator.comparing(PublishedTerm::code));
    return own;
  }
}
