package org.burydirectory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Stream;

/** Writes down what has changed in a source. */
record SourceWork(
    SourceFolder sources,
    SourceState state,
    SourceContents contents,
    SourceUpdate update,
    SourceChange change) {

  // A file with more than this that counts no more is written anew.
  private static final long MOST_WASTE = 16 << 20;

  /** Notes where the next import goes on; the records are as they were. */
  void note() throws IOException {
    if (!state.notes().equals(update.notes()) && !state.log().isEmpty()) {
      sources.commit(
          new SourceState(
              update.origin(),
              state.log(),
              state.bytes(),
              state.sequence(),
              state.services(),
              update.notes()));
    }
  }

  /** Writes the changes behind those that count, where they do not count yet. */
  SourceState write() throws IOException {
    String log = state.log();
    long end = state.bytes();
    if (log.isEmpty() || wasteful()) {
      log = nextName();
      end = copied(log);
    }
    long bytes = sources.log(log).append(end, change.edits());
    return new SourceState(
        update.origin(),
        log,
        bytes,
        state.sequence() + change.edits().size(),
        change.services(),
        update.notes());
  }

  private String nextName() {
    String name = update.origin().name() + ".";
    int number =
        state.log().isEmpty()
            ? 0
            : Integer.parseInt(
                state
                    .log()
                    .substring(name.length(), state.log().length() - SourceLog.ENDING.length()));
    return name + (number + 1) + SourceLog.ENDING;
  }

  private boolean wasteful() {
    long used = contents.live().values().stream().mapToLong(SourceContents.Spot::length).sum();
    return state.bytes() > MOST_WASTE && state.bytes() > 2 * used;
  }

  /** Copies the last line of every record, those that are gone included, in their order. */
  private long copied(String log) throws IOException {
    if (state.log().isEmpty()) {
      return 0;
    }
    var spots = new ArrayList<long[]>();
    Stream.concat(contents.live().values().stream(), contents.gone().values().stream())
        .sorted(Comparator.comparingLong(SourceContents.Spot::offset))
        .forEach(spot -> spots.add(new long[] {spot.offset(), spot.length()}));
    sources.log(state.log()).copy(spots, sources.log(log));
    return spots.stream().mapToLong(spot -> spot[1]).sum();
  }

  /** Makes what was written count. */
  void commit(SourceState next) {
    try {
      sources.commit(next);
      sources.sweep(next);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the changes and makes them count. */
  SourceState commit() throws IOException {
    SourceState next = write();
    sources.commit(next);
    return next;
  }
}
