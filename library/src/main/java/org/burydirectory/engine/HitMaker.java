package org.burydirectory.engine;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burydirectory.index.Columns;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.index.WordMap;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.place.Distance;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Located;
import org.burydirectory.search.Hit;
import org.burydirectory.source.CardWriter;
import org.burydirectory.source.EntryReader;
import org.jspecify.annotations.Nullable;

/** Makes hits of the candidates of one search. Used by one thread. */
final class HitMaker {

  private static final double NEAREST_METRES = 1;

  private final Snapshot snapshot;
  private final TextQuery text;
  private final Highlighter highlighter;
  private final List<Choice> choices;
  private final List<Choice> places;
  private final @Nullable Circle circle;
  private final Ranker ranker;
  private final Optional<Located> located;
  private final Intent intent;

  HitMaker(
      Snapshot snapshot,
      TextQuery text,
      List<Choice> choices,
      @Nullable Circle circle,
      Ranker ranker,
      Intent intent) {
    this.snapshot = snapshot;
    this.text = text;
    this.choices = choices.stream().filter(Choice::atSite).toList();
    places = choices.stream().filter(choice -> Searcher.isPlace(choice.facet())).toList();
    this.circle = circle;
    this.ranker = ranker;
    this.located = intent.near();
    this.intent = intent;
    highlighter = new Highlighter(text.marked());
  }

  Hit hit(Candidate candidate) {
    Segment segment = candidate.segment();
    int doc = candidate.doc();
    ByteBuffer card = segment.card(doc);
    return new Hit(
        segment.id(doc),
        candidate.score(),
        match(segment, doc),
        card,
        () -> CardWriter.parse(bytes(card)),
        () -> whole(segment, doc));
  }

  static byte[] bytes(ByteBuffer buffer) {
    var bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  static Hit.Whole whole(Segment segment, int doc) {
    byte[] json = bytes(segment.json(doc));
    boolean guide = segment.columns().coverage(doc) < 0;
    return guide
        ? new Hit.Whole(null, EntryReader.guide(json))
        : new Hit.Whole(EntryReader.service(json).service(), null);
  }

  private Hit.Match match(Segment segment, int doc) {
    Columns columns = segment.columns();
    int site = answeringSite(columns, doc);
    double metres = site < 0 ? Double.NaN : ranker.metresTo(columns, site);
    List<WordMap.Marked> words = text.isEmpty() ? List.of() : segment.words(doc);
    Distance distance =
        Double.isNaN(metres) ? null : Distance.metres(Math.max(NEAREST_METRES, metres));
    int level = columns.coverage(doc);
    Boolean standsThere = places.isEmpty() ? null : standsIn(columns, doc);
    return new Hit.Match(
        highlight(words),
        distance,
        distance != null && located.map(Located::approximate).orElse(false),
        site < 0 || !columns.hasPoint(site)
            ? null
            : new GeoPoint(columns.lat(site), columns.lon(site)),
        standsThere,
        level < 0 ? null : CoverageLevel.of(level),
        new Reasons(snapshot, segment, doc, words, highlighter)
            .of(intent, distance, standsThere, places));
  }

  private Map<String, String> highlight(List<WordMap.Marked> words) {
    if (words.isEmpty()) {
      return Map.of();
    }
    var marked = new LinkedHashMap<String, String>();
    highlighter.whole(words.get(0)).ifPresent(name -> marked.put("name", name));
    highlighter.snippet(words.get(1)).ifPresent(part -> marked.put("description", part));
    return marked;
  }

  /** The nearest spot at which every choice holds, else the nearest of all; −1 without a spot. */
  private int answeringSite(Columns columns, int doc) {
    int best = -1;
    boolean bestHolds = false;
    double bestMetres = Double.MAX_VALUE;
    boolean several = columns.multiSite().get(doc);
    for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
      if (!columns.hasPoint(site)) {
        continue;
      }
      boolean holds = !several || holds(columns, site);
      double metres = ranker.metresTo(columns, site);
      double known = Double.isNaN(metres) ? 0 : metres;
      if (best < 0 || (holds && !bestHolds) || (holds == bestHolds && known < bestMetres)) {
        best = site;
        bestHolds = holds;
        bestMetres = known;
      }
    }
    return best;
  }

  private boolean holds(Columns columns, int site) {
    return (circle == null || circle.admits(columns, site))
        && choices.stream().allMatch(choice -> SiteWalk.hasAnyAt(columns, site, choice));
  }

  private boolean standsIn(Columns columns, int doc) {
    boolean several = columns.multiSite().get(doc);
    for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
      if (!columns.isArea(site) && stands(columns, doc, site, several)) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(Columns columns, int doc, int site, boolean several) {
    for (Choice choice : places) {
      boolean here = false;
      for (int ordinal : choice.ordinals()) {
        here |= several ? columns.siteHas(site, ordinal) : columns.has(doc, ordinal);
      }
      if (!here) {
        return false;
      }
    }
    return true;
  }
}
