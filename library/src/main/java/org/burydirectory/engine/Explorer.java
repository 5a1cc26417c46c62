package org.burydirectory.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.model.Service;
import org.burydirectory.model.Status;
import org.burydirectory.search.CrisisWords;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.search.Facet;
import org.burydirectory.search.FacetInfo;
import org.burydirectory.search.Hit;
import org.burydirectory.search.Suggestion;
import org.burydirectory.source.CardWriter;
import org.burydirectory.time.LocalCalendar;
import org.burydirectory.time.OpeningHours;
import org.burydirectory.time.SiteHours;

/** What is asked of a snapshot besides searches. */
public final class Explorer {

  private Explorer() {}

  /** What a person may be typing. */
  public static List<Suggestion> suggest(Snapshot snapshot, String text, int limit) {
    return snapshot.derive(Typeahead.class, TypeaheadList::of).suggest(text, limit);
  }

  /** What a list of hits shows of an entry. */
  public static Optional<EntrySummary> summary(Snapshot snapshot, String id) {
    return snapshot
        .find(id)
        .map(spot -> CardWriter.parse(HitMaker.bytes(spot.segment().card(spot.doc()))));
  }

  /** The cards of all entries, by id. */
  public static List<EntrySummary> summaries(Snapshot snapshot) {
    var all = new ArrayList<EntrySummary>();
    for (Segment segment : snapshot.segments()) {
      for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
        if (segment.live().get(doc)) {
          all.add(CardWriter.parse(HitMaker.bytes(segment.card(doc))));
        }
      }
    }
    all.sort(Comparator.comparing(EntrySummary::id));
    return all;
  }

  /** An entry's canonical JSON, which outlives the snapshot. */
  public static Optional<ByteBuffer> json(Snapshot snapshot, String id) {
    return snapshot.find(id).map(spot -> spot.segment().json(spot.doc()));
  }

  /** An entry whole. */
  public static Optional<Hit.Whole> whole(Snapshot snapshot, String id) {
    return snapshot.find(id).map(spot -> HitMaker.whole(spot.segment(), spot.doc()));
  }

  /** When a service is open: at each of its sites, or as a whole where it has none. */
  public static List<SiteHours> hours(Snapshot snapshot, Service service) {
    LocalCalendar calendar = snapshot.about().profile().calendar();
    if (service.status() != Status.ACTIVE) {
      return List.of(new SiteHours(null, OpeningHours.of(List.of(), List.of(), calendar)));
    }
    if (service.serviceAtLocations().isEmpty()) {
      return List.of(new SiteHours(null, OpeningHours.of(service, calendar)));
    }
    return service.serviceAtLocations().stream()
        .map(site -> new SiteHours(site, OpeningHours.of(service, site, calendar)))
        .toList();
  }

  /** The words that tell of a crisis. */
  public static CrisisWords crisisWords(Snapshot snapshot) {
    return CrisisPanels.words(snapshot.about().profile());
  }

  /** The facet of a name. */
  public static Facet facet(Snapshot snapshot, String name) {
    return FacetLayout.of(snapshot).facet(name);
  }

  /** Every facet with all its values and their counts over the whole directory. */
  public static List<FacetInfo> facets(Snapshot snapshot) {
    FacetLayout layout = FacetLayout.of(snapshot);
    var counts = new int[layout.values().size()];
    for (Segment segment : snapshot.segments()) {
      int[] more = segment.browseCounts();
      for (int i = 0; i < more.length; i++) {
        counts[i] += more[i];
      }
    }
    return FacetRender.infos(layout, counts);
  }
}
