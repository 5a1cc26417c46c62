package org.burydirectory.index;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.burydirectory.source.Edit;

/**
 * What a generation was built with, and what had been deleted by then: from it the next one knows
 * what is there no more.
 *
 * @param services ids of its services
 * @param gone ids of services that had been deleted, and when
 */
record Deleted(Set<String> services, Map<String, Instant> gone) {

  /** Before the first generation. */
  static final Deleted NOTHING = new Deleted(Set.of(), Map.of());

  private static final Pattern SERVICE_ID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** Of the generation that is current or, if that is damaged, the newest that is not. */
  static Deleted in(Generations generations) throws IOException {
    for (String name : generations.candidates()) {
      try (Directory directory = FSDirectory.open(generations.folder(name))) {
        Generation.check(directory);
        return in(directory);
      } catch (IOException | RuntimeException e) {
        // Damaged, or of another version: what it had cannot be known, and a build must go on.
      }
    }
    return NOTHING;
  }

  /** Of a generation. */
  static Deleted in(Directory directory) throws IOException {
    var services = new HashSet<String>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), Schema.ID);
        BinaryDocValues facts = DocValues.getBinary(leaf.reader(), Schema.FEED_FACTS);
        while (facts.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
          if (ids.advanceExact(facts.docID())) {
            services.add(ids.lookupOrd(ids.ordValue()).utf8ToString());
          }
        }
      }
    }
    return new Deleted(services, unpack(Sidecar.read(directory, Sidecar.DELETED)));
  }

  /**
   * What has been deleted when another generation has been written after this one.
   *
   * @param written the other generation
   * @param edits all that is in it
   * @param now when it was built
   */
  Map<String, Instant> without(DirectoryReader written, List<Edit> edits, Instant now)
      throws IOException {
    var deletions = new HashMap<String, Instant>();
    Set<String> known = new HashSet<>(services);
    known.addAll(gone.keySet());
    for (Edit edit : edits) {
      String id = edit.change().id();
      if (edit.change().json() != null) {
        known.add(id);
        deletions.remove(id);
      } else if (edit.at() != null) {
        deletions.put(id, edit.at());
      }
    }
    var left = new TreeMap<String, Instant>();
    for (String id : known) {
      if (written.docFreq(new Term(Schema.ID, id)) == 0) {
        Instant deleted = Optional.ofNullable(deletions.get(id)).orElse(gone.get(id));
        left.put(id, deleted == null ? now : deleted);
      }
    }
    return left;
  }

  /** Notes what an edit does to what is deleted. */
  static void note(Edit edit, Instant otherwise, Map<String, Instant> gone) {
    String id = edit.change().id();
    if (edit.change().json() != null) {
      gone.remove(id);
    } else if (SERVICE_ID.matcher(id).matches()) {
      Instant at = edit.at();
      gone.put(id, at == null ? otherwise : at);
    }
  }

  static Map<String, String> pack(Map<String, Instant> gone) {
    return gone.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
  }

  static TreeMap<String, Instant> unpack(Map<String, String> packed) {
    var gone = new TreeMap<String, Instant>();
    packed.forEach((id, at) -> gone.put(id, Instant.parse(at)));
    return gone;
  }
}
