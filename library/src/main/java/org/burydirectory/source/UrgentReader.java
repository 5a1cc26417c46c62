package org.burydirectory.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.profile.Urgent;
import org.burydirectory.profile.UrgentContact;
import org.burydirectory.profile.UrgentPanel;
import org.jspecify.annotations.Nullable;

/** Reads {@code urgent.yaml}: the words of crisis and whom to call. */
public final class UrgentReader {

  /** The file, relative to the data folder. */
  public static final String FILE = "urgent.yaml";

  private UrgentReader() {}

  /**
   * Reads the file of a folder.
   *
   * @throws InvalidDataException with every problem of the file
   * @throws IOException if the folder cannot be read
   */
  public static Urgent read(DataFolder data) throws IOException {
    var problems = new Problems();
    String text;
    try (OpenFolder folder = data.open()) {
      text = folder.yaml(FILE, new Report(FILE, problems));
    }
    problems.refuseIfAny();
    return read(Objects.requireNonNull(text));
  }

  /**
   * Reads the text of the file.
   *
   * @throws InvalidDataException with every problem of the file
   */
  public static Urgent read(String text) {
    var problems = new Problems();
    Fields root = YamlTree.read(text, new Report(FILE, problems));
    Urgent urgent = root == null ? Urgent.none() : urgent(root);
    problems.refuseIfAny();
    return urgent;
  }

  static Urgent urgent(Fields root) {
    Map<String, List<String>> slots = new LinkedHashMap<>();
    var names = new Ids();
    root.objects("slots", fields -> slot(fields, names, slots));
    var ids = new Ids();
    List<UrgentPanel> panels = root.objects("panels", fields -> panel(fields, ids, slots.keySet()));
    root.refuseOthers();
    return new Urgent(slots, panels);
  }

  private static String slot(Fields fields, Ids names, Map<String, List<String>> slots) {
    String name = names.unique(fields, "name");
    List<String> words = fields.texts("words");
    if (words.isEmpty()) {
      fields.problem("words", "the slot " + Report.shown(name) + " has no words");
    }
    slots.put(name, words);
    return name;
  }

  private static UrgentPanel panel(Fields fields, Ids ids, Set<String> slots) {
    String id = ids.slug(fields);
    List<UrgentContact> contacts = fields.objects("contacts", UrgentReader::contact);
    if (contacts.isEmpty()) {
      fields.problem("contacts", "the panel " + Report.shown(id) + " has nobody to call");
    }
    return new UrgentPanel(
        id,
        fields.required("title"),
        fields.flag("quick_exit"),
        patterns(fields, "certain", slots),
        patterns(fields, "likely", slots),
        patterns(fields, "unless", slots),
        patterns(fields, "elsewhere", slots),
        fields.texts("needs"),
        contacts);
  }

  private static List<String> patterns(Fields fields, String key, Set<String> slots) {
    List<String> patterns = fields.texts(key);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < patterns.size(); i++) {
      String wrong = wrong(patterns.get(i), slots);
      if (!seen.add(patterns.get(i))) {
        wrong = "is here twice";
      }
      if (wrong != null) {
        Where at = fields.where().member(key).item(i);
        fields.report().add(at, "the pattern " + Report.shown(patterns.get(i)) + " " + wrong);
      }
    }
    return patterns;
  }

  private static @Nullable String wrong(String pattern, Set<String> slots) {
    List<String> parts = List.of(pattern.split(" ", -1));
    if (parts.getFirst().equals("...") || parts.getLast().equals("...")) {
      return "must not begin or end with '...'";
    }
    for (String part : parts) {
      for (String word : part.replace("?", "").split("\\|", -1)) {
        if (word.isEmpty()) {
          return "has a blank word";
        }
        if (word.startsWith("<") && !slots.contains(word.substring(1, word.length() - 1))) {
          return "names no slot of this file with " + word;
        }
      }
    }
    return null;
  }

  private static UrgentContact contact(Fields fields) {
    String phone = fields.text("phone");
    String text = fields.text("text");
    String url = fields.text("url");
    if (phone == null && text == null && url == null) {
      fields.problem("phone", "a contact needs a phone, a text number or a url");
    }
    if (!fields.has("checked")) {
      fields.required("checked");
    }
    LocalDate checked = fields.parsed("checked", LocalDate::parse, "a date such as 2026-11-21");
    return new UrgentContact(
        fields.required("name"),
        phone,
        text,
        url,
        fields.text("hours"),
        fields.text("note"),
        fields.required("source"),
        checked == null ? LocalDate.EPOCH : checked);
  }
}
