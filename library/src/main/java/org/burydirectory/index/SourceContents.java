package org.burydirectory.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.burydirectory.source.Edit;

/** Where the records of a source stand in its file, and whether they are as they were. */
final class SourceContents {

  private final String log;
  private final Map<String, Spot> live = new HashMap<>();
  private final Map<String, Spot> gone = new HashMap<>();
  private long bytes;

  private SourceContents(String log) {
    this.log = log;
  }

  /**
   * A line.
   *
   * @param offset where it starts
   * @param length of it
   * @param hash of the record's JSON
   */
  record Spot(long offset, int length, long hash) {}

  /** Reads what counts of a source. */
  static SourceContents of(SourceState state, SourceFolder folder) throws IOException {
    var contents = new SourceContents(state.log());
    contents.readOn(state, folder);
    return contents;
  }

  /**
   * Reads what has come to count since.
   *
   * @return false where the source has another file now
   */
  boolean readOn(SourceState state, SourceFolder folder) throws IOException {
    if (!log.equals(state.log()) || bytes > state.bytes()) {
      return false;
    }
    if (!log.isEmpty()) {
      folder.log(log).read(bytes, state.bytes(), this::add);
    }
    bytes = state.bytes();
    return true;
  }

  private void add(Edit edit, long offset, int length) {
    String id = edit.change().id();
    String json = edit.change().json();
    if (json == null) {
      live.remove(id);
      gone.put(id, new Spot(offset, length, 0));
    } else {
      gone.remove(id);
      live.put(id, new Spot(offset, length, hash(json.getBytes(StandardCharsets.UTF_8))));
    }
  }

  /** 64 bits that tell two versions of a record apart. */
  static long hash(byte[] json) {
    var first = new CRC32();
    first.update(json);
    var second = new CRC32C();
    second.update(json);
    return first.getValue() << 32 | second.getValue();
  }

  /** The records that there are, by id. */
  Map<String, Spot> live() {
    return live;
  }

  /** The records that there were, by id. */
  Map<String, Spot> gone() {
    return gone;
  }
}
