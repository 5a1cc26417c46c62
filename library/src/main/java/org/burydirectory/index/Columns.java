package org.burydirectory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.model.Status;
import org.burydirectory.place.Boundaries;
import org.burydirectory.time.LocalCalendar;
import org.burydirectory.time.OpeningHours;
import org.burydirectory.time.OpeningTable;

/**
 * What a segment's entries have, in the heap: facet values by entry and entries by facet value,
 * sites, dates and flags. Immutable; a document is its number in the segment. About a hundred bytes
 * an entry.
 */
public final class Columns {

  static final double DEGREE_STEPS = 1e7;

  private final int maxDoc;
  private final int[] ordinalStarts;
  private final int[] ordinals;
  private final DocSet[] sets;
  private final List<FacetColumn> facets;
  private final int[] siteStarts;
  private final byte[] siteFlags;
  private final int[] latitudes;
  private final int[] longitudes;
  private final int[] siteOrdinalStarts;
  private final int[] siteOrdinals;
  private final FixedBitSet multiSite;
  private final FixedBitSet closed;
  private final FixedBitSet illustrative;
  private final FixedBitSet declared;
  private final FixedBitSet outlined;
  private final Map<Integer, Boundaries> extents = new HashMap<>();
  private final long[] updated;
  private final int[] assured;
  private final byte[] coverage;
  private final byte[] needs;
  private final byte[] nameWords;
  private final RuleTable rules;
  private final byte[] statuses;
  private final OpeningTable hours;
  private final OpenSites openSites = new OpenSites(this);
  private final SiteGrid grid;
  private final SiteBlocks blocks;
  private final ServedPlaces served;

  private Columns(List<PackedRecord> records, LocalCalendar calendar, FacetValues.Snapshot values) {
    maxDoc = records.size();
    ordinalStarts = new int[maxDoc + 1];
    siteStarts = new int[maxDoc + 1];
    multiSite = new FixedBitSet(Math.max(1, maxDoc));
    closed = new FixedBitSet(Math.max(1, maxDoc));
    illustrative = new FixedBitSet(Math.max(1, maxDoc));
    declared = new FixedBitSet(Math.max(1, maxDoc));
    outlined = new FixedBitSet(Math.max(1, maxDoc));
    updated = new long[maxDoc];
    assured = new int[maxDoc];
    coverage = new byte[maxDoc];
    needs = new byte[maxDoc];
    nameWords = new byte[maxDoc];
    rules = RuleTable.of(records.stream().map(PackedRecord::rule).toList());
    statuses = new byte[maxDoc];
    for (int doc = 0; doc < maxDoc; doc++) {
      PackedRecord record = records.get(doc);
      ordinalStarts[doc + 1] = ordinalStarts[doc] + record.ordinals().length;
      siteStarts[doc + 1] = siteStarts[doc] + record.sites().size();
      updated[doc] = record.updatedSeconds();
      assured[doc] = record.assuredDay();
      coverage[doc] = (byte) record.coverage();
      needs[doc] = (byte) Math.min(Byte.MAX_VALUE, record.needs());
      nameWords[doc] = (byte) Math.min(Byte.MAX_VALUE, record.nameWords());
      statuses[doc] = (byte) RecordCodec.STATUSES.indexOf(record.status());
      if (record.status() != Status.ACTIVE) {
        closed.set(doc);
      }
      if (record.illustrative()) {
        illustrative.set(doc);
      }
      if (record.declared()) {
        declared.set(doc);
      }
      if (!record.extent().isEmpty()) {
        outlined.set(doc);
        extents.put(doc, Boundaries.of(List.of(new Boundaries.Area("extent", record.extent()))));
      }
      if (record.sites().size() > 1) {
        multiSite.set(doc);
      }
    }
    ordinals = new int[ordinalStarts[maxDoc]];
    siteFlags = new byte[siteStarts[maxDoc]];
    latitudes = new int[siteFlags.length];
    longitudes = new int[siteFlags.length];
    siteOrdinalStarts = new int[siteFlags.length + 1];
    siteOrdinals = fill(records);
    sets = invert();
    facets = new FacetColumns(values, sets, ordinalStarts, ordinals).part();
    hours = hours(records, calendar);
    grid = SiteGrid.of(this);
    blocks = SiteBlocks.of(this);
    served = ServedPlaces.of(this, values);
  }

