package org.burydirectory.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.index.Columns;
import org.burydirectory.index.DocSet;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.place.Distance;
import org.burydirectory.place.Located;
import org.burydirectory.place.Near;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.place.PlaceName;
import org.burydirectory.place.Postcode;
import org.burydirectory.profile.Profile;
import org.burydirectory.search.Facet;
import org.burydirectory.search.Hit;
import org.burydirectory.search.InvalidSearchException;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.search.Sort;
import org.jspecify.annotations.Nullable;

/** Answers requests over a snapshot. Immutable, safe for concurrent use. */
public final class Searcher {

  /** What a need counts for where no words are left besides. */
  private static final double LEAST_NEED_SCORE = 1;

  /** Makes up for scores being rounded to floats: a tie with another segment's entry may enter. */
  private static final double ROUNDING = 1 + 1e-6;

  /** How sure a need must be for what lacks it to be shown later; that of most phrases. */
  private static final double NAMED = 0.5;

  /** An entry with more needs than this is taken to have as many. */
  private static final int MOST_NEEDS = 16;

  /** Farther than any two points of the earth. */
  private static final double FARTHEST_METRES = 1e8;

  /** A shorter name of a place is not mended. */
  private static final int SHORTEST_MENDED = 5;

  /** From this length on a name may have two slips. */
  private static final int LONG_NAME = 8;

  private final Clock clock;
  private final Duration allowed;

  /**
   * @param clock what tells how old facts are
   * @param allowed how long a search may take before it answers with what it has
   */
  public Searcher(Clock clock, Duration allowed) {
    this.clock = clock;
    this.allowed = allowed;
  }

  /**
   * Answers a request. The snapshot stays taken by the caller.
   *
   * @throws InvalidSearchException if the request names a facet, value or place that is not known
   */
  public SearchResult search(Snapshot snapshot, SearchRequest request) {
    SearchRequest dated = request.at() == null ? request.at(clock.instant()) : request;
    SearchResult result = once(snapshot, dated);
    return result.totalItems() > 0 || result.partial()
        ? result
        : new Relaxation(snapshot.about().profile().needs(), wider -> once(snapshot, wider))
            .relax(dated, result);
  }

