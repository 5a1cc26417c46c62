package org.burydirectory.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.burydirectory.model.Change;
import org.burydirectory.model.DataProblem;
import org.burydirectory.place.Boundaries;
import org.burydirectory.place.PostcodeTable;
import org.burydirectory.profile.Profile;
import org.burydirectory.source.Edit;
import org.burydirectory.source.ProfileReader;
import org.burydirectory.understand.Understander;
import org.jspecify.annotations.Nullable;

/**
 * An open generation with the edits made since it was built, which are laid over it in the heap.
 * One thread at a time.
 */
final class Generation implements Closeable {

  private final String name;
  private final Directory directory;
  private final CommitData data;
  private final Profile profile;
  private final Words words;
  private final FacetValues values;
  private final long budget;
  private final Map<IndexReader.CacheKey, Segment.Core> cores = new ConcurrentHashMap<>();
  private @Nullable IndexWriter writer;
  private @Nullable OverlayDirectory overlay;
  private final VocabularyCount vocabulary;
  private @Nullable Understander understander;
  private final TreeMap<String, Instant> deleted;
  private final HeldSources sources;
  private final Owners owners;
  private long sequence;
  private long laid; // changes of sources since it was built

  private Generation(
      String name, Directory directory, CommitData data, Profile profile, long budget)
      throws IOException {
    this.name = name;
    this.directory = directory;
    this.data = data;
    this.profile = profile;
    this.budget = budget;
    words = new Words(profile.language());
    values = GenerationWriter.unpack(Sidecar.read(directory, Sidecar.VALUES));
    vocabulary = new VocabularyCount(words);
    vocabulary.unpack(Sidecar.read(directory, Sidecar.VOCABULARY));
    vocabulary.unpackPostcodes(Sidecar.read(directory, Sidecar.POSTCODES));
    sequence = data.sequence();
    deleted = Deleted.unpack(Sidecar.read(directory, Sidecar.DELETED));
    sources = HeldSources.unpack(Sidecar.read(directory, Sidecar.SOURCES));
    owners = new Owners(directory);
  }

  /** What it was built with, for the one that comes after it. */
  Deleted published() throws IOException {
    return Deleted.in(directory);
  }

  /**
   * Opens a generation after every byte of it was checked. Owns the directory from then on.
   *
   * @throws IOException if it is not whole, or of another version
   */
  static Generation open(String name, Directory directory, long budget) throws IOException {
    CommitData data = check(directory);
    Profile settings = ProfileReader.read(Sidecar.read(directory, Sidecar.PROFILE));
    Profile profile = settings.gazetteer(imports(directory).over(settings.gazetteer()));
    return new Generation(name, directory, data, profile, budget);
  }

  private static PlaceImports imports(Directory directory) throws IOException {
    return new PlaceImports(
        Sidecar.read(directory, Sidecar.UNITS, PostcodeTable::read),
        Sidecar.read(directory, Sidecar.OUTLINES, Boundaries::read));
  }

  /** Verifies every checksum of a generation. */
  static CommitData check(Directory directory) throws IOException {
    CommitData data =
        CommitData.of(
            directory instanceof FSDirectory files ? files.getDirectory().toString() : "the heap",
            SegmentInfos.readLatestCommit(directory).getUserData());
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
    Sidecar.read(directory, Sidecar.PROFILE);
    Sidecar.read(directory, Sidecar.VALUES);
    Sidecar.read(directory, Sidecar.VOCABULARY);
    Sidecar.read(directory, Sidecar.POSTCODES);
    Sidecar.check(directory, Sidecar.SOURCES);
    Sidecar.check(directory, Sidecar.UNITS);
    Sidecar.check(directory, Sidecar.OUTLINES);
    Sidecar.read(directory, Sidecar.DELETED);
    return data;
  }

  String name() {
    return name;
  }

  CommitData data() {
    return data;
  }

  Profile profile() {
    return profile;
  }

  /** The last edit that is in it or laid over it. */
  long sequence() {
    return sequence;
  }

  /** Lays edits over it, those that it holds already left out. */
  void lay(List<Edit> edits) throws IOException {
    for (Edit edit : edits) {
      owners.edited(edit.change().id());
      if (edit.sequence() > sequence) {
        int known = vocabulary.size();
        GenerationWriter.apply(
            writer(),
            new EntryDocument(profile, words, values, vocabulary),
            edit,
            home(edit.change().id()));
        sequence = edit.sequence();
        Deleted.note(edit, data.builtAt(), deleted);
        if (vocabulary.size() > known) {
          understander = null; // new words must not be taken for misspellings of others
        }
      }
    }
  }

  /**
   * Lays what has changed in a source over it, as far as nothing stands over that.
   *
   * @return whether all is as a build would make it; else a record that nobody stands over any more
   *     waits for the next build
   */
  boolean lay(SourceState state, SourceFolder folder) throws IOException {
    String source = state.origin().name();
    HeldSources.Held held =
        sources.find(source).orElse(new HeldSources.Held("", 0, 0, state.origin().precedence()));
    boolean same = held.log().equals(state.log());
    if ((same && held.bytes() >= state.bytes()) || state.log().isEmpty()) {
      return held.precedence() == state.origin().precedence();
    }
    var whole = new AtomicBoolean(held.precedence() == state.origin().precedence());
    folder
        .log(state.log())
        .read(
            same ? held.bytes() : 0,
            state.bytes(),
            (edit, offset, length) -> {
              if (edit.sequence() > held.sequence() && !lay(edit, state)) {
                whole.set(false);
              }
            });
    sources.put(state);
    return whole.get();
  }

