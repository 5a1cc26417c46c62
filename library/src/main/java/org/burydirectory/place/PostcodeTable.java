package org.burydirectory.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Unit postcodes with their points and wards. Immutable, safe for concurrent use. About 12.9 bytes
 * a unit in the heap, 22 MB for the 1.7 million of Great Britain: by district a sorted column each
 * of inward halves, latitudes, longitudes and wards. A look-up is a hash probe for the district and
 * a binary search in it.
 */
public final class PostcodeTable {

  private static final int ROW_BITS = 13;

  /** A pair of two strings of nine characters, and the reference to it. */
  private static final int DIVISION_BYTES = 24 + 2 * 56 + 4;

  private static final int ROW_MASK = (1 << ROW_BITS) - 1;

  private final PostcodeOutwards outwards;
  private final PostcodeDistrict[] districts;
  private final List<PostcodeDivision> divisions;
  private final int size;

  PostcodeTable(
      int[] outwards, List<PostcodeDistrict> districts, List<PostcodeDivision> divisions) {
    this.outwards = new PostcodeOutwards(outwards);
    this.districts = districts.toArray(PostcodeDistrict[]::new);
    this.divisions = divisions;
    this.size = districts.stream().mapToInt(PostcodeDistrict::size).sum();
  }

  /** A builder without rows. */
  public static PostcodeTableBuilder builder() {
    return new PostcodeTableBuilder();
  }

  /**
   * Reads what {@link #write} wrote, to the end of the stream, and leaves the stream open.
   *
   * @throws IOException if the bytes are no table, of another version or damaged
   */
  public static PostcodeTable read(InputStream in) throws IOException {
    return PostcodeTableFile.read(in);
  }

  /** Writes the table with a version and a checksum, and leaves the stream open. */
  public void write(OutputStream out) throws IOException {
    PostcodeTableFile.write(this, out);
  }

  /** How many units it has. */
  public int size() {
    return size;
  }

  /** Where a unit is; empty where it is not in the table, and for a sector or district. */
  public Optional<PostcodePoint> find(Postcode postcode) {
    int row = row(postcode.text());
    return row < 0 ? Optional.empty() : Optional.of(pointAt(row));
  }

  /** The point and codes of a row that {@link #row} gave. */
  public PostcodePoint pointAt(int row) {
    return new PostcodePoint(new GeoPoint(lat(row), lon(row)), ward(row), borough(row));
  }

  /**
   * The row of a unit, for {@link #lat}, {@link #lon}, {@link #ward} and {@link #borough} of this
   * table. Allocates nothing.
   *
   * @param postcode in any case and spacing
   * @return negative where the table has no such unit
   */
  public int row(CharSequence postcode) {
    long key = PostcodeKey.of(postcode);
    int district = key < 0 ? -1 : outwards.index(PostcodeKey.outwardOf(key));
    if (district < 0) {
      return -1;
    }
    int row = districts[district].row(PostcodeKey.inwardOf(key));
    return row < 0 ? -1 : district << ROW_BITS | row;
  }

  /** Degrees north of a row. */
  public double lat(int row) {
    return districts[row >>> ROW_BITS].lat(row & ROW_MASK);
  }

  /** Degrees east of a row. */
  public double lon(int row) {
    return districts[row >>> ROW_BITS].lon(row & ROW_MASK);
  }

  /** GSS code of the ward of a row, null where the source gave none. */
  public @Nullable String ward(int row) {
    return division(row).ward();
  }

  /** GSS code of the local authority district of a row, null where the source gave none. */
  public @Nullable String borough(int row) {
    return division(row).borough();
  }

  private PostcodeDivision division(int row) {
    return divisions.get(districts[row >>> ROW_BITS].divisions()[row & ROW_MASK]);
  }

  /**
   * What is known of the sector of a postcode, or of its district where it names no sector. Costs a
   * pass over its units: microseconds.
   *
   * @return empty where the table has no unit of it
   */
  public Optional<PostcodeSummary> summary(Postcode postcode) {
    int district = outwards.index(PostcodeKey.outward(postcode.district()));
    if (district < 0) {
      return Optional.empty();
    }
    var units = districts[district];
    int from =
        postcode
            .sector()
            .map(sector -> (sector.charAt(sector.length() - 1) - '0') * PostcodeKey.INWARDS_A_DIGIT)
            .orElse(0);
    int to =
        postcode.sector().isPresent() ? from + PostcodeKey.INWARDS_A_DIGIT : PostcodeKey.INWARDS;
    return PostcodeTally.of(units, units.firstFrom(from), units.firstFrom(to), divisions);
  }

  /** Tells every unit of a district; does nothing where the table has none of it. */
  public void units(Postcode postcode, Consumer<PostcodePoint> taker) {
    int district = outwards.index(PostcodeKey.outward(postcode.district()));
    for (int row = 0; district >= 0 && row < districts[district].size(); row++) {
      taker.accept(pointAt(district << ROW_BITS | row));
    }
  }

  /** Bytes in the heap, reckoned from the lengths of its arrays and lists. */
  public long heapBytes() {
    long bytes = 64 + outwards.heapBytes() + 4L * districts.length;
    for (PostcodeDistrict district : districts) {
      bytes += district.heapBytes();
    }
    return bytes + (long) DIVISION_BYTES * divisions.size();
  }

  int[] outwards() {
    return outwards.list();
  }

  PostcodeDistrict district(int index) {
    return districts[index];
  }

  List<PostcodeDivision> divisions() {
    return divisions;
  }
}