  private SearchResult once(Snapshot snapshot, SearchRequest request) {
    try {
      return new Run(snapshot, request).answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a request's {@code near} is; empty for a postcode of elsewhere. */
  static Optional<Located> locate(Profile profile, @Nullable Near near) {
    if (near == null) {
      return Optional.empty();
    }
    Optional<Located> known = profile.gazetteer().locate(near).or(() -> mended(profile, near));
    if (near instanceof Postcode postcode && profile.gazetteer().mayExist(postcode)) {
      return known; // of elsewhere; what covers it is answered all the same
    }
    return Optional.of(
        known.orElseThrow(
            () ->
                new InvalidSearchException(
                    "near",
                    near.toString(),
                    "a postcode (M26 2SP, M26 2 or M26), a town or area in it, or" + " lat,lon",
                    Nearest.to(
                            near.toString(),
                            profile.gazetteer().places().stream()
                                .filter(place -> place.kind() != PlaceKind.AREA)
                                .map(place -> place.name().toLowerCase(java.util.Locale.ROOT))
                                .toList())
                        .orElse(null))));
  }

  /** The place that a name with a slip in it was meant for. */
  private static Optional<Located> mended(Profile profile, Near near) {
    return near instanceof PlaceName name && name.text().length() >= SHORTEST_MENDED
        ? Nearest.within(
                name.text(),
                name.text().length() >= LONG_NAME ? 2 : 1,
                profile.gazetteer().places().stream()
                    .filter(place -> place.point() != null)
                    .map(place -> place.name().toLowerCase(java.util.Locale.ROOT))
                    .toList())
            .flatMap(found -> profile.gazetteer().locate(new PlaceName(found)))
        : Optional.empty();
  }

  /** One request being answered. */
  private final class Run {
    private final Snapshot snapshot;
    private final SearchRequest request;
    private final Profile profile;
    private final FacetLayout layout;
    private final List<Choice> choices;
    private final Intent intent;
    private final TextQuery text;
    private final TextMatch match;
    private final double needWeight;
    private final double topNeed;
    private final double needFocus;
    private final Serving serving;
    private final float missing;
    private final Ranker ranker;
    private final Deadline deadline;
    private final SiteRule rule;
    private final Instant at;
    private final AnsweringSite sites;
    private final NameIndex.Named names;
    private final Who.LeftOut leftOut = new Who.LeftOut();

    Run(Snapshot snapshot, SearchRequest request) throws IOException {
      this.snapshot = snapshot;
      this.request = request;
      profile = snapshot.about().profile();
      layout = FacetLayout.of(snapshot);
      choices = layout.choices(request);
      intent = Intent.of(request, snapshot);
      text = intent.text();
      names = snapshot.derive(NameIndex.class, NameIndex::of).named(intent);
      match = TextMatch.of(text, snapshot);
      deadline = new Deadline(allowed);
      needWeight =
          profile.ranking().weight("need.match") * Math.max(LEAST_NEED_SCORE, match.most());
      topNeed = profile.ranking().weight("need.top");
      needFocus = profile.ranking().weight("need.focus");
      missing = (float) profile.ranking().weight("need.missing");
      var point = intent.near().map(Located::point).orElse(null);
      Distance within = request.within();
      at = request.at() == null ? clock.instant() : request.at();
      rule =
          new SiteRule(
              point == null || within == null ? null : new Circle(point, within.inMetres()),
              request.open(),
              at);
      sites = new AnsweringSite(choices, rule, point);
      serving =
          new Serving(intent.spot(), sites, profile.ranking().weight("proximity.half_metres"));
      ranker =
          new Ranker(
              snapshot,
              sites,
              LocalDate.ofInstant(at, profile.gazetteer().borough().zone()).toEpochDay(),
              new Wishes(profile.ranking(), intent.wishes(), intent.who(), serving, at));
    }

    SearchResult answer() throws IOException {
      var counting = new FacetCounting(layout, choices, rule, counted());
      var hiding = new FacetCounting(layout, choices, rule, new boolean[layout.size()]);
      int end = request.page() * request.perPage();
      var top = request.sort() == Sort.NAME ? TopHits.by(end, byName()) : TopHits.byKey(end);
      List<Segment> segments = snapshot.segments();
      for (int part = 0; part < segments.size() && (part == 0 || !deadline.passed()); part++) {
        search(part, segments.get(part), counting, hiding, top);
      }
      return new SearchResult(
          counting.total(),
          request.page(),
          request.perPage(),
          hits(top.from(end - request.perPage())),
          new FacetRender(layout, request).render(counting.counts()),
          snapshot.about().name(),
          intent.understood(),
          intent.urgent(),
          leftOut.hidden(),
          List.of(),
          intent.near().orElse(null),
          intent.spot().postcode(),
          at,
          validUntil(),
          text.truncated(),
          deadline.wasPassed());
    }

    /** The next instant at which any site opens or shuts, or trust is reckoned anew. */
    private Instant validUntil() {
      Instant first =
          LocalDate.ofInstant(at, profile.gazetteer().borough().zone())
              .plusDays(1)
              .atStartOfDay(profile.gazetteer().borough().zone())
              .toInstant();
      for (Segment segment : snapshot.segments()) {
        Instant next = segment.columns().hours().validUntil(at);
        first = next.isBefore(first) ? next : first;
      }
      return first;
    }

    private boolean[] counted() {
      var counted = new boolean[layout.size()];
      for (int i = 0; i < counted.length; i++) {
        counted[i] = request.counts(layout.facet(i));
      }
      return counted;
    }

    private void search(
        int part, Segment segment, FacetCounting counting, FacetCounting hiding, TopHits top)
        throws IOException {
      TextMatch.Matched matched =
          isBrowse()
              ? new TextMatch.Matched(segment.live(), List.of())
              : match.match(segment, deadline);
      FixedBitSet worded = matched.docs();
      FixedBitSet live = worded.clone();
      for (Intent.NeedWish need : intent.needs()) {
        DocSet having = segment.columns().docs(need.ordinal());
        if (having != null) {
          having.addTo(live);
        }
      }
      live.and(segment.live());
      removeOld(segment, live);
      removeIneligible(segment, live, hiding);
      FixedBitSet passing = counting.add(segment, live);
      var best = new Best(part, segment, top);
      if (isBrowse()) {
        BestWords.tellAll(passing, best);
        return;
      }
      Segment.Scratch scratch = segment.take();
      if (intent.needs().isEmpty() && match.isPlain()) {
        match.best(segment, scratch, matched, passing, best);
      } else {
        worded.and(passing);
        match.score(segment, scratch, worded, deadline);
        addNeeds(segment.columns(), passing, scratch.scores());
        BestWords.tellAll(passing, scratch.scores(), best);
        scratch.clear(passing);
      }
      segment.give(scratch);
    }

    /** Whether everything answers, since nothing was said of what is needed. */
    private boolean isBrowse() {
      return text.isEmpty() && intent.needs().isEmpty();
    }

    private void addNeeds(Columns columns, FixedBitSet passing, float[] scores) {
      for (Intent.NeedWish need : intent.needs()) {
        DocSet having = columns.docs(need.ordinal());
        if (having != null) {
          addNeed(columns, having, passing, need, scores);
        }
      }
      lessenOthers(columns, passing, scores);
    }

    /** Takes from what has only words where a phrase names what is needed. */
    private void lessenOthers(Columns columns, FixedBitSet passing, float[] scores) {
      var having = new FixedBitSet(passing.length());
      boolean named = false;
      for (Intent.NeedWish need : intent.needs()) {
        named |= !need.top() && need.confidence() >= NAMED;
        DocSet docs = columns.docs(need.ordinal());
        if (docs != null) {
          docs.addTo(having);
        }
      }
      if (named && missing != 1) {
        for (int doc = Narrowed.next(passing, 0); doc >= 0; doc = Narrowed.next(passing, doc + 1)) {
          scores[doc] *= having.get(doc) ? 1 : missing;
        }
      }
    }

    private void addNeed(
        Columns columns, DocSet having, FixedBitSet passing, Intent.NeedWish need, float[] scores) {
      double weight = needWeight * need.confidence() * (need.top() ? topNeed : 1);
      var byNumber = new float[MOST_NEEDS + 1];
      for (int needs = 1; needs <= MOST_NEEDS; needs++) {
        byNumber[needs] = (float) (weight * Math.pow(needs, -needFocus));
      }
      having.forEach(
          doc -> {
            if (passing.get(doc)) {
              scores[doc] += byNumber[Math.min(MOST_NEEDS, columns.needs(doc))];
            }
          });
    }

    /** Ranks what it takes and keeps the first of it. */
    private final class Best implements BestWords.Taker {
      private final int part;
      private final Segment segment;
      private final TopHits top;
      private final Ranker.OfSegment ranks;
      private final double most;
      private final double mostUnnamed;
      private final IntToLongFunction openings;

      Best(int part, Segment segment, TopHits top) {
        this.part = part;
        this.segment = segment;
        this.top = top;
        ranks = ranker.of(segment.columns());
        openings = segment.columns().hours().opening(at);
        mostUnnamed =
            request.sort() == Sort.RELEVANCE ? ranks.most() * ROUNDING : Double.POSITIVE_INFINITY;
        most = names.most() * mostUnnamed;
      }

      /** How soon the site that answers is open, or the area that is served. */
      private long opening(int doc) {
        Columns columns = segment.columns();
        int first = columns.firstSite(doc);
        if (first == columns.firstSite(doc + 1)) {
          return Long.MAX_VALUE;
        }
        int site = columns.multiSite().get(doc) ? sites.of(columns, doc) : first;
        return openings.applyAsLong(site < 0 ? first : site);
      }

      @Override
      public boolean mayEnter(double score) {
        return most == Double.POSITIVE_INFINITY || top.mayEnter(part, score * most);
      }

      @Override
      public boolean mayEnter(int doc, double score) {
        return switch (request.sort()) {
          case RELEVANCE ->
              names.isNamed(part, doc)
                  ? mayEnter(score)
                  : top.mayEnter(part, score * mostUnnamed)
                      && top.mayEnter(part, score * ranks.most(doc) * ROUNDING);
          case DISTANCE -> mayBeNear(doc);
          case UPDATED -> top.mayEnter(part, (double) segment.columns().updated(doc));
          case NAME -> true;
        };
      }

      private boolean mayBeNear(int doc) {
        double metres = ranks.leastMetres(doc);
        return top.mayEnter(part, Double.isNaN(metres) ? -FARTHEST_METRES : -metres);
      }

      @Override
      public void take(int doc, float words) {
        double own = names.isWhole(part, doc) ? ranks.factorOfNamed(doc) : ranks.factor(doc);
        float score = (float) ((double) words * names.factor(part, doc) * own);
        double key =
            key(segment, doc, score, request.sort() == Sort.DISTANCE && ranks.excluded(doc));
        if (top.mayEnter(part, key)) {
          top.offer(part, segment, doc, score, key, opening(doc));
        }
      }
    }

    private void removeOld(Segment segment, FixedBitSet docs) {
      if (request.updatedAfter() == null) {
        return;
      }
      long from = request.updatedAfter().getEpochSecond();
      for (int doc = Narrowed.next(docs, 0); doc >= 0; doc = Narrowed.next(docs, doc + 1)) {
        if (segment.columns().updated(doc) < from) {
          docs.clear(doc);
        }
      }
    }

    /** Takes out what is not for the person, counting what of it would have answered. */
    private void removeIneligible(Segment segment, FixedBitSet docs, FacetCounting hiding) {
      Who.OfSegment who = intent.who().of(segment.columns());
      FixedBitSet ineligible = request.showIneligible() ? null : who.ineligible();
      if (ineligible == null || FixedBitSet.intersectionCount(docs, ineligible) == 0) {
        return;
      }
      FixedBitSet out = ineligible.clone();
      out.and(docs);
      docs.andNot(ineligible);
      leftOut.add(hiding.add(segment, out), who);
    }

    private double key(Segment segment, int doc, float score, boolean excluded) {
      return switch (request.sort()) {
        case RELEVANCE -> score;
        case UPDATED -> segment.columns().updated(doc);
        case NAME -> 0;
        case DISTANCE -> -metres(segment.columns(), doc, excluded);
      };
    }

    /**
     * Metres to go, by which nearer ones come first; past all of them what one need not go to, then
     * what is for other places, then what has ended.
     */
    private double metres(Columns columns, int doc, boolean excluded) {
      if (columns.closed().get(doc)) {
        return Double.MAX_VALUE;
      }
      double metres = sites.metres(columns, doc);
      double way = Double.isNaN(metres) ? FARTHEST_METRES : metres;
      return excluded ? 2 * FARTHEST_METRES + way : way;
    }

    private static Comparator<Candidate> byName() {
      return Comparator.comparing((Candidate each) -> each.segment().nameKey(each.doc()))
          .thenComparing(Candidate::compareOpenings);
    }

    private List<Hit> hits(List<Candidate> candidates) {
      return new HitMaker(snapshot, intent, choices, sites, serving, at).hits(candidates);
    }
  }

  /** Entries like one, by shared needs and places, the likest first; the entry itself left out. */
  public List<Hit> similar(Snapshot snapshot, Snapshot.Spot entry, int limit, Instant at) {
    return new Similar(snapshot, entry, at).first(limit);
  }

  /** The facets whose values hold at a site. */
  static boolean isPlace(Facet facet) {
    return facet.equals(Facet.WARD)
        || facet.equals(Facet.NEIGHBOURHOOD)
        || facet.equals(Facet.BOROUGH);
  }
}
