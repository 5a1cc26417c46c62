package org.burydirectory.engine;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.burydirectory.time.OpenState;
import org.jspecify.annotations.Nullable;

/** Makes hits of the candidates of one search. Used by one thread. */
final class HitMaker {

  private static final double NEAREST_METRES = 1;

  private final Snapshot snapshot;
  private final Intent intent;
  private final Highlighter highlighter;
  private final List<Choice> places;
  private final AnsweringSite sites;
  private final Serving serving;
  private final Map<Columns, Optional<Serving.OfSegment>> there = new HashMap<>();
  private final Instant at;
  private final long today;

  HitMaker(
      Snapshot snapshot,
      Intent intent,
      List<Choice> choices,
      AnsweringSite sites,
      Serving serving,
      Instant at) {
    this.at = at;
    today =
        LocalDate.ofInstant(at, snapshot.about().profile().gazetteer().borough().zone())
            .toEpochDay();
    this.serving = serving;
    this.snapshot = snapshot;
    this.intent = intent;
    this.sites = sites;
    places = choices.stream().filter(choice -> Searcher.isPlace(choice.facet())).toList();
    highlighter = new Highlighter(intent.text().marked());
  }

  /**
   * The hits of some candidates, in their order. What is read of them is read in that of documents.
   */
  List<Hit> hits(List<Candidate> candidates) {
    var byDoc = new Integer[candidates.size()];
    Arrays.setAll(byDoc, i -> i);
    Arrays.sort(
        byDoc,
        Comparator.comparingInt((Integer i) -> candidates.get(i).part())
            .thenComparingInt(i -> candidates.get(i).doc()));
    var hits = new Hit[byDoc.length];
    Segment open = null;
    Segment.Cursor cursor = null;
    for (int i : byDoc) {
      Candidate candidate = candidates.get(i);
      if (cursor == null || candidate.segment() != open) {
        open = candidate.segment();
        cursor = open.cursor();
      }
      hits[i] = hit(candidate, cursor);
    }
    return List.of(hits);
  }

  private Hit hit(Candidate candidate, Segment.Cursor cursor) {
    Segment segment = candidate.segment();
    int doc = candidate.doc();
    ByteBuffer card = located(segment, doc, cursor);
    return new Hit(
        Segment.id(card),
        candidate.score(),
        match(segment, doc, cursor),
        card,
        () -> CardWriter.parse(bytes(card)),
        later(segment, doc, cursor));
  }

  /** The card, with the site that answers as its location. */
  private ByteBuffer located(Segment segment, int doc, Segment.Cursor cursor) {
    ByteBuffer card = cursor.card(doc);
    Columns columns = segment.columns();
    int site = sites.of(columns, doc) - columns.firstSite(doc);
    if (site < 0 || isOnly(columns, doc)) {
      return card;
    }
    byte[] json = bytes(cursor.json(doc));
    return ByteBuffer.wrap(
        CardWriter.at(
            bytes(card), EntryReader.service(json).service(), site, snapshot.about().profile()));
  }

  /** Whether an entry has a point at one of its sites only, which its card then shows. */
  private static boolean isOnly(Columns columns, int doc) {
    int points = 0;
    for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
      points += columns.hasPoint(site) ? 1 : 0;
    }
    return points == 1;
  }

  /** Reads an entry when it is asked for, though its snapshot may have been let go of by then. */
  private static Supplier<Hit.Whole> later(Segment segment, int doc, Segment.Cursor cursor) {
    if (segment.jsonOutlives()) {
      return () -> whole(segment, doc);
    }
    ByteBuffer json = cursor.json(doc);
    return () -> whole(segment, doc, bytes(json));
  }

  static byte[] bytes(ByteBuffer buffer) {
    var bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  static Hit.Whole whole(Segment segment, int doc) {
    return whole(segment, doc, bytes(segment.json(doc)));
  }

  private static Hit.Whole whole(Segment segment, int doc, byte[] json) {
    return whole(segment.columns().coverage(doc) < 0, json);
  }

  static Hit.Whole whole(boolean guide, byte[] json) {
    return guide
        ? new Hit.Whole(null, EntryReader.guide(json))
        : new Hit.Whole(EntryReader.service(json).service(), null);
  }

  private Hit.Match match(Segment segment, int doc, Segment.Cursor cursor) {
    Columns columns = segment.columns();
    int site = sites.of(columns, doc);
    double metres = site < 0 ? Double.NaN : sites.metresTo(columns, site);
    List<WordMap.Marked> words = intent.text().isEmpty() ? List.of() : cursor.words(doc);
    Distance distance =
        Double.isNaN(metres) ? null : Distance.metres(Math.max(NEAREST_METRES, metres));
    int level = columns.coverage(doc);
    Serving.How how = how(columns, doc);
    Boolean standsThere = places.isEmpty() ? stands(how) : (Boolean) standsIn(columns, doc);
    return new Hit.Match(
        highlight(words),
        distance,
        distance != null && intent.near().map(Located::approximate).orElse(false),
        site < 0 ? null : new GeoPoint(columns.lat(site), columns.lon(site)),
        standsThere,
        level < 0 ? null : CoverageLevel.of(level),
        open(columns, doc, site),
        intent.who().of(columns).of(doc),
        Freshness.of(columns.assured(doc), today, columns.illustrative().get(doc)),
        new Reasons(snapshot, segment, doc, words, highlighter)
            .of(intent, distance, standsThere, places, new Border(intent.spot(), how, site)));
  }

  private Serving.How how(Columns columns, int doc) {
    return there
        .computeIfAbsent(columns, each -> Optional.ofNullable(serving.of(each)))
        .map(each -> each.how(doc))
        .orElse(Serving.How.UNKNOWN);
  }

  private static @Nullable Boolean stands(Serving.How how) {
    return switch (how) {
      case STANDS -> true;
      case COVERS -> false;
      case EXCLUDES, ELSEWHERE, UNKNOWN -> null;
    };
  }

  /** The state of the site that answers; of the area that is served where there is no spot. */
  private @Nullable OpenState open(Columns columns, int doc, int site) {
    int first = columns.firstSite(doc);
    if (first == columns.firstSite(doc + 1)) {
      return null;
    }
    return switch (columns.status(doc)) {
      case ACTIVE -> columns.hours().hours(site < 0 ? first : site).at(at);
      case TEMPORARILY_CLOSED -> closed("temporarily closed");
      case INACTIVE -> closed("not running, as far as is known");
      case DEFUNCT -> closed("it has ended");
    };
  }

  private static OpenState closed(String why) {
    return new OpenState(OpenState.State.CLOSED, null, why);
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
