package org.burydirectory.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members of JSON objects, as far as they are of the type that is asked for. */
final class Tree {

  private Tree() {}

  /** A member that is a text; null where it is none. */
  static @Nullable String text(Map<String, @Nullable Object> object, String key) {
    return object.get(key) instanceof String text ? text : null;
  }

  /** A member that is an object; null where it is none. */
  @SuppressWarnings("unchecked") // trees have texts as keys
  static @Nullable Map<String, @Nullable Object> object(
      Map<String, @Nullable Object> object, String key) {
    return object.get(key) instanceof Map ? (Map<String, @Nullable Object>) object.get(key) : null;
  }

  /** A member that is a list; empty where it is none. Changes to it change the member. */
  @SuppressWarnings("unchecked") // trees have such lists
  static List<@Nullable Object> list(Map<String, @Nullable Object> object, String key) {
    return object.get(key) instanceof List
        ? (List<@Nullable Object>) object.get(key)
        : new ArrayList<>();
  }

  /** The objects in a member that is a list, each with its place. */
  @SuppressWarnings("unchecked") // trees have texts as keys
  static List<Item> items(Map<String, @Nullable Object> object, String key, String pointer) {
    var items = new ArrayList<Item>();
    List<@Nullable Object> list = list(object, key);
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Map<?, ?> map) {
        items.add(new Item((Map<String, @Nullable Object>) map, member(pointer, key) + "/" + i));
      }
    }
    return items;
  }

  /**
   * An object and where it is.
   *
   * @param object its members
   * @param pointer its place
   */
  record Item(Map<String, @Nullable Object> object, String pointer) {
    List<Item> items(String key) {
      return Tree.items(object, key, pointer);
    }

    /** A member that is an object, with its place; null where it is none. */
    @Nullable Item item(String key) {
      Map<String, @Nullable Object> member = Tree.object(object, key);
      return member == null ? null : new Item(member, member(pointer, key));
    }

    @Nullable String text(String key) {
      return Tree.text(object, key);
    }

    String at(String key) {
      return member(pointer, key);
    }
  }

  /** The pointer of a member. */
  static String member(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /** Adds an object to a list, which is made where it is missing. */
  static Map<String, @Nullable Object> add(Map<String, @Nullable Object> object, String key) {
    List<@Nullable Object> list = list(object, key);
    var item = new TreeMap<String, @Nullable Object>();
    list.add(item);
    object.put(key, list);
    return item;
  }

  /** A value as a report shows it. */
  static String shown(@Nullable Object value) {
    String text = String.valueOf(value);
    return text.length() > 500 ? text.substring(0, 500) + "…" : text;
  }
}
