package org.burydirectory.index;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.burydirectory.feed.FeedOrigin;
import org.burydirectory.source.RecordTrees;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a source: whose data it is, and how much of which file counts.
 *
 * @param origin whose data it is
 * @param log the file of its records, beside this note
 * @param bytes how much of the file counts; what stands behind was never acknowledged
 * @param sequence the number of its last change
 * @param services how many it has
 * @param notes where the next import goes on, in the words of who imports
 */
public record SourceState(
    FeedOrigin origin,
    String log,
    long bytes,
    long sequence,
    int services,
    Map<String, String> notes) {

  /** That of the greatest precedence first. */
  static final Comparator<SourceState> BY_PRECEDENCE =
      Comparator.comparingInt((SourceState state) -> -state.origin().precedence())
          .thenComparing(state -> state.origin().name());

  /** Copies the map. */
  public SourceState {
    notes = Map.copyOf(notes);
  }

  /** A source of which nothing is kept yet. */
  static SourceState none(FeedOrigin origin) {
    return new SourceState(origin, "", 0, 0, 0, Map.of());
  }

  byte[] toJson() {
    var members = new TreeMap<String, @Nullable Object>();
    members.put("name", origin.name());
    members.put("title", origin.title());
    members.put("precedence", (long) origin.precedence());
    if (origin.url() != null) {
      members.put("url", origin.url());
    }
    if (origin.licence() != null) {
      members.put("licence", origin.licence());
    }
    members.put("log", log);
    members.put("bytes", bytes);
    members.put("sequence", sequence);
    members.put("services", (long) services);
    members.put("notes", new TreeMap<>(notes));
    return RecordTrees.json(members);
  }

  static SourceState of(byte[] json) {
    Map<String, @Nullable Object> members = RecordTrees.object(json);
    var notes = new TreeMap<String, String>();
    if (members.get("notes") instanceof Map<?, ?> map) {
      map.forEach((key, value) -> notes.put(String.valueOf(key), String.valueOf(value)));
    }
    var origin =
        new FeedOrigin(
            String.valueOf(members.get("name")),
            String.valueOf(members.get("title")),
            text(members, "url"),
            text(members, "licence"),
            (int) number(members, "precedence"));
    return new SourceState(
        origin,
        String.valueOf(members.get("log")),
        number(members, "bytes"),
        number(members, "sequence"),
        (int) number(members, "services"),
        notes);
  }

  private static @Nullable String text(Map<String, @Nullable Object> members, String key) {
    return members.get(key) instanceof String text ? text : null;
  }

  private static long number(Map<String, @Nullable Object> members, String key) {
    return members.get(key) instanceof Number number ? number.longValue() : 0;
  }

  /** Whether its records stand over another's. The directory's own data has no name and nought. */
  static boolean outranks(String name, int precedence, String other, int otherPrecedence) {
    if (precedence != otherPrecedence) {
      return precedence > otherPrecedence;
    }
    return !other.isEmpty() && name.compareTo(other) < 0;
  }
}
