package org.burydirectory.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.burydirectory.profile.Language;

/** Reads {@code language.yaml}. */
final class LanguageYaml {

  private LanguageYaml() {}

  static Language read(Fields root) {
    return new Language(
        groups(root, "synonyms"),
        oneWay(root),
        Collections.unmodifiableMap(root.textMap("spellings")),
        Collections.unmodifiableMap(root.textMap("dialect")),
        groups(root, "protected"),
        Collections.unmodifiableSet(new LinkedHashSet<>(root.texts("stop_words"))),
        root.texts("stop_phrases"));
  }

  private static List<List<String>> groups(Fields root, String key) {
    List<List<String>> groups = root.groups(key);
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).size() < 2) {
        Where group = root.where().member(key).item(i);
        root.report().add(group, "a group of '" + key + "' needs two words or more");
      }
    }
    return groups;
  }

  private static Map<String, List<String>> oneWay(Fields root) {
    Map<String, List<String>> oneWay = new LinkedHashMap<>();
    var froms = new Ids();
    root.objects(
        "one_way",
        fields -> {
          List<String> to = fields.texts("to");
          if (!fields.has("to")) {
            fields.required("to");
          }
          return oneWay.put(froms.unique(fields, "from"), to) == null;
        });
    return Collections.unmodifiableMap(oneWay);
  }
}
