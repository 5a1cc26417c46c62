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
import org.burydirectory.search.EntrySummary;
import org.burydirectory.source.CardWriter;

/** The entries of a snapshot by their own and their organization's name. Immutable. */
final class NameIndex {

  private final Map<String, List<Long>> byName = new HashMap<>();
  private final Map<String, List<Long>> byOrganization = new HashMap<>();
  private final double boost;

  private NameIndex(double boost) {
    this.boost = boost;
  }

  static NameIndex of(Snapshot snapshot) {
    var index = new NameIndex(snapshot.about().profile().ranking().weight("name.exact"));
    List<Segment> segments = snapshot.segments();
    for (int part = 0; part < segments.size(); part++) {
      Segment segment = segments.get(part);
      for (int doc = Narrowed.next(segment.live(), 0);
          doc >= 0;
          doc = Narrowed.next(segment.live(), doc + 1)) {
        EntrySummary entry = CardWriter.parse(HitMaker.bytes(segment.card(doc)));
        index.add(index.byName, entry.name(), key(part, doc));
        if (entry.organization() != null) {
          index.add(index.byOrganization, entry.organization(), key(part, doc));
        }
      }
    }
    return index;
  }

  private void add(Map<String, List<Long>> map, String name, long key) {
    map.computeIfAbsent(name.toLowerCase(Locale.ROOT), each -> new ArrayList<>()).add(key);
  }

  private static long key(int part, int doc) {
    return (long) part << Integer.SIZE | doc;
  }

  /** The entries that some names, in lower case, are of. */
  Named named(Set<String> names) {
    var exact = new HashSet<Long>();
    var provided = new HashSet<Long>();
    for (String name : names) {
      exact.addAll(byName.getOrDefault(name, List.of()));
      provided.addAll(byOrganization.getOrDefault(name, List.of()));
    }
    return new Named(exact, provided, boost);
  }

  /**
   * Entries that were named.
   *
   * @param exact by their own name
   * @param provided by their organization's
   * @param boost share of the score that an own name adds; an organization's adds half of it
   */
  record Named(Set<Long> exact, Set<Long> provided, double boost) {

    double factor(int part, int doc) {
      if (exact.isEmpty() && provided.isEmpty()) {
        return 1;
      }
      if (exact.contains(key(part, doc))) {
        return 1 + boost;
      }
      return provided.contains(key(part, doc)) ? 1 + boost / 2 : 1;
    }
  }
}
