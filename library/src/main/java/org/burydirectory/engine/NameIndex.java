package org.burydirectory.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.DocSet;
import org.burydirectory.index.FacetValues;
import org.burydirectory.index.NameKey;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.search.Facet;
import org.jspecify.annotations.Nullable;

/** Finds the entries of a snapshot whose name, or whose organization's, a text holds. Immutable. */
final class NameIndex {

  /** Below this share of a name it was hardly meant. */
  private static final double LEAST_SHARE = 0.5;

  /** A name is looked for by words that at most one entry in so many has in its name. */
  private static final int SEED_RARITY = 64;

  private static final int MOST_SEEDED = 64;

  /** One word names an entry only if at most so many have it in their name. */
  private static final int RARE_WORD = 3;

  private final List<Segment> segments;
  private final Map<String, Integer> providers = new HashMap<>();
  private final double boost;

  private NameIndex(Snapshot snapshot) {
    segments = snapshot.segments();
    boost = snapshot.about().profile().ranking().weight("name.exact");
    for (FacetValues.Value value : snapshot.about().values().of(Facet.PROVIDER)) {
      providers.put(value.label().toLowerCase(Locale.ROOT), value.ordinal());
    }
  }

  static NameIndex of(Snapshot snapshot) {
    return new NameIndex(snapshot);
  }

  /** The entries that a request names, whole or in part. */
  Named named(Intent intent) throws IOException {
    var shares = new ArrayList<Map<Integer, Double>>();
    var named = new ArrayList<FixedBitSet>();
    for (Segment segment : segments) {
      var own = new HashMap<Integer, Double>();
      inPart(segment, intent.text(), own);
      for (String name : intent.names()) {
        whole(segment, name, own);
      }
      shares.add(own);
      var docs = new FixedBitSet(own.isEmpty() ? 0 : segment.reader().maxDoc());
      own.keySet().forEach(docs::set);
      named.add(docs);
    }
    return new Named(shares, named, boost);
  }

  private void whole(Segment segment, String name, Map<Integer, Double> shares) throws IOException {
    Integer provider = providers.get(name);
    DocSet provided = provider == null ? null : segment.columns().docs(provider);
    if (provided != null) {
      double half = Math.sqrt(0.5); // whose square is a half
      provided.forEach(doc -> shares.merge(doc, half, Math::max));
    }
    PostingsEnum docs = postings(segment, Segment.NAME_EXACT, NameKey.of(name));
    for (int doc = next(docs); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(docs)) {
      shares.put(doc, 1.0);
    }
  }

  private static int next(@Nullable PostingsEnum docs) throws IOException {
    return docs == null ? DocIdSetIterator.NO_MORE_DOCS : docs.nextDoc();
  }

  private static @Nullable PostingsEnum postings(Segment segment, String field, String term)
      throws IOException {
    var terms = segment.reader().terms(field);
    TermsEnum found = terms == null ? null : terms.iterator();
    return found != null && found.seekExact(new BytesRef(term))
        ? found.postings(null, PostingsEnum.NONE)
        : null;
  }

  /** How many words of a name are in a text, and of the text in the name. */
  private static void inPart(Segment segment, TextQuery text, Map<Integer, Double> shares)
      throws IOException {
    var words = new ArrayList<PostingsEnum>();
    for (String word : asked(text)) {
      PostingsEnum docs = postings(segment, Segment.NAME, word);
      if (docs != null) {
        words.add(docs);
      }
    }
    words.sort(Comparator.comparingLong(PostingsEnum::cost));
    long most = Math.max(MOST_SEEDED, segment.reader().maxDoc() / SEED_RARITY);
    var met = new TreeMap<Integer, Integer>();
    boolean rare = !words.isEmpty() && words.getFirst().cost() <= RARE_WORD;
    for (PostingsEnum docs : words) {
      if (docs.cost() <= most) {
        for (int doc = next(docs); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(docs)) {
          met.merge(doc, 1, Integer::sum);
        }
      } else {
        met.replaceAll((doc, count) -> count + (has(docs, doc) ? 1 : 0));
      }
    }
    int asked = known(segment, asked(text));
    met.forEach(
        (doc, count) -> {
          double share = 2.0 * count / (segment.columns().nameWords(doc) + asked);
          if (share >= LEAST_SHARE && (count > 1 || rare)) {
            shares.put(doc, Math.min(1, share));
          }
        });
  }

  /** How many of some words are in any entry's text; others say nothing of a name. */
  private static int known(Segment segment, Set<String> asked) throws IOException {
    var terms = segment.reader().terms(Segment.TEXT);
    int known = 0;
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (String word : asked) {
        known += each.seekExact(new BytesRef(word)) ? 1 : 0;
      }
    }
    return known;
  }

  private static Set<String> asked(TextQuery text) {
    var asked = new LinkedHashSet<String>();
    text.groups().forEach(group -> asked.add(group.word()));
    return asked;
  }

  private static boolean has(PostingsEnum docs, int doc) {
    try {
      return (docs.docID() < doc ? docs.advance(doc) : docs.docID()) == doc;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Entries that were named.
   *
   * @param shares how much of the own name was said, by segment and document
   * @param named the same documents as sets, which are asked of all; empty where there are none
   * @param boost share of the score that a whole own name adds
   */
  record Named(List<Map<Integer, Double>> shares, List<FixedBitSet> named, double boost) {

    /** What {@link #factor} is at most. */
    double most() {
      return shares.stream().allMatch(Map::isEmpty) ? 1 : 1 + Math.max(0, boost);
    }

    /** Whether anything of an entry's name, or all of its organization's, was said. */
    boolean isNamed(int part, int doc) {
      FixedBitSet docs = named.get(part);
      return docs.length() > 0 && docs.get(doc);
    }

    /** Whether all of an entry's own name was said. */
    boolean isWhole(int part, int doc) {
      Double share = shares.get(part).get(doc);
      return share != null && share == 1;
    }

    double factor(int part, int doc) {
      Map<Integer, Double> own = shares.get(part);
      Double share = own.isEmpty() ? null : own.get(doc);
      return share == null ? 1 : 1 + boost * share * share;
    }
  }
}
