package org.burydirectory.intake;

import java.util.ArrayList;
import java.util.List;
import org.burydirectory.feed.Finding;
import org.jspecify.annotations.Nullable;

/** Gathers what is found in records. */
public final class Findings {

  private final List<Finding> all = new ArrayList<>();

  /** Everything, in order. */
  public List<Finding> all() {
    return all;
  }

  /** Notes what was found in one record. */
  OfRecord of(String id, String name) {
    return new OfRecord(id, name);
  }

  /** Notes something that cannot be taken over. */
  void refuse(String id, String name, String pointer, String kind, String message) {
    all.add(new Finding(Finding.Sort.REFUSAL, kind, id, name, pointer, message, null, null));
  }

  /** What is found in one record. */
  final class OfRecord {
    private final int from = all.size();
    private final String id;
    private final String name;

    private OfRecord(String id, String name) {
      this.id = id;
      this.name = name;
    }

    /** Notes that something was put right. */
    void repair(
        String kind,
        String pointer,
        String message,
        @Nullable Object before,
        @Nullable Object after) {
      all.add(
          new Finding(
              Finding.Sort.REPAIR,
              kind,
              id,
              name,
              pointer,
              message,
              before == null ? null : Tree.shown(before),
              after == null ? null : Tree.shown(after)));
    }

    /** Notes that a part could not be taken over. */
    void refusePart(String kind, String pointer, String message, @Nullable Object value) {
      all.add(
          new Finding(
              Finding.Sort.REFUSAL,
              kind,
              id,
              name,
              pointer,
              message,
              value == null ? null : Tree.shown(value),
              null));
    }

    /** Notes something that a person should look at. */
    void suggest(String kind, String pointer, String message, @Nullable Object value) {
      all.add(
          new Finding(
              Finding.Sort.SUGGESTION,
              kind,
              id,
              name,
              pointer,
              message,
              value == null ? null : Tree.shown(value),
              null));
    }

    /** Gives everything that was noted the id and the name that the record has in the end. */
    void rename(String newId, String newName) {
      for (int i = from; i < all.size(); i++) {
        Finding found = all.get(i);
        if (found.record().equals(id)) {
          all.set(
              i,
              new Finding(
                  found.sort(),
                  found.kind(),
                  newId,
                  newName,
                  found.pointer(),
                  found.message(),
                  found.before(),
                  found.after()));
        }
      }
    }
  }
}