  private boolean lay(Edit edit, SourceState state) throws IOException {
    String id = edit.change().id();
    String source = state.origin().name();
    laid++;
    if (owners.isEdited(id)) {
      sources.shadow(id);
      return true;
    }
    String owner = owners.of(id);
    boolean own = source.equals(owner);
    if (edit.change().json() == null) {
      if (own) {
        apply(edit, source);
        owners.gone(id);
        return !sources.isShadowed(id);
      }
      return true;
    }
    if (owner != null && !own) {
      sources.shadow(id);
      if (!SourceState.outranks(
          source, state.origin().precedence(), owner, sources.precedence(owner))) {
        return true;
      }
    }
    apply(edit, source);
    owners.put(id, source);
    return true;
  }

  private void apply(Edit edit, String source) throws IOException {
    int known = vocabulary.size();
    var documents = new EntryDocument(profile, words, values, vocabulary);
    GenerationWriter.apply(writer(), documents, edit, GenerationWriter.FIRST, source);
    Deleted.note(edit, data.builtAt(), deleted);
    if (vocabulary.size() > known) {
      understander = null; // new words must not be taken for misspellings of others
    }
  }

  /** How many changes of sources were laid over it since it was built. */
  long laid() {
    return laid;
  }

  /** How much of a source is in it or laid over it. */
  Optional<HeldSources.Held> held(String source) {
    return sources.find(source);
  }

  /**
   * Says what of some changes cannot be indexed. An edit that was written but could not be laid
   * over a generation would keep the directory from opening.
   */
  List<DataProblem> problems(List<Change> changes) throws IOException {
    var problems = new ArrayList<DataProblem>();
    try (var scratch = new IndexWriter(new ByteBuffersDirectory(), GenerationWriter.config())) {
      var documents = new EntryDocument(profile, words, values, new VocabularyCount(words));
      for (int i = 0; i < changes.size(); i++) {
        try {
          GenerationWriter.apply(
              scratch, documents, new Edit(1, changes.get(i), false), GenerationWriter.FIRST);
        } catch (IllegalArgumentException e) {
          String why = "cannot be indexed: " + e.getMessage();
          problems.add(new DataProblem("change " + (i + 1), null, why));
        }
      }
    }
    return problems;
  }

  /** The borough whose data an entry came with when this was built; the first for a new one. */
  private int home(String id) throws IOException {
    if (profile.gazetteer().boroughs().size() == 1) {
      return GenerationWriter.FIRST;
    }
    try (DirectoryReader built = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : built.leaves()) {
        PostingsEnum docs = leaf.reader().postings(new Term(Schema.ID, id), PostingsEnum.NONE);
        BinaryDocValues records = leaf.reader().getBinaryDocValues(Schema.RECORD);
        if (docs != null && records != null && records.advanceExact(docs.nextDoc())) {
          return RecordCodec.decode(records.binaryValue()).home();
        }
      }
    }
    return GenerationWriter.FIRST;
  }

  private IndexWriter writer() throws IOException {
    IndexWriter open = writer;
    if (open == null) {
      overlay = new OverlayDirectory(directory);
      open = new IndexWriter(overlay, GenerationWriter.config());
      writer = open;
    }
    return open;
  }

  private Understander understander() {
    Understander compiled = understander;
    if (compiled == null) {
      compiled =
          Understander.compile(
              profile, profile.wording(), profile.urgent(), vocabulary.vocabulary());
      understander = compiled;
    }
    return compiled;
  }

  /** A view of how it is now. */
  Snapshot snapshot() throws IOException {
    long edits = sequence - data.sequence() + laid;
    var about =
        new Snapshot.About(
            edits == 0 ? name : name + "." + edits,
            profile,
            words,
            understander(),
            values.snapshot(),
            Map.copyOf(vocabulary.postcodes()),
            data.builtAt(),
            sequence,
            Collections.unmodifiableSortedMap(new TreeMap<>(deleted)));
    DirectoryReader reader =
        writer == null ? DirectoryReader.open(directory) : DirectoryReader.open(writer);
    var used = new ConcurrentHashMap<>(cores);
    Snapshot snapshot = view(reader, about, used);
    cores.clear();
    for (LeafReaderContext leaf : reader.leaves()) {
      var key = leaf.reader().getCoreCacheHelper().getKey();
      Segment.Core core = used.get(key);
      if (core != null) {
        cores.put(key, core);
      }
    }
    return snapshot;
  }

  private Snapshot view(
      DirectoryReader reader, Snapshot.About about, Map<IndexReader.CacheKey, Segment.Core> used)
      throws IOException {
    Snapshot view = null;
    try {
      view = new Snapshot(reader, about, used, budget);
      return view;
    } finally {
      if (view == null) {
        reader.close();
      }
    }
  }

  /** Lets its writer go; views that were taken stay whole until they are released. */
  @Override
  public void close() throws IOException {
    owners.close();
    if (writer != null) {
      writer.rollback();
      writer = null;
    }
  }
}
