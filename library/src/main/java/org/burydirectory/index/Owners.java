package org.burydirectory.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Whose record each id of a generation has, what was laid over it included. */
final class Owners implements Closeable {

  private final Directory directory;
  private final Set<String> edited = new HashSet<>();
  private final Map<String, @Nullable String> laid = new HashMap<>();
  private @Nullable DirectoryReader built;

  Owners(Directory directory) {
    this.directory = directory;
  }

  /** Notes that an edit stands over an id for good. */
  void edited(String id) {
    edited.add(id);
  }

  boolean isEdited(String id) {
    return edited.contains(id);
  }

  void put(String id, String source) {
    laid.put(id, source);
  }

  void gone(String id) {
    laid.put(id, null);
  }

  /** The source of an id's record, blank for the directory's own; null where there is none. */
  @Nullable String of(String id) throws IOException {
    return laid.containsKey(id) ? laid.get(id) : built(id);
  }

  private @Nullable String built(String id) throws IOException {
    DirectoryReader reader = built;
    if (reader == null) {
      reader = DirectoryReader.open(directory);
      built = reader;
    }
    var key = new BytesRef(id);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Schema.ID);
      TermsEnum found = terms == null ? null : terms.iterator();
      if (found != null && found.seekExact(key)) {
        int doc = found.postings(null, PostingsEnum.NONE).nextDoc();
        if (doc != DocIdSetIterator.NO_MORE_DOCS) {
          return source(leaf.reader(), doc);
        }
      }
    }
    return null;
  }

  /** The source of a document; blank for the directory's own. */
  static String source(LeafReader reader, int doc) throws IOException {
    SortedDocValues sources = reader.getSortedDocValues(Schema.SOURCE);
    return sources != null && sources.advanceExact(doc)
        ? sources.lookupOrd(sources.ordValue()).utf8ToString()
        : "";
  }

  @Override
  public void close() throws IOException {
    if (built != null) {
      built.close();
    }
  }
}
