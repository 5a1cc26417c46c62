package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.FeedKey;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.index.Words;
import org.burydirectory.model.Location;
import org.burydirectory.model.Service;
import org.burydirectory.source.EntryReader;

/**
 * A search of services at locations: every word must be in the service's texts or in the name or
 * address of that location.
 */
final class FeedSiteSearch {

  private final Words splitter;
  private final List<String> words;
  private final List<List<FixedBitSet>> inService = new ArrayList<>(); // by segment, then by word
  private final List<List<FixedBitSet>> inLocation = new ArrayList<>();

  FeedSiteSearch(Snapshot snapshot, List<String> words) {
    splitter = snapshot.about().words();
    this.words = words;
    for (Segment segment : snapshot.segments()) {
      inService.add(
          words.stream().map(word -> FeedWords.any(segment, Segment.TEXT, List.of(word))).toList());
      inLocation.add(
          words.stream()
              .map(
                  word -> FeedWords.any(segment, Segment.FEED, List.of(FeedKey.locationWord(word))))
              .toList());
    }
  }

  boolean finds(FeedOrder.Services services, FeedOrder.Site site) {
    int segment = services.segment(site.service());
    int doc = services.doc(site.service());
    var wanted = new HashSet<String>();
    for (int i = 0; i < words.size(); i++) {
      if (!inService.get(segment).get(i).get(doc)) {
        if (!inLocation.get(segment).get(i).get(doc)) {
          return false; // nor at another location of the service
        }
        wanted.add(words.get(i));
      }
    }
    return !words.isEmpty()
        && (wanted.isEmpty() || has(services.segments().get(segment), doc, site.number(), wanted));
  }

  private boolean has(Segment segment, int doc, int number, Set<String> wanted) {
    Service service = EntryReader.service(HitMaker.bytes(segment.json(doc))).service();
    Location location = service.serviceAtLocations().get(number).location();
    var there = new HashSet<String>();
    if (location != null) {
      location.texts().forEach(text -> splitter.of(text).forEach(word -> there.add(word.term())));
    }
    return there.containsAll(wanted);
  }
}
