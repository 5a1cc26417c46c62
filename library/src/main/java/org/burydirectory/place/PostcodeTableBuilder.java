package org.burydirectory.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers unit postcodes, one at a time and in any order, into a {@link PostcodeTable}. While it
 * gathers it takes at most 1.25 times the bytes of the table, and {@link #build} moves district by
 * district rather than copying all. For one thread.
 */
public final class PostcodeTableBuilder {

  private static final int MOST_DIVISIONS = 1 << 16;

  private final TreeMap<Integer, PostcodeRows> rows = new TreeMap<>();
  private final Map<PostcodeDivision, Character> divisions = new LinkedHashMap<>();
  private int latestOutward = -1;
  private PostcodeRows latest = new PostcodeRows();

  /** Made by {@link PostcodeTable#builder()}. */
  PostcodeTableBuilder() {}

  /**
   * Adds a unit. Of several rows of one unit the last holds.
   *
   * @param postcode a unit in any case and spacing
   * @param point where it is
   * @param ward GSS code of its ward, null where not known
   * @param borough GSS code of its local authority district, null where not known
   * @throws IllegalArgumentException if the text is no unit postcode
   * @throws IllegalStateException at the 65,537th pair of ward and borough; Great Britain has 8,500
   */
  public PostcodeTableBuilder add(
      CharSequence postcode, GeoPoint point, @Nullable String ward, @Nullable String borough) {
    long key = PostcodeKey.of(postcode);
    if (key < 0) {
      throw new IllegalArgumentException(
          "no unit postcode: '" + postcode + "'; give a whole one, such as M26 2SP");
    }
    int outward = PostcodeKey.outwardOf(key);
    if (outward != latestOutward) {
      latest = rows.computeIfAbsent(outward, first -> new PostcodeRows());
      latestOutward = outward;
    }
    latest.add(PostcodeKey.inwardOf(key), point, division(new PostcodeDivision(ward, borough)));
    return this;
  }

  private char division(PostcodeDivision division) {
    Character known = divisions.get(division);
    if (known == null) {
      if (divisions.size() == MOST_DIVISIONS) {
        throw new IllegalStateException(
            "more than 65,536 wards; is the ward column the right one?");
      }
      known = (char) divisions.size();
      divisions.put(division, known);
    }
    return known;
  }

  /** The table of what was added. The builder is empty afterwards. */
  public PostcodeTable build() {
    int[] outwards = new int[rows.size()];
    List<PostcodeDistrict> districts = new ArrayList<>(rows.size());
    latestOutward = -1;
    latest = new PostcodeRows();
    for (var next = rows.pollFirstEntry(); next != null; next = rows.pollFirstEntry()) {
      outwards[districts.size()] = next.getKey();
      districts.add(next.getValue().sorted());
    }
    var table = new PostcodeTable(outwards, districts, List.copyOf(divisions.keySet()));
    divisions.clear();
    return table;
  }
}
