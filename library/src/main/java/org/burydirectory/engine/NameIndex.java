package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.index.WordMap;
import org.burydirectory.index.Words;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.source.CardWriter;

/** The entries of a snapshot by their own and their organization's name, and by its words. Immutable. */
final class NameIndex {

  /** Below this share of a name it was hardly meant. */
  private static final double LEAST_SHARE = 0.5;

  private final Words words;
  private final Map<String, List<Long>> byName = new HashMap<>();
  private final Map<String, List<Long>> byOrganization = new HashMap<>();
  private final Map<Integer, List<Long>> byWord = new HashMap<>();
  private final Map<Long, int[]> wordsOf = new HashMap<>();
  private final double boost;

  private NameIndex(Words words, double boost) {
    this.words = words;
    this.boost = boost;
  }

  static NameIndex of(Snapshot snapshot) {
    var about = snapshot.about();
    var index =
        new NameIndex(about.words(), about.profile().ranking().weight("name.exact"));
    List<Segment> segments = snapshot.segments();
    for (int part = 0; part < segments.size(); part++) {
      Segment segment = segments.get(part);
      for (int doc = Narrowed.next(segment.live(), 0);
          doc >= 0;
          doc = Narrowed.next(segment.live(), doc + 1)) {
        index.add(CardWriter.parse(HitMaker.bytes(segment.card(doc))), key(part, doc));
      }
    }
    return index;
  }

  private void add(EntrySummary entry, long key) {
    put(byName, entry.name(), key);
    if (entry.organization() != null) {
      put(byOrganization, entry.organization(), key);
    }
    int[] hashes =
        words.content(entry.name()).stream()
            .mapToInt(word -> WordMap.hash(word.term()))
            .distinct()
            .toArray();
    wordsOf.put(key, hashes);
    for (int hash : hashes) {
      byWord.computeIfAbsent(hash, each -> new ArrayList<>()).add(key);
    }
  }

  private static void put(Map<String, List<Long>> map, String name, long key) {
    map.computeIfAbsent(name.toLowerCase(Locale.ROOT), each -> new ArrayList<>()).add(key);
  }

  private static long key(int part, int doc) {
    return (long) part << Integer.SIZE | doc;
  }

  /** The entries that a request names, whole or in part. */
  Named named(Intent intent) {
    var provided = new HashSet<Long>();
    var shares = new HashMap<Long, Double>();
    byWords(intent.text(), shares);
    for (String name : intent.names()) {
      byName.getOrDefault(name, List.of()).forEach(key -> shares.put(key, 1.0));
      provided.addAll(byOrganization.getOrDefault(name, List.of()));
    }
    return new Named(shares, provided, boost);
  }

  /** How much of a name is in a text, and of the text in the name, each word by how rare it is. */
  private void byWords(TextQuery text, Map<Long, Double> shares) {
    double asked = 0;
    var typed = new HashSet<Integer>();
    for (TermGroup group : text.groups()) {
      typed.add(WordMap.hash(group.word()));
      asked += rarity(WordMap.hash(group.word()));
    }
    var met = new HashMap<Long, Double>();
    for (int hash : typed) {
      for (long key : byWord.getOrDefault(hash, List.of())) {
        met.merge(key, rarity(hash), Double::sum);
      }
    }
    for (var each : met.entrySet()) {
      double own = 0;
      for (int hash : wordsOf.getOrDefault(each.getKey(), new int[0])) {
        own += rarity(hash);
      }
      double share = 2 * each.getValue() / (own + asked);
      if (share >= LEAST_SHARE) {
        shares.put(each.getKey(), share);
      }
    }
  }

  private double rarity(int hash) {
    return Math.log(1 + wordsOf.size() / (1.0 + byWord.getOrDefault(hash, List.of()).size()));
  }

  /**
   * Entries that were named.
   *
   * @param shares how much of the own name was said, by entry
   * @param provided entries whose organization was named
   * @param boost share of the score that a whole own name adds; an organization's adds half of it
   */
  record Named(Map<Long, Double> shares, Set<Long> provided, double boost) {

    double factor(int part, int doc) {
      if (shares.isEmpty() && provided.isEmpty()) {
        return 1;
      }
      Double share = shares.get(key(part, doc));
      double own = share == null ? 0 : boost * share * share;
      return 1 + Math.max(own, provided.contains(key(part, doc)) ? boost / 2 : 0);
    }
  }
}
