package org.burydirectory.source;

import java.io.IOException;
import java.util.List;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;

/**
 * What a data folder holds, as a build would read it.
 *
 * @param services services that could be read
 * @param guides guides that could be read
 * @param illustrative how many of the services are invented examples
 * @param problems everything that would refuse a build
 * @param doubts hours that a build takes as unknown, since they cannot be meant as they stand
 */
public record Census(
    int services,
    int guides,
    int illustrative,
    List<DataProblem> problems,
    List<DataProblem> doubts) {

  /** Reads a folder whole. */
  public static Census of(DataFolder folder) {
    var counts = new int[3];
    List<DataProblem> problems = List.of();
    var doubts = new Doubts();
    try {
      EntryReader.read(
          folder,
          ProfileReader.read(ProfileReader.texts(folder)),
          entry -> count(entry, counts),
          doubts);
    } catch (InvalidDataException e) {
      problems = e.problems();
    } catch (IOException e) {
      problems = List.of(new DataProblem(folder.toString(), null, "cannot be read: " + e));
    }
    return new Census(counts[0], counts[1], counts[2], problems, doubts.found());
  }

  private static void count(Entry entry, int[] counts) {
    switch (entry) {
      case Entry.OfGuide guide -> counts[1]++;
      case Entry.OfService service -> {
        counts[0]++;
        counts[2] += service.service().illustrative() ? 1 : 0;
      }
    }
  }
}
