package org.burydirectory.source;

import java.io.IOException;
import java.util.function.Consumer;
import org.burydirectory.model.Guide;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.model.Service;
import org.burydirectory.profile.Profile;

/** Reads entries: all of a data folder, or one. */
public final class EntryReader {

  private EntryReader() {}

  /**
   * Hands on every entry of a folder, services first, in the order of the files. Reads one at a
   * time. From the first problem on nothing more is handed on; what was is to be thrown away.
   *
   * @throws InvalidDataException with every problem of every file, the first thousand of them
   * @throws IOException if the folder cannot be read
   */
  public static void read(DataFolder data, Profile profile, Consumer<Entry> sink)
      throws IOException {
    var problems = new Problems();
    try (OpenFolder folder = data.open()) {
      new EntryFiles(folder, data.illustrative(), new Rules(profile), problems, sink).read();
    }
    problems.refuseIfAny();
  }

  /**
   * A service as someone sends it, checked in full.
   *
   * @throws InvalidDataException with every problem
   */
  public static Entry.OfService service(String json, Profile profile) {
    var problems = new Problems();
    var report = new Report("service", problems);
    var fields = new Fields(JsonTree.object(json, report), Where.Pointer.ROOT, report);
    problems.refuseIfAny();
    Service service = ServiceFields.read(fields);
    new Rules(profile).check(service, fields);
    problems.refuseIfAny();
    return new Entry.OfService(service, CanonicalJson.of(fields.members()));
  }

  /**
   * A service as the index keeps it, not checked again.
   *
   * @param json canonical, which the entry takes over
   * @throws InvalidDataException if it is no service
   */
  public static Entry.OfService service(byte[] json) {
    var problems = new Problems();
    Service service = ServiceFields.read(kept(json, problems));
    problems.refuseIfAny();
    return new Entry.OfService(service, json);
  }

  /**
   * A guide as the index keeps it, not checked again.
   *
   * @param json canonical
   * @throws InvalidDataException if it is no guide
   */
  public static Guide guide(byte[] json) {
    var problems = new Problems();
    Guide guide = GuideFields.read(kept(json, problems));
    problems.refuseIfAny();
    return guide;
  }

  private static Fields kept(byte[] json, Problems problems) {
    var report = new Report("index", problems);
    return new Fields(JsonTree.object(json, 0, json.length, report), Where.Pointer.ROOT, report);
  }
}
