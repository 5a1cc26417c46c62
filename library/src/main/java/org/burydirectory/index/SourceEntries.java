package org.burydirectory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.burydirectory.source.Entry;
import org.burydirectory.source.EntryReader;

/** The records of all sources while a generation is written: which of several is taken. */
final class SourceEntries {

  private final SourceFolder folder;
  private final List<SourceState> states;
  private final List<SourceContents> contents = new ArrayList<>();
  private final HeldSources held = new HeldSources();
  private final Set<String> taken = new HashSet<>();

  /**
   * @param states that of the greatest precedence first
   */
  SourceEntries(SourceFolder folder, List<SourceState> states) throws IOException {
    this.folder = folder;
    this.states = states;
    for (SourceState state : states) {
      contents.add(SourceContents.of(state, folder));
      held.put(state);
    }
  }

  /** No sources. */
  static SourceEntries none() {
    try {
      return new SourceEntries(new SourceFolder(Path.of("")), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read
    }
  }

  /** Takes a record. */
  @FunctionalInterface
  interface Sink {
    void entry(Entry.OfService entry, String source) throws IOException;
  }

  /** Whether a source stands over a record of the directory's own data; notes that it has it. */
  boolean covers(String id) {
    boolean covered = false;
    boolean anywhere = false;
    for (int i = 0; i < states.size(); i++) {
      if (contents.get(i).live().containsKey(id)) {
        anywhere = true;
        covered |= states.get(i).origin().precedence() > 0;
      }
    }
    if (anywhere) {
      held.shadow(id);
    }
    if (!covered) {
      taken.add(id);
    }
    return covered;
  }

  /**
   * Hands on every record that nothing stands over.
   *
   * @param edited ids that edits stand over
   */
  void read(Set<String> edited, Sink sink) throws IOException {
    for (int i = 0; i < states.size(); i++) {
      String source = states.get(i).origin().name();
      var wanted = new HashSet<Long>();
      for (var record : contents.get(i).live().entrySet()) {
        if (edited.contains(record.getKey()) || !taken.add(record.getKey())) {
          held.shadow(record.getKey());
        } else {
          wanted.add(record.getValue().offset());
        }
      }
      if (!wanted.isEmpty()) {
        folder
            .log(states.get(i).log())
            .read(
                0,
                states.get(i).bytes(),
                (edit, offset, length) -> {
                  String json = edit.change().json();
                  if (json != null && wanted.contains(offset)) {
                    sink.entry(EntryReader.service(json.getBytes(StandardCharsets.UTF_8)), source);
                  }
                });
      }
    }
  }

  /** What the generation then holds. */
  HeldSources held() {
    return held;
  }
}
