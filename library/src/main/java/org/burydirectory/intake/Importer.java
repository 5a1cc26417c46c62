package org.burydirectory.intake;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.burydirectory.feed.FeedException;
import org.burydirectory.feed.FeedOrigin;
import org.burydirectory.model.DataProblem;
import org.burydirectory.profile.Profile;
import org.burydirectory.source.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records of a source into services of the directory. The one way in for data from
 * elsewhere, whatever its format. Used by one thread.
 */
public final class Importer {

  /** Most records of one source. */
  public static final int MOST_RECORDS = 200_000;

  private final Findings findings = new Findings();
  private final RecordIntake intake;
  private final IntConsumer progress;
  private final Map<String, byte[]> services = new LinkedHashMap<>();
  private final Map<String, Instant> modified = new LinkedHashMap<>();
  private int items;
  private boolean ours;

  /**
   * @param read when the source was read or published
   * @param progress told how many items were read so far
   */
  public Importer(FeedOrigin origin, Profile profile, LocalDate read, IntConsumer progress) {
    this.intake = new RecordIntake(origin, profile, read, findings);
    this.progress = progress;
  }

  /**
   * Takes a record in.
   *
   * @param where which it is, for the report where it has no id
   * @param record its members, taken over and changed; null where it is no object
   * @throws FeedException if there are more than {@link #MOST_RECORDS}
   */
  public void record(String where, @Nullable Map<String, @Nullable Object> record)
      throws IOException {
    items++;
    progress.accept(items);
    if (items > MOST_RECORDS) {
      throw new FeedException("there are more than " + MOST_RECORDS + " records; split the source");
    }
    if (record == null) {
      findings.refuse("", "", where, "record", "an item of the list is no object; it was left out");
      return;
    }
    Entry.OfService entry = ours ? intake.whole(record) : null;
    if (entry == null) {
      entry = intake.service(record);
    }
    if (entry != null) {
      add(entry);
    }
  }

  private void add(Entry.OfService entry) {
    String id = entry.id();
    Instant time = Objects.requireNonNullElse(entry.service().lastModified(), Instant.MIN);
    byte[] before = services.get(id);
    if (before != null) {
      boolean newer = !time.isBefore(modified.getOrDefault(id, Instant.MIN));
      findings
          .of(id, entry.service().name())
          .repair(
              "duplicate-id",
              "/id",
              Arrays.equals(before, entry.json())
                  ? "the record is there twice, alike; kept once"
                  : newer
                      ? "two records have this id; the later one was kept"
                      : "two records have this id; the one that was modified last was kept",
              id,
              null);
      if (!newer) {
        return;
      }
    }
    services.put(id, entry.json());
    modified.put(id, time);
  }

  /** Takes in everything that a file holds. */
  public Imported all(Items held) throws IOException {
    ours = held.ours();
    for (DataProblem left : held.read(this::record)) {
      findings.refuse("", "", where(left), "row", left.message());
    }
    for (DataProblem repair : held.repairs()) {
      findings.of("", "").repair("file", where(repair), repair.message(), null, null);
    }
    return result();
  }

  private static String where(DataProblem problem) {
    return problem.file() + (problem.where() == null ? "" : ", " + problem.where());
  }

  /** What was read so far. */
  public Imported result() {
    return new Imported(services, items, findings);
  }
}