  private static OpeningTable hours(List<PackedRecord> records, LocalCalendar calendar) {
    var known = new HashMap<String, OpeningHours>(); // most sites keep the hours of some other
    var all = new ArrayList<OpeningHours>();
    for (PackedRecord record : records) {
      for (PackedRecord.Site site : record.sites()) {
        all.add(
            known.computeIfAbsent(
                new String(site.hours(), StandardCharsets.ISO_8859_1),
                packed -> OpeningHours.unpack(site.hours(), calendar)));
      }
    }
    return OpeningTable.of(all);
  }

  private int[] fill(List<PackedRecord> records) {
    var gathered = new int[16];
    int size = 0;
    int site = 0;
    for (int doc = 0; doc < maxDoc; doc++) {
      PackedRecord record = records.get(doc);
      System.arraycopy(
          record.ordinals(), 0, ordinals, ordinalStarts[doc], record.ordinals().length);
      boolean several = record.sites().size() > 1;
      for (PackedRecord.Site at : record.sites()) {
        siteFlags[site] = (byte) ((at.area() ? 2 : 0) | (at.hasPoint() ? 1 : 0));
        latitudes[site] = at.hasPoint() ? (int) Math.round(at.lat() * DEGREE_STEPS) : 0;
        longitudes[site] = at.hasPoint() ? (int) Math.round(at.lon() * DEGREE_STEPS) : 0;
        int[] own = several ? at.ordinals() : new int[0];
        if (size + own.length > gathered.length) {
          gathered = Arrays.copyOf(gathered, Math.max(size + own.length, gathered.length * 2));
        }
        System.arraycopy(own, 0, gathered, size, own.length);
        size += own.length;
        siteOrdinalStarts[++site] = size;
      }
    }
    return Arrays.copyOf(gathered, size);
  }

  private DocSet[] invert() {
    int most = Arrays.stream(ordinals).max().orElse(-1) + 1;
    var counts = new int[most];
    for (int ordinal : ordinals) {
      counts[ordinal]++;
    }
    var docs = new int[most][];
    for (int ordinal = 0; ordinal < most; ordinal++) {
      docs[ordinal] = new int[counts[ordinal]];
    }
    Arrays.fill(counts, 0);
    for (int doc = 0; doc < maxDoc; doc++) {
      for (int i = ordinalStarts[doc]; i < ordinalStarts[doc + 1]; i++) {
        docs[ordinals[i]][counts[ordinals[i]]++] = doc;
      }
    }
    var inverted = new DocSet[most];
    for (int ordinal = 0; ordinal < most; ordinal++) {
      inverted[ordinal] = DocSet.of(docs[ordinal], counts[ordinal], maxDoc);
    }
    return inverted;
  }

