package org.burydirectory.index;

import java.util.List;
import org.burydirectory.place.Boundaries;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.place.PostcodeTable;

/**
 * What was imported to know places more exactly than their settings do.
 *
 * @param postcodes units; empty where none were imported
 * @param outlines of wards by GSS code; empty where none were imported
 */
public record PlaceImports(PostcodeTable postcodes, List<Boundaries.Area> outlines) {

  /** Nothing imported. */
  public static final PlaceImports NONE =
      new PlaceImports(PostcodeTable.builder().build(), List.of());

  /** Copies the list. */
  public PlaceImports {
    outlines = List.copyOf(outlines);
  }

  /** With other postcodes. */
  public PlaceImports postcodes(PostcodeTable units) {
    return new PlaceImports(units, outlines);
  }

  /** With other outlines. */
  public PlaceImports outlines(List<Boundaries.Area> wards) {
    return new PlaceImports(postcodes, wards);
  }

  /** These, and what others have that these lack. */
  public PlaceImports or(PlaceImports others) {
    return new PlaceImports(
        postcodes.size() > 0 ? postcodes : others.postcodes,
        outlines.isEmpty() ? others.outlines : outlines);
  }

  /** Only the outlines of wards that a gazetteer knows. */
  PlaceImports of(Gazetteer gazetteer) {
    return outlines(
        outlines.stream()
            .filter(area -> gazetteer.wardCodes().ward(area.code()).isPresent())
            .toList());
  }

  /** A gazetteer that knows all this besides. */
  Gazetteer over(Gazetteer gazetteer) {
    Gazetteer with = postcodes.size() == 0 ? gazetteer : gazetteer.withPostcodes(postcodes);
    return outlines.isEmpty() ? with : with.withBoundaries(Boundaries.of(outlines));
  }
}
