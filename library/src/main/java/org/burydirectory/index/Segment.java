package org.burydirectory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.burydirectory.time.LocalCalendar;

/** One segment of a snapshot: its postings, its columns and which of its entries live. */
public final class Segment {

  /** The field that every word of an entry is in, its frequency weighted by where it stands. */
  public static final String TEXT = Schema.TEXT;

  /** The field of words that stand side by side, by {@link Words#pair}. */
  public static final String PAIRS = Schema.PAIRS;

  /** The field of the words in names. */
  public static final String NAME = Schema.NAME;

  /** The field of whole names, by {@link NameKey#of}. */
  public static final String NAME_EXACT = Schema.NAME_EXACT;

  /** The field by which an Open Referral feed finds services, by {@link FeedKey}. */
  public static final String FEED = Schema.FEED;

  private static final byte[] ID_MEMBER = "\"id\":\"".getBytes(StandardCharsets.UTF_8);

  private final LeafReader reader;
  private final Core core;
  private final FixedBitSet live;
  private final int liveCount;
  private volatile int @org.jspecify.annotations.Nullable [] browse;

  private Segment(LeafReader reader, Core core) {
    this.reader = reader;
    this.core = core;
    live = new FixedBitSet(Math.max(1, reader.maxDoc()));
    var bits = reader.getLiveDocs();
    for (int doc = 0; doc < reader.maxDoc(); doc++) {
      if (bits == null || bits.get(doc)) {
        live.set(doc);
      }
    }
    liveCount = live.cardinality();
  }

  /** What does not change while entries of a segment are deleted: shared by snapshots. */
  static final class Core {
    private final Columns columns;
    private final EntryBytes cards;
    private final EntryBytes json;
    private final byte[] norms;
    private final ConcurrentLinkedQueue<Scratch> scratches = new ConcurrentLinkedQueue<>();

    private Core(Columns columns, EntryBytes cards, EntryBytes json, byte[] norms) {
      this.columns = columns;
      this.cards = cards;
      this.json = json;
      this.norms = norms;
    }

    static Core of(
        LeafReader reader, long budget, LocalCalendar calendar, FacetValues.Snapshot values)
        throws IOException {
      EntryBytes cards = EntryBytes.of(reader, Schema.CARD, budget);
      EntryBytes json = EntryBytes.of(reader, Schema.JSON, budget - cards.inHeap());
      return new Core(Columns.of(reader, calendar, values), cards, json, norms(reader));
    }

    private static byte[] norms(LeafReader reader) throws IOException {
      var norms = new byte[reader.maxDoc()];
      NumericDocValues values = reader.getNormValues(Schema.TEXT);
      for (int doc = 0; values != null && doc < norms.length; doc++) {
        norms[doc] = values.advanceExact(doc) ? (byte) values.longValue() : 0;
      }
      return norms;
    }

    long inHeap() {
      return cards.inHeap() + json.inHeap();
    }
  }

  static Segment of(LeafReader reader, Core core) {
    return new Segment(reader, core);
  }

  /**
   * Room for one search's work over a segment; all zero when taken and when given back.
   *
   * @param scores one a document
   * @param frequencies one a document
   */
  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  public record Scratch(float[] scores, float[] frequencies) {

    private static final int SPARSE_SHARE = 16;

    /** Puts the scores of some documents, outside of which all are, back to zero. */
    public void clear(FixedBitSet docs) {
      if (docs.cardinality() > scores.length / SPARSE_SHARE) {
        Arrays.fill(scores, 0);
        return;
      }
      long[] bits = docs.getBits();
      for (int at = 0; at < bits.length; at++) {
        for (long word = bits[at]; word != 0; word &= word - 1) {
          scores[(at << 6) + Long.numberOfTrailingZeros(word)] = 0;
        }
      }
    }
  }

  /** Takes room for a search. */
  public Scratch take() {
    Scratch free = core.scratches.poll();
    return free != null
        ? free
        : new Scratch(new float[reader.maxDoc()], new float[reader.maxDoc()]);
  }

  /** Gives room back, zeroed. */
  public void give(Scratch scratch) {
    core.scratches.offer(scratch);
  }

  /** The postings. */
  public LeafReader reader() {
    return reader;
  }

  /** Facets, sites and dates. */
  public Columns columns() {
    return core.columns;
  }

  /** The lengths of texts, as Lucene's similarities write them. */
  public byte[] norms() {
    return core.norms;
  }

