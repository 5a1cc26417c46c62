package org.burydirectory.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The ids of one list, each of which may be there once. */
final class Ids {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  private final Map<String, Where> seen = new LinkedHashMap<>();

  /** The ids so far. */
  Set<String> all() {
    return seen.keySet();
  }

  /** The id of an object: kebab-case, with points between levels. */
  String slug(Fields fields) {
    String id = unique(fields, "id");
    if (!id.isBlank() && !FORM.matcher(id).matches()) {
      fields.problem(
          "id", "'id' is " + Report.shown(id) + "; use small letters, digits, hyphens and points");
    }
    return id;
  }

  /** A text that no other object of the list has under this key. */
  String unique(Fields fields, String key) {
    String id = fields.required(key);
    Where first = id.isBlank() ? null : seen.putIfAbsent(id, fields.where());
    if (first != null) {
      fields.problem(
          key, "'" + id + "' is here twice, first at " + first + "; keep one or rename one");
    }
    return id;
  }
}
