package org.burydirectory.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.burydirectory.index.FeedFacts;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The services of a snapshot, and what hangs on them, in the order of ids. Each is computed when it
 * is first asked for and kept as long as the snapshot.
 */
final class FeedOrder {

  private FeedOrder() {}

  /**
   * Services.
   *
   * @param segments the snapshot's
   * @param spots each service's segment in the upper half and document in the lower
   */
  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  record Services(List<Segment> segments, long[] spots) {

    int segment(int at) {
      return segmentOf(spots[at]);
    }

    int doc(int at) {
      return docOf(spots[at]);
    }

    String id(int at) {
      return segments.get(segment(at)).idBytes(doc(at)).utf8ToString();
    }
  }

  static int segmentOf(long spot) {
    return (int) (spot >>> 32);
  }

  static int docOf(long spot) {
    return (int) spot;
  }

  private static long spot(int segment, int doc) {
    return (long) segment << 32 | doc;
  }

  /** Every service. */
  static Services services(Snapshot snapshot) {
    return snapshot.derive(Services.class, FeedOrder::orderServices);
  }

  /** Every entry, guides too; computed anew each time. */
  static Services entries(Snapshot snapshot) {
    return order(snapshot, true);
  }

  private static Services orderServices(Snapshot snapshot) {
    return order(snapshot, false);
  }

  private static Services order(Snapshot snapshot, boolean guides) {
    List<Segment> segments = snapshot.segments();
    var spots = new long[snapshot.size()];
    int size = 0;
    for (int number = 0; number < segments.size(); number++) {
      Segment segment = segments.get(number);
      for (int doc = 0; doc < segment.columns().maxDoc(); doc++) {
        if (segment.live().get(doc) && (guides || segment.columns().coverage(doc) >= 0)) {
          spots[size++] = spot(number, doc);
        }
      }
    }
    long[] services = Arrays.copyOf(spots, size);
    return new Services(segments, segments.size() > 1 ? sorted(segments, services) : services);
  }

  /** Segments keep their documents in the order of ids, but there are several of them. */
  private static long[] sorted(List<Segment> segments, long[] spots) {
    var ids = new BytesRef[spots.length];
    for (int i = 0; i < spots.length; i++) {
      ids[i] = segments.get(segmentOf(spots[i])).idBytes(docOf(spots[i]));
    }
    return IntStream.range(0, spots.length)
        .boxed()
        .sorted(Comparator.comparing(i -> ids[i]))
        .mapToLong(i -> spots[i])
        .toArray();
  }

  /**
   * A service at a location.
   *
   * @param id its uuid
   * @param service the service's number in {@link Services}
   * @param number which of the service's locations
   * @param column its number among the service's sites in the columns, −1 without a location
   */
  record Site(String id, int service, int number, int column) {}

  /**
   * Every service at every location.
   *
   * @param byService their places in the order of their services
   */
  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  record Sites(List<Site> all, int[] byService) {}

  static Sites sites(Snapshot snapshot) {
    Services services = services(snapshot);
    return snapshot.derive(Sites.class, unused -> orderSites(services));
  }

  private static Sites orderSites(Services services) {
    var sites = new ArrayList<Site>();
    var cursors = new Cursors(services);
    for (int at = 0; at < services.spots().length; at++) {
      List<FeedFacts.Site> own = cursors.facts(at).sites();
      for (int number = 0; number < own.size(); number++) {
        sites.add(new Site(own.get(number).id(), at, number, own.get(number).column()));
      }
    }
    sites.sort(Comparator.comparing(Site::id).thenComparingInt(Site::service));
    int[] byService =
        IntStream.range(0, sites.size())
            .boxed()
            .sorted(Comparator.comparingInt(place -> sites.get(place).service()))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Sites(sites, byService);
  }

  /**
   * An organization.
   *
   * @param id its uuid
   * @param service number of the service that says what it is: the one that changed last
   * @param services how many services it has
   */
  record Organization(String id, int service, int services) {}

  /** Every organization that has a service. */
  record Organizations(List<Organization> all) {}

  static Organizations organizations(Snapshot snapshot) {
    Services services = services(snapshot);
    return snapshot.derive(Organizations.class, unused -> orderOrganizations(services));
  }

  private static Organizations orderOrganizations(Services services) {
    var cursors = new Cursors(services);
    var byId = new TreeMap<String, Organization>();
    for (int at = 0; at < services.spots().length; at++) {
      String id = cursors.organization(at);
      if (id != null) {
        var one = new Organization(id, at, 1);
        byId.merge(id, one, (known, next) -> merged(services, known, next));
      }
    }
    return new Organizations(List.copyOf(byId.values()));
  }

  private static Organization merged(Services services, Organization known, Organization next) {
    boolean newer = updated(services, next.service()) > updated(services, known.service());
    return new Organization(
        known.id(), newer ? next.service() : known.service(), known.services() + 1);
  }

  private static long updated(Services services, int at) {
    return services.segments().get(services.segment(at)).columns().updated(services.doc(at));
  }

  /** Reads of ascending services what no heap holds. Used by one thread. */
  static final class Cursors {
    private final Services services;
    private final List<Segment.FeedCursor> cursors = new ArrayList<>();

    Cursors(Services services) {
      this.services = services;
      for (Segment segment : services.segments()) {
        try {
          cursors.add(segment.feedCursor());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    FeedFacts facts(int at) {
      try {
        FeedFacts facts = cursors.get(services.segment(at)).facts(services.doc(at));
        if (facts == null) {
          throw new IllegalStateException("a service without facts: " + at);
        }
        return facts;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Nullable String organization(int at) {
      try {
        Segment.FeedCursor cursor = cursors.get(services.segment(at));
        int number = cursor.organization(services.doc(at));
        return number < 0 ? null : cursor.organizationId(number);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