  /** Reads the packed records of a segment, in the order of its documents. */
  static Columns of(LeafReader reader, LocalCalendar calendar, FacetValues.Snapshot values)
      throws IOException {
    try {
      return new Columns(Records.of(reader), calendar, values);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** How many of some documents have each facet value, by ordinal. */
  int[] counts(FixedBitSet docs) {
    var counts = new int[sets.length];
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      counts[ordinal] = sets[ordinal].countIn(docs);
    }
    return counts;
  }

  /** When the sites of all documents are open. */
  public OpeningTable hours() {
    return hours;
  }

  /** Which sites are open at an instant. */
  public OpenSites openSites() {
    return openSites;
  }

  /** Documents, deleted ones included. */
  public int maxDoc() {
    return maxDoc;
  }

  /** Where the facet values of a document start in {@link #ordinals()}; one more than documents. */
  public int[] ordinalStarts() {
    return ordinalStarts;
  }

  /** The facet values of all documents, one after the other. Not to be changed. */
  public int[] ordinals() {
    return ordinals;
  }

  /** The documents that have a facet value at any site, or null where none has. */
  public @org.jspecify.annotations.Nullable DocSet docs(int ordinal) {
    return ordinal < sets.length ? sets[ordinal] : null;
  }

  /** The facet values of documents by facet and level. */
  public List<FacetColumn> facets() {
    return facets;
  }

  /** Documents with more than one site, for which what holds must hold at one of them together. */
  public FixedBitSet multiSite() {
    return multiSite;
  }

  /** Documents of what does not run, or not for now. */
  public FixedBitSet closed() {
    return closed;
  }

  /** Documents of invented examples. */
  public FixedBitSet illustrative() {
    return illustrative;
  }

  /** Documents of services that say for which places they are. */
  public FixedBitSet declared() {
    return declared;
  }

  /** Where sites are, in few blocks. */
  public SiteBlocks blocks() {
    return blocks;
  }

  /** Which documents are for whom by the places alone. */
  public ServedPlaces served() {
    return served;
  }

  /** The documents that give an outline of the area that they are for. Not to be changed. */
  public FixedBitSet outlined() {
    return outlined;
  }

  /** The outline of the area that a document is for, null where it gives none. */
  public @org.jspecify.annotations.Nullable Boundaries extent(int doc) {
    return extents.get(doc);
  }

  /** The first site of a document; the last one ends where the next document's starts. */
  public int firstSite(int doc) {
    return siteStarts[doc];
  }

  /** Whether a site is an area or remote, so that distance does not matter. */
  public boolean isArea(int site) {
    return (siteFlags[site] & 2) != 0;
  }

  /** Whether it is known where a site is. */
  public boolean hasPoint(int site) {
    return (siteFlags[site] & 1) != 0;
  }

  /** Degrees north of a site that has a point. */
  public double lat(int site) {
    return latitudes[site] / DEGREE_STEPS;
  }

  /** Degrees east of a site that has a point. */
  public double lon(int site) {
    return longitudes[site] / DEGREE_STEPS;
  }

  int latSteps(int site) {
    return latitudes[site];
  }

  int lonSteps(int site) {
    return longitudes[site];
  }

  /** Where sites are, in cells. */
  public SiteGrid grid() {
    return grid;
  }

  /** Whether a facet value holds at one site of a document with several. */
  public boolean siteHas(int site, int ordinal) {
    return Arrays.binarySearch(
            siteOrdinals, siteOrdinalStarts[site], siteOrdinalStarts[site + 1], ordinal)
        >= 0;
  }

  /** Where the values of a site start in {@link #siteOrdinals()}. */
  public int firstSiteOrdinal(int site) {
    return siteOrdinalStarts[site];
  }

  /** The facet values of the sites of documents with several. Not to be changed. */
  public int[] siteOrdinals() {
    return siteOrdinals;
  }

  /** Whether a document has a facet value at any site. */
  public boolean has(int doc, int ordinal) {
    return Arrays.binarySearch(ordinals, ordinalStarts[doc], ordinalStarts[doc + 1], ordinal) >= 0;
  }

  /** When a document last changed, in seconds since 1970. */
  public long updated(int doc) {
    return updated[doc];
  }

  /** When a document was last checked, in days since 1970; 0 where that is not known. */
  public int assured(int doc) {
    return assured[doc];
  }

  /** How many needs a document is tagged with. */
  public int needs(int doc) {
    return needs[doc];
  }

  /** How many words of meaning are in a document's name. */
  public int nameWords(int doc) {
    return nameWords[doc];
  }

  /** Whether a document runs. */
  public Status status(int doc) {
    return RecordCodec.STATUSES.get(statuses[doc]);
  }

  /** Whom the documents take. */
  public RuleTable rules() {
    return rules;
  }

  /** Width of the level that a document covers, −1 for a guide. */
  public int coverage(int doc) {
    return coverage[doc];
  }
}
