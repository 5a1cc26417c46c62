package org.burydirectory.place;

import java.util.List;
import org.burydirectory.model.DataProblem;

/**
 * What came of reading a file of postcodes.
 *
 * @param table the postcodes
 * @param format what the file is, such as {@code OS Code-Point Open}
 * @param files the files in it that were read, in their order
 * @param terminated rows left out because the postcode is no longer in use
 * @param unplaced rows left out because the source gives no coordinates
 * @param unreadable rows left out because they could not be read
 * @param problems the first 20 of the unreadable rows
 */
public record PostcodeImport(
    PostcodeTable table,
    String format,
    List<String> files,
    int terminated,
    int unplaced,
    int unreadable,
    List<DataProblem> problems) {

  /** Copies the lists. */
  public PostcodeImport {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}