  /** The entries that are not deleted. Not to be changed. */
  public FixedBitSet live() {
    return live;
  }

  /** How many those are. */
  public int liveCount() {
    return liveCount;
  }

  /** How many live entries have each facet value; counted once. Not to be changed. */
  public int[] browseCounts() {
    int[] known = browse;
    if (known == null) {
      known = core.columns.counts(live);
      browse = known;
    }
    return known;
  }

  /** Reads documents one after the other, in ascending order, at less cost than each by itself. */
  public Cursor cursor() {
    return new Cursor();
  }

  /** A walk over ascending documents. Used by one thread. */
  public final class Cursor {
    private final EntryBytes.Cursor cards = core.cards.cursor(reader);
    private final EntryBytes.Cursor jsons = core.json.cursor(reader);
    private @org.jspecify.annotations.Nullable BinaryDocValues words;

    /** As {@link Segment#card}. */
    public ByteBuffer card(int doc) {
      return cards.get(doc);
    }

    /** As {@link Segment#json}. */
    public ByteBuffer json(int doc) {
      return jsons.get(doc);
    }

    /** As {@link Segment#words}. */
    public List<WordMap.Marked> words(int doc) {
      try {
        if (words == null) {
          words = DocValues.getBinary(reader, Schema.WORDS);
        }
        return Segment.words(words, doc);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A walk over ascending documents for an Open Referral feed. Used by one thread. */
  public final class FeedCursor {
    private final BinaryDocValues facts;
    private final SortedDocValues organizations;

    private FeedCursor() throws IOException {
      facts = DocValues.getBinary(reader, Schema.FEED_FACTS);
      organizations = DocValues.getSorted(reader, Schema.ORGANIZATION);
    }

    /** By what a service is narrowed; null for a guide. */
    public @org.jspecify.annotations.Nullable FeedFacts facts(int doc) throws IOException {
      return facts.advanceExact(doc) ? FeedFacts.decode(facts.binaryValue()) : null;
    }

    /** The number of a service's organization in this segment, −1 without one. */
    public int organization(int doc) throws IOException {
      return organizations.advanceExact(doc) ? organizations.ordValue() : -1;
    }

    /** How many organizations there are in this segment. */
    public int organizations() {
      return organizations.getValueCount();
    }

    /** The id of an organization by its number. */
    public String organizationId(int number) throws IOException {
      return organizations.lookupOrd(number).utf8ToString();
    }
  }

  /** Reads documents one after the other, in ascending order, for an Open Referral feed. */
  public FeedCursor feedCursor() throws IOException {
    return new FeedCursor();
  }

  /** The static part of a hit's JSON. */
  public ByteBuffer card(int doc) {
    return core.cards.get(reader, doc);
  }

  /** The canonical JSON of an entry whole. */
  public ByteBuffer json(int doc) {
    return core.json.get(reader, doc);
  }

  /** Whether {@link #json} outlives the snapshot. */
  public boolean jsonOutlives() {
    return core.json.isInHeap();
  }

  /** The name and the description with their words. */
  public List<WordMap.Marked> words(int doc) {
    return cursor().words(doc);
  }

  private static List<WordMap.Marked> words(BinaryDocValues values, int doc) throws IOException {
    if (!values.advanceExact(doc)) {
      throw new IllegalStateException("entry without words: document " + doc);
    }
    return WordMap.decode(values.binaryValue());
  }

  /** The id of an entry, which its card begins with. */
  public String id(int doc) {
    return id(card(doc));
  }

  /** The id that a card begins with. */
  public static String id(ByteBuffer card) {
    int start = ID_MEMBER.length;
    int end = start;
    while (card.get(end) != '"') {
      end++;
    }
    var id = new byte[end - start];
    card.get(start, id);
    return new String(id, StandardCharsets.UTF_8);
  }

  /** The bytes of an entry's id, for comparing. */
  public BytesRef idBytes(int doc) {
    return BytesRef.deepCopyOf(sorted(Schema.ID, doc));
  }

  /** The name of an entry as orders compare it. */
  public BytesRef nameKey(int doc) {
    return BytesRef.deepCopyOf(sorted(Schema.NAME_KEY, doc));
  }

  private BytesRef sorted(String field, int doc) {
    try {
      SortedDocValues values = DocValues.getSorted(reader, field);
      if (!values.advanceExact(doc)) {
        throw new IllegalStateException("entry without " + field + ": document " + doc);
      }
      return values.lookupOrd(values.ordValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
