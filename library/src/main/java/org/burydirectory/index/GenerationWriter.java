package org.burydirectory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.burydirectory.place.Boundaries;
import org.burydirectory.profile.Profile;
import org.burydirectory.search.Facet;
import org.burydirectory.source.DataFolder;
import org.burydirectory.source.Edit;
import org.burydirectory.source.Entry;
import org.burydirectory.source.EntryReader;
import org.burydirectory.source.ProfileReader;

/**
 * Writes one generation: every entry of a data folder, every edit over them, and what was imported.
 */
final class GenerationWriter {

  private static final double RAM_BUFFER_MIB = 64;

  /** The borough of what came with no folder. */
  static final int FIRST = 0;

  /** Entries in a directory by sort, as a commit records them. */
  record Counts(int services, int guides, int illustrative) {}

  private final DataFolder folder;
  private final EditLog.Contents edits;
  private final PlaceImports imports;
  private final Deleted before;
  private final Instant builtAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final SourceEntries sources;
  private int services;
  private int guides;
  private int illustrative;

  /**
   * @param before what the generation before it was built with
   * @param sources what was imported
   */
  GenerationWriter(
      DataFolder folder,
      EditLog.Contents edits,
      PlaceImports imports,
      Deleted before,
      SourceEntries sources) {
    this.folder = folder;
    this.edits = edits;
    this.imports = imports;
    this.before = before;
    this.sources = sources;
  }

  /** How Lucene is to write: in order of ids, without a thread of its own. */
  static IndexWriterConfig config() {
    return new IndexWriterConfig(new KeywordAnalyzer())
        .setMergeScheduler(new SerialMergeScheduler())
        .setRAMBufferSizeMB(RAM_BUFFER_MIB)
        .setIndexSort(new Sort(new SortField(Schema.ID, SortField.Type.STRING)))
        .setCommitOnClose(false);
  }

  static IndexWriterConfig config(MergePolicy policy) {
    return config().setMergePolicy(policy);
  }

  /**
   * Writes and commits to an empty directory.
   *
   * @throws org.burydirectory.model.InvalidDataException with every problem of the data; what was
   *     written then is no generation
   */
  Counts write(Directory directory, Consumer<BuildStep> steps) throws IOException {
    Map<String, String> texts = ProfileReader.texts(folder);
    Profile settings = ProfileReader.read(texts);
    PlaceImports known = imports.of(settings.gazetteer());
    Profile profile = settings.gazetteer(known.over(settings.gazetteer()));
    FacetValues values = ProfileValues.of(profile);
    var words = new Words(profile.language());
    var vocabulary = new VocabularyCount(words);
    var documents = new EntryDocument(profile, words, values, vocabulary);
    try (var writer = new IndexWriter(directory, config())) {
      addAll(writer, documents, profile);
      writer.forceMerge(1);
      steps.accept(BuildStep.WRITTEN);
      Sidecar.write(directory, Sidecar.PROFILE, texts);
      Sidecar.write(directory, Sidecar.VALUES, pack(values));
      Sidecar.write(directory, Sidecar.VOCABULARY, vocabulary.pack());
      Sidecar.write(directory, Sidecar.POSTCODES, vocabulary.packPostcodes());
      Sidecar.write(directory, Sidecar.SOURCES, sources.held().pack());
      Sidecar.write(directory, Sidecar.UNITS, known.postcodes()::write);
      Sidecar.write(directory, Sidecar.OUTLINES, out -> Boundaries.write(known.outlines(), out));
      Sidecar.write(directory, Sidecar.DELETED, deleted(writer));
      var counts = new Counts(services, guides, illustrative);
      writer.setLiveCommitData(commitData(profile, counts).entrySet());
      writer.commit();
      return counts;
    }
  }

  private Map<String, String> deleted(IndexWriter writer) throws IOException {
    try (DirectoryReader written = DirectoryReader.open(writer)) {
      return Deleted.pack(before.without(written, edits.edits(), builtAt));
    }
  }

  /** Adds every entry as the last edit of it left it. */
  private void addAll(IndexWriter writer, EntryDocument documents, Profile profile)
      throws IOException {
    var last = new LinkedHashMap<String, Edit>();
    var homes = new HashMap<String, Integer>();
    edits.edits().forEach(edit -> last.put(edit.change().id(), edit));
    try {
      EntryReader.readAll(
          folder,
          profile,
          (entry, home) -> {
            boolean covered = sources.covers(entry.id());
            if (last.containsKey(entry.id())) {
              homes.put(entry.id(), home);
            } else if (!covered) {
              add(writer, documents, entry, home, "");
            }
          });
      sources.read(
          last.keySet(),
          (entry, source) -> {
            if (folder.illustrative() || !entry.service().illustrative()) {
              add(writer, documents, entry, FIRST, source);
            }
          });
      for (Edit edit : last.values()) {
        String json = edit.change().json();
        if (json != null) {
          var service = EntryReader.service(json.getBytes(StandardCharsets.UTF_8));
          add(writer, documents, service, homes.getOrDefault(service.id(), FIRST), "");
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void add(
      IndexWriter writer, EntryDocument documents, Entry entry, int home, String source) {
    count(entry);
    try {
      writer.addDocument(documents.of(entry, home, source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void count(Entry entry) {
    switch (entry) {
      case Entry.OfGuide guide -> guides++;
      case Entry.OfService service -> {
        services++;
        illustrative += service.service().illustrative() ? 1 : 0;
      }
    }
  }

  /**
   * Makes one edit in an index.
   *
   * @param home number of the borough whose entry it is
   */
  static void apply(IndexWriter writer, EntryDocument documents, Edit edit, int home)
      throws IOException {
    apply(writer, documents, edit, home, "");
  }

  /** Makes one change of a source in an index. */
  static void apply(IndexWriter writer, EntryDocument documents, Edit edit, int home, String source)
      throws IOException {
    var id = new Term(Schema.ID, edit.change().id());
    String json = edit.change().json();
    if (json == null) {
      writer.deleteDocuments(id);
    } else {
      writer.updateDocument(
          id,
          documents.of(EntryReader.service(json.getBytes(StandardCharsets.UTF_8)), home, source));
    }
  }

  private Map<String, String> commitData(Profile profile, Counts counts) {
    return new CommitData(profile.fingerprint(), counts, edits.lastSequence(), builtAt).toMap();
  }

  private static Map<String, String> pack(FacetValues values) {
    var packed = new TreeMap<String, String>();
    for (FacetValues.Value value : values.all()) {
      packed.put(
          String.format(Locale.ROOT, "%08d", value.ordinal()),
          value.facet().name()
              + "\t"
              + value.value()
              + "\t"
              + (value.parent() < 0 ? "" : values.all().get(value.parent()).value())
              + "\t"
              + value.label());
    }
    return packed;
  }

  /** Reads back what {@link #pack} wrote. */
  static FacetValues unpack(Map<String, String> packed) {
    var values = new FacetValues();
    for (String line : new TreeMap<>(packed).values()) {
      List<String> parts = List.of(line.split("\t", 4));
      values.add(
          new Facet(parts.get(0)),
          parts.get(1),
          parts.get(3),
          parts.get(2).isEmpty() ? null : parts.get(2));
    }
    return values;
  }
}
