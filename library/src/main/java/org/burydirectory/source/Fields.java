package org.burydirectory.source;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.burydirectory.place.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object of a JSON or YAML file. Whoever reads them gets a value that can be
 * used or a stand-in; what was wrong goes to the report. A member that is not there and may be so
 * is null or empty.
 */
final class Fields {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  private final Map<String, @Nullable Object> members;
  private final Where where;
  private final Report report;
  private final Set<String> asked = new LinkedHashSet<>();

  Fields(Map<String, @Nullable Object> members, Where where, Report report) {
    this.members = members;
    this.where = where;
    this.report = report;
  }

  Map<String, @Nullable Object> members() {
    return members;
  }

  Where where() {
    return where;
  }

  Report report() {
    return report;
  }

  void problem(String key, String message) {
    report.add(where.member(key), message);
  }

  boolean has(String key) {
    return value(key) != null;
  }

  /** Reports the members that nobody has asked for. */
  void refuseOthers() {
    for (String key : members.keySet()) {
      if (!asked.contains(key)) {
        problem(key, "'" + key + "' is not a key here; " + new Nearest(asked).hint(key));
      }
    }
  }

  private @Nullable Object value(String key) {
    asked.add(key);
    return members.get(key);
  }

  private void missing(String key) {
    report.add(where, "'" + key + "' is missing");
  }

  private void wrongType(Where at, String key, @Nullable Object value, String wanted) {
    String got =
        value instanceof Map ? "an object" : value instanceof List ? "a list" : Report.shown(value);
    report.add(
        at, "'" + key + "' is " + (value == null ? "empty" : got) + "; it must be " + wanted);
  }

  /** A text; null where there is none. */
  @Nullable String text(String key) {
    Object value = value(key);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    wrongType(where.member(key), key, value, "text");
    return null;
  }

  /** A text that must be there and not be blank. */
  String required(String key) {
    if (value(key) == null) {
      missing(key);
      return "";
    }
    String text = text(key);
    if (text != null && text.isBlank()) {
      problem(key, "'" + key + "' is blank");
    }
    return text == null ? "" : text;
  }

