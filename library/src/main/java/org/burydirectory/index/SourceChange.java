package org.burydirectory.index;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.burydirectory.model.Change;
import org.burydirectory.source.Edit;
import org.jspecify.annotations.Nullable;

/**
 * How what a source says now differs from what it said before.
 *
 * @param edits the differences, numbered on
 * @param services how many services it has after them
 * @param added how many are new
 * @param changed how many differ
 * @param removed how many are gone
 * @param before how many it had
 */
record SourceChange(
    List<Edit> edits, int services, int added, int changed, int removed, int before) {

  /** What may vanish at once, as a share of what there was, without somebody saying so. */
  private static final double MOST_REMOVED = 0.2;

  /** Compares. */
  static SourceChange of(SourceUpdate update, SourceState state, SourceContents contents) {
    var edits = new ArrayList<Edit>();
    long sequence = state.sequence();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    int added = 0;
    int changed = 0;
    for (var service : update.services().entrySet()) {
      SourceContents.Spot spot = contents.live().get(service.getKey());
      if (spot == null || spot.hash() != SourceContents.hash(service.getValue())) {
        added += spot == null ? 1 : 0;
        changed += spot == null ? 0 : 1;
        String json = new String(service.getValue(), StandardCharsets.UTF_8);
        edits.add(new Edit(++sequence, Change.put(service.getKey(), json), false, now));
      }
    }
    var removed = new TreeSet<String>();
    for (String id : update.whole() ? contents.live().keySet() : update.gone()) {
      if (contents.live().containsKey(id) && !update.services().containsKey(id)) {
        removed.add(id);
      }
    }
    for (String id : removed) {
      edits.add(new Edit(++sequence, Change.delete(id), false, now));
    }
    int before = contents.live().size();
    return new SourceChange(
        edits, before + added - removed.size(), added, changed, removed.size(), before);
  }

  /** Why this is not done unless somebody insists; null where nothing is against it. */
  @Nullable String doubt() {
    if (before > 0 && removed > before * MOST_REMOVED) {
      return removed
          + " of "
          + before
          + " records would vanish, more than a fifth; nothing was changed. If that is right, import"
          + " again with force";
    }
    return null;
  }

  List<Change> changes() {
    return edits.stream().map(Edit::change).toList();
  }
}
