package org.burydirectory.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a generation holds of each source, and which ids more than one of them has. */
final class HeldSources {

  private static final String SHADOWED = "shadowed ";
  private static final String SOURCE = "source ";

  private final Map<String, Held> held = new LinkedHashMap<>();
  private final Set<String> shadowed = new HashSet<>();

  /**
   * How much it holds of a source.
   *
   * @param log the source's file
   * @param bytes how much of it
   * @param sequence the last change
   * @param precedence of the source when it was taken in
   */
  record Held(String log, long bytes, long sequence, int precedence) {
    static Held of(SourceState state) {
      return new Held(state.log(), state.bytes(), state.sequence(), state.origin().precedence());
    }
  }

  void put(SourceState state) {
    held.put(state.origin().name(), Held.of(state));
  }

  Optional<Held> find(String source) {
    return Optional.ofNullable(held.get(source));
  }

  /** The precedence of a source; nought for the directory's own data. */
  int precedence(String source) {
    Held found = held.get(source);
    return found == null ? 0 : found.precedence();
  }

  /** Notes that an id has more than one record. */
  void shadow(String id) {
    shadowed.add(id);
  }

  boolean isShadowed(String id) {
    return shadowed.contains(id);
  }

  /** Everything as text, for a sidecar. */
  Map<String, String> pack() {
    var packed = new HashMap<String, String>();
    held.forEach(
        (name, it) ->
            packed.put(
                SOURCE + name,
                it.log() + "\t" + it.bytes() + "\t" + it.sequence() + "\t" + it.precedence()));
    shadowed.forEach(id -> packed.put(SHADOWED + id, ""));
    return packed;
  }

  /** Reads what was packed. */
  static HeldSources unpack(Map<String, String> packed) {
    var sources = new HeldSources();
    packed.forEach(
        (key, value) -> {
          if (key.startsWith(SHADOWED)) {
            sources.shadowed.add(key.substring(SHADOWED.length()));
          } else {
            String[] parts = value.split("\t", 4);
            sources.held.put(
                key.substring(SOURCE.length()),
                new Held(
                    parts[0],
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Integer.parseInt(parts[3])));
          }
        });
    return sources;
  }
}