  /** A text in a form, such as a date; null where there is none or it has not that form. */
  <T> @Nullable T parsed(String key, Function<String, T> parser, String form) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      problem(key, "'" + key + "' is " + Report.shown(text) + "; it must be " + form);
      return null;
    }
  }

  /** A text that must be one of the allowed; null where there is none. */
  @Nullable String code(String key, Collection<String> allowed) {
    String code = text(key);
    if (code != null && !allowed.contains(code)) {
      problem(
          key, "'" + key + "' is " + Report.shown(code) + "; " + new Nearest(allowed).hint(code));
    }
    return code;
  }

  /** A text that must be there and be one of the allowed. */
  String requiredCode(String key, Collection<String> allowed) {
    String code = code(key, allowed);
    return code == null ? required(key) : code;
  }

  /** A finite number; null where there is none. */
  @Nullable Double number(String key) {
    Object value = value(key);
    Double number = value == null ? null : number(value);
    if (value != null && number == null) {
      wrongType(where.member(key), key, value, "a number");
    }
    return number;
  }

  private @Nullable Double number(Object value) {
    if (where.scalarsAreText()) {
      return value instanceof String text && NUMBER.matcher(text).matches()
          ? Double.valueOf(text)
          : null;
    }
    return value instanceof Number number ? (Double) number.doubleValue() : null;
  }

  double requiredNumber(String key) {
    if (value(key) == null) {
      missing(key);
      return 0;
    }
    Double number = number(key);
    return number == null ? 0 : number;
  }

  /** A whole number within bounds; null where there is none. */
  @Nullable Integer integer(String key, int least, int most) {
    Double number = number(key);
    if (number == null) {
      return null;
    }
    if (number != Math.rint(number) || number < least || number > most) {
      problem(
          key,
          "'"
              + key
              + "' is "
              + Report.shown(value(key))
              + "; it must be a whole number from "
              + least
              + " to "
              + most);
      return null;
    }
    return number.intValue();
  }

  /** A yes or no; no where there is none. */
  boolean flag(String key) {
    Object value = value(key);
    if (value == null || value instanceof Boolean) {
      return value != null && (Boolean) value;
    }
    if (where.scalarsAreText() && (value.equals("true") || value.equals("false"))) {
      return value.equals("true");
    }
    wrongType(where.member(key), key, value, "true or false");
    return false;
  }

  /** A point of the earth that must be there. */
  GeoPoint point(String latitude, String longitude) {
    double lat = requiredNumber(latitude);
    double lon = requiredNumber(longitude);
    boolean north = within(latitude, lat, 90);
    boolean east = within(longitude, lon, 180);
    return north && east ? new GeoPoint(lat, lon) : new GeoPoint(0, 0);
  }

  /** Whether a coordinate is inside the world; reports it if not. */
  boolean within(String key, double degrees, int most) {
    boolean inside = Math.abs(degrees) <= most;
    if (!inside) {
      problem(
          key,
          "'"
              + key
              + "' is "
              + degrees
              + ", outside the world; it must be from -"
              + most
              + " to "
              + most
              + " degrees");
    }
    return inside;
  }

  /** The object that is this member; null where there is none. */
  <T> @Nullable T object(String key, Function<Fields, T> reader) {
    Object value = value(key);
    return value == null ? null : object(key, value, where.member(key), reader);
  }

  private <T> @Nullable T object(
      String key, @Nullable Object value, Where at, Function<Fields, T> reader) {
    if (!(value instanceof Map<?, ?> map)) {
      wrongType(at, key, value, "an object");
      return null;
    }
    @SuppressWarnings("unchecked") // the trees have texts as keys
    var child = new Fields((Map<String, @Nullable Object>) map, at, report);
    T read = reader.apply(child);
    if (where.scalarsAreText()) {
      child.refuseOthers();
    }
    return read;
  }

  /** The objects of a list; empty where there is none. */
  <T> List<T> objects(String key, Function<Fields, T> reader) {
    return items(key, (item, at) -> object(key, item, at, reader));
  }

  /** The texts of a list; empty where there is none. */
  List<String> texts(String key) {
    return items(key, (item, at) -> textItem(key, item, at));
  }

  /** The lists of texts of a list; empty where there is none. */
  List<List<String>> groups(String key) {
    return items(
        key, (item, at) -> itemsOf(key, item, at, (text, line) -> textItem(key, text, line)));
  }

  /** The texts of a list, each of which must be one of the allowed. */
  List<String> codes(String key, Collection<String> allowed) {
    return items(key, (item, at) -> codeItem(key, item, at, allowed));
  }

  private @Nullable String codeItem(
      String key, @Nullable Object item, Where at, Collection<String> allowed) {
    String code = textItem(key, item, at);
    if (code != null && !allowed.contains(code)) {
      report.add(
          at, "'" + key + "' has " + Report.shown(code) + "; " + new Nearest(allowed).hint(code));
    }
    return code;
  }

  private @Nullable String textItem(String key, @Nullable Object item, Where at) {
    if (item instanceof String text && !text.isBlank()) {
      return text;
    }
    wrongType(at, "an item of " + key, item, "text");
    return null;
  }

  private <T> List<T> items(String key, BiFunction<@Nullable Object, Where, @Nullable T> reader) {
    Object value = value(key);
    return value == null ? List.of() : itemsOf(key, value, where.member(key), reader);
  }

  private <T> List<T> itemsOf(
      String key,
      @Nullable Object value,
      Where at,
      BiFunction<@Nullable Object, Where, @Nullable T> reader) {
    List<T> read = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        T item = reader.apply(list.get(i), at.item(i));
        if (item != null) {
          read.add(item);
        }
      }
    } else {
      wrongType(at, key, value, "a list");
    }
    return read;
  }

  /** The texts of an object by their keys, in the order of the file. */
  Map<String, String> textMap(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    object(key, map -> map.eachKey(name -> texts.put(name, map.required(name))));
    return texts;
  }

  /** The whole numbers of an object by their keys, which must be among the allowed. */
  Map<String, Integer> counts(String key, Collection<String> allowed) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    object(key, map -> map.eachKey(name -> counts.put(name, map.count(name, allowed))));
    return counts;
  }

  private int count(String name, Collection<String> allowed) {
    if (!allowed.contains(name)) {
      problem(name, "'" + name + "' is not known; " + new Nearest(allowed).hint(name));
    }
    Integer count = integer(name, 0, 1_000_000);
    return count == null ? 0 : count;
  }

  private Fields eachKey(Consumer<String> reader) {
    members.keySet().forEach(reader);
    return this;
  }
}
