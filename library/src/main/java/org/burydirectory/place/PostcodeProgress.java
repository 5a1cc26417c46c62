package org.burydirectory.place;

/** Hears how far a reading of postcodes has come. */
@FunctionalInterface
public interface PostcodeProgress {

  /**
   * Called on the reading thread every 10,000 rows and once at the end.
   *
   * @param bytesRead of the file as downloaded
   * @param bytesTotal size of the file as downloaded
   * @param rows rows seen
   */
  void at(long bytesRead, long bytesTotal, long rows);
}
