package org.burydirectory;

import java.nio.file.Path;
import java.util.List;
import org.burydirectory.index.PlaceImports;
import org.burydirectory.place.Boundaries;
import org.burydirectory.place.PostcodeTable;
import org.burydirectory.source.DataFolder;

/**
 * Where a directory's data comes from: a folder of YAML and JSON, on disk or in a jar. It is only
 * ever read. Immutable, safe for concurrent use.
 */
public final class DataSource {

  private final DataFolder folder;
  private final PlaceImports imports;

  private DataSource(DataFolder folder, PlaceImports imports) {
    this.folder = folder;
    this.imports = imports;
  }

  /**
   * A folder on disk.
   *
   * @throws IllegalArgumentException if there is no such folder
   */
  public static DataSource folder(Path folder) {
    return new DataSource(DataFolder.folder(folder), PlaceImports.NONE);
  }

  /**
   * A folder of resources, such as {@code bury} of the jar bury-directory-index-data.
   *
   * @throws IllegalArgumentException if no such resources are on the class path
   */
  public static DataSource classpath(String name) {
    return new DataSource(DataFolder.classpath(name), PlaceImports.NONE);
  }

  /**
   * This place and another in one directory: the places, services and guides of both. Everything
   * else (needs, language, urgent panels, ranking, facets, bank holidays, clock) is of the first,
   * and is not read of the other. Ids of boroughs, neighbourhoods, wards, towns, localities and
   * entries must differ; where they do not, a build says which. Postcodes and boundaries are those
   * of the first that has any.
   */
  public DataSource and(DataSource other) {
    return new DataSource(folder.and(other.folder), imports.or(other.imports));
  }

  /** The same without the services that are invented examples. */
  public DataSource withoutIllustrative() {
    return new DataSource(folder.withoutIllustrative(), imports);
  }

  /**
   * The same with unit postcodes, such as {@link org.burydirectory.place.PostcodeReader} gives. A
   * directory that is built from it knows each of them to the spot; it comes before those that
   * {@link ServiceDirectory#importPostcodes} has left beside an index.
   */
  public DataSource withPostcodes(PostcodeTable units) {
    return new DataSource(folder, imports.postcodes(units));
  }

  /**
   * The same with outlines of wards by GSS code, of any vintage that the places name. They tell the
   * ward of a point that has no postcode.
   */
  public DataSource withBoundaries(List<Boundaries.Area> wards) {
    return new DataSource(folder, imports.outlines(wards));
  }

  PlaceImports imports() {
    return imports;
  }

  DataFolder data() {
    return folder;
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
