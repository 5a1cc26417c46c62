package org.burydirectory.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.FeedFacts;
import org.burydirectory.index.FeedKey;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.profile.Taxonomies;
import org.burydirectory.search.FeedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Narrows services: first by postings, a set a segment; then what is left one by one, by its facts.
 */
final class FeedFilter {

  private final FeedRequest.Filter asked;
  private final @Nullable FeedPlace place;
  private final List<FixedBitSet> sets;
  private final boolean bySets;

  private FeedFilter(
      FeedRequest.Filter asked, @Nullable FeedPlace place, List<FixedBitSet> sets, boolean bySets) {
    this.asked = asked;
    this.place = place;
    this.sets = sets;
    this.bySets = bySets;
  }

  /** A filter of a snapshot's services, but for the words of its search. */
  static FeedFilter of(FeedRequest.Filter asked, Snapshot snapshot, Taxonomies taxonomies) {
    List<Set<String>> keys = keys(asked, taxonomies);
    var sets = new ArrayList<FixedBitSet>();
    for (Segment segment : snapshot.segments()) {
      FixedBitSet passing = segment.live().clone();
      keys.forEach(any -> passing.and(FeedWords.any(segment, Segment.FEED, any)));
      sets.add(passing);
    }
    return new FeedFilter(asked, FeedPlace.of(asked, snapshot), sets, !keys.isEmpty());
  }

  /** Of each set of keys one must be there. */
  private static List<Set<String>> keys(FeedRequest.Filter asked, Taxonomies taxonomies) {
    var keys = new ArrayList<Set<String>>();
    if (!asked.termIds().isEmpty()) {
      keys.add(
          all(
              asked.termIds().stream().flatMap(id -> taxonomies.meantBy(id).stream()).toList(),
              FeedKey::term));
    }
    if (!asked.taxonomyIds().isEmpty()) {
      Set<String> any = all(asked.taxonomyIds(), FeedKey::taxonomy);
      any.addAll(all(termsOf(asked.taxonomyIds(), taxonomies), FeedKey::term));
      keys.add(any);
    }
    if (!asked.organizationIds().isEmpty()) {
      keys.add(all(asked.organizationIds(), FeedKey::organization));
    }
    return keys;
  }

  /** Terms of some lists, with those that they are mapped to. */
  private static List<String> termsOf(List<String> taxonomyIds, Taxonomies taxonomies) {
    return taxonomies.terms().stream()
        .filter(term -> taxonomyIds.contains(term.taxonomy().id()))
        .flatMap(term -> taxonomies.meantBy(term.id()).stream())
        .distinct()
        .toList();
  }

  private static Set<String> all(List<String> ids, UnaryOperator<String> key) {
    var keys = new LinkedHashSet<String>();
    ids.forEach(id -> keys.add(key.apply(id)));
    return keys;
  }

  /** Whether everything passes. */
  boolean admitsAll() {
    return !bySets && !byFacts();
  }

  private boolean byFacts() {
    return place != null
        || asked.modifiedAfter() != null
        || asked.minimumAge() != null
        || asked.maximumAge() != null
        || asked.times() != null;
  }

  /** Whether a service passes, at any of its locations. */
  boolean admits(FeedOrder.Services services, int at, FeedOrder.Cursors cursors) {
    int doc = services.doc(at);
    if (!sets.get(services.segment(at)).get(doc)) {
      return false;
    }
    if (!byFacts()) {
      return true;
    }
    FeedFacts facts = cursors.facts(at);
    var columns = services.segments().get(services.segment(at)).columns();
    return admits(facts)
        && (asked.times() == null || facts.times().stream().anyMatch(this::runs))
        && (place == null || place.admits(columns, doc, facts));
  }

  /** Whether a service passes at one of its locations. */
  boolean admits(FeedOrder.Services services, FeedOrder.Site site, FeedOrder.Cursors cursors) {
    int doc = services.doc(site.service());
    int segment = services.segment(site.service());
    if (!sets.get(segment).get(doc)) {
      return false;
    }
    if (!byFacts()) {
      return true;
    }
    FeedFacts facts = cursors.facts(site.service());
    var columns = services.segments().get(segment).columns();
    return admits(facts)
        && (asked.times() == null
            || facts.times().stream()
                .filter(times -> times.site() == FeedFacts.WHOLE || times.site() == site.number())
                .anyMatch(this::runs))
        && (place == null || place.admits(columns, doc, facts, site.column()));
  }

  private boolean admits(FeedFacts facts) {
    Instant after = asked.modifiedAfter();
    Instant modified = facts.modified();
    Integer minimum = asked.minimumAge();
    Integer maximum = asked.maximumAge();
    return (after == null || modified == null || !modified.isBefore(after))
        && (minimum == null || facts.minimumAge() >= minimum)
        && (maximum == null || (facts.maximumAge() >= 0 && facts.maximumAge() <= maximum));
  }

  private boolean runs(FeedFacts.Times schedule) {
    FeedRequest.Times wanted = asked.times();
    return wanted == null
        || (isOn(schedule, wanted.day())
            && starts(schedule, wanted.start())
            && ends(schedule, wanted.end()));
  }

  private static boolean isOn(FeedFacts.Times schedule, @Nullable DayOfWeek day) {
    return day == null || (schedule.days() & 1 << (day.getValue() - 1)) != 0;
  }

  private static boolean starts(FeedFacts.Times schedule, @Nullable LocalTime start) {
    return start == null || schedule.opens() >= start.toSecondOfDay();
  }

  /** A schedule that shuts before it opens shuts on the next day, which is after any time. */
  private static boolean ends(FeedFacts.Times schedule, @Nullable LocalTime end) {
    return end == null
        || (schedule.closes() >= 0
            && schedule.closes() <= end.toSecondOfDay()
            && (schedule.opens() < 0 || schedule.opens() <= schedule.closes()));
  }
}
