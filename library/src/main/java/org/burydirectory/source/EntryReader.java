package org.burydirectory.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
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
    readAll(data, profile, (entry, home) -> sink.accept(entry));
  }

  /** Takes entries as they are read. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes an entry.
     *
     * @param home number of the borough whose folder it is of
     */
    void take(Entry entry, int home);
  }

  /** The same, telling which folder's an entry is; ids are unique among all folders. */
  public static void readAll(DataFolder data, Profile profile, Sink sink) throws IOException {
    readAll(data, profile, sink, (service, fields) -> {});
  }

  /**
   * The same, telling besides which hours are taken as unknown, since they cannot be meant as they
   * stand.
   */
  static void read(DataFolder data, Profile profile, Consumer<Entry> sink, Doubts doubts)
      throws IOException {
    readAll(data, profile, (entry, home) -> sink.accept(entry), doubts::add);
  }

  private static void readAll(
      DataFolder data, Profile profile, Sink sink, BiConsumer<Service, Fields> alsoDo)
      throws IOException {
    var problems = new Problems();
    var files = new HashMap<String, String>();
    var rules = new Rules(profile);
    List<DataFolder> folders = data.all();
    for (int i = 0; i < folders.size(); i++) {
      int home = i;
      DataFolder each = folders.get(i);
      try (OpenFolder folder = each.open()) {
        String prefix = i == 0 ? "" : each.prefix();
        new EntryFiles(
                folder,
                prefix,
                each.illustrative(),
                rules,
                problems,
                entry -> sink.take(entry, home),
                files,
                alsoDo)
            .read();
      }
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
