package org.burydirectory.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.burydirectory.search.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Every facet value of a generation by ordinal. Values are only ever added. Not safe for concurrent
 * change; {@link #snapshot()} is what readers get.
 */
public final class FacetValues {

  private final List<Value> values = new ArrayList<>();
  private final Map<Facet, Map<String, Value>> byFacet = new LinkedHashMap<>();

  /**
   * A value.
   *
   * @param ordinal its place in the generation's list
   * @param facet whose value
   * @param value as requests name it
   * @param label as people read it
   * @param parent ordinal of the value above it, −1 where there is none
   */
  public record Value(int ordinal, Facet facet, String value, String label, int parent) {}

  /** The ordinal of a value, which is added where it is new. */
  int add(Facet facet, String value, String label, @Nullable String parent) {
    var known = byFacet.computeIfAbsent(facet, f -> new LinkedHashMap<>());
    Value old = known.get(value);
    if (old != null) {
      return old.ordinal();
    }
    Value above = parent == null ? null : known.get(parent);
    var added = new Value(values.size(), facet, value, label, above == null ? -1 : above.ordinal());
    values.add(added);
    known.put(value, added);
    return added.ordinal();
  }

  /** The ordinal of a value, −1 where it is not known. */
  int find(Facet facet, String value) {
    Value known = byFacet.getOrDefault(facet, Map.of()).get(value);
    return known == null ? -1 : known.ordinal();
  }

  /** Every value, by ordinal. */
  List<Value> all() {
    return values;
  }

  /** What there is now, immutable. */
  public Snapshot snapshot() {
    return new Snapshot(List.copyOf(values));
  }

  /** The values at one moment. */
  public static final class Snapshot {
    private final List<Value> values;
    private final Map<Facet, List<Value>> byFacet;
    private final Map<Facet, Map<String, Value>> byName = new HashMap<>();

    Snapshot(List<Value> values) {
      this.values = values;
      byFacet =
          values.stream()
              .collect(
                  Collectors.groupingBy(Value::facet, LinkedHashMap::new, Collectors.toList()));
      values.forEach(
          value ->
              byName
                  .computeIfAbsent(value.facet(), f -> new HashMap<>())
                  .put(value.value(), value));
    }

    /** How many there are. */
    public int size() {
      return values.size();
    }

    /** The value of an ordinal. */
    public Value get(int ordinal) {
      return values.get(ordinal);
    }

    /** A facet's values, in the order of the data. */
    public List<Value> of(Facet facet) {
      return byFacet.getOrDefault(facet, List.of());
    }

    /** The value of this name, or null. */
    public @Nullable Value find(Facet facet, String value) {
      return byName.getOrDefault(facet, Map.of()).get(value);
    }
  }
}
