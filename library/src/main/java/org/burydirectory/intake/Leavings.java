package org.burydirectory.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes parts out of a tree, by JSON pointer. */
final class Leavings {

  private static final Set<String> NEEDED = Set.of("/id", "/name", "/status", "/x_sources");

  private Leavings() {}

  /**
   * Takes a part out: a member is kept under {@code x_} and its name, an item of a list goes.
   *
   * @return whether the rest can do without it
   */
  @SuppressWarnings("unchecked") // trees have nothing else
  static boolean leaveOut(Map<String, @Nullable Object> record, String pointer) {
    if (NEEDED.contains(pointer)) {
      return false;
    }
    String[] steps = pointer.substring(1).split("/", -1);
    Object owner = record;
    for (int i = 0; i + 1 < steps.length && owner != null; i++) {
      owner = child(owner, unescaped(steps[i]));
    }
    String last = unescaped(steps[steps.length - 1]);
    if (owner instanceof Map<?, ?> map) {
      var members = (Map<String, @Nullable Object>) map;
      Object value = members.remove(last);
      if (value != null && !last.startsWith("x_")) {
        members.putIfAbsent("x_" + last, value);
      }
    } else if (owner instanceof List<?> list && index(last, list) >= 0) {
      ((List<@Nullable Object>) list).set(index(last, list), null);
    }
    return true; // where it is gone already, with what held it, too
  }

  private static @Nullable Object child(Object owner, String step) {
    return switch (owner) {
      case Map<?, ?> map -> map.get(step);
      case List<?> list -> {
        int index = index(step, list);
        yield index < 0 ? null : list.get(index);
      }
      default -> null;
    };
  }

  private static int index(String step, List<?> list) {
    boolean number =
        !step.isEmpty() && step.length() < 9 && step.chars().allMatch(Character::isDigit);
    int index = number ? Integer.parseInt(step) : -1;
    return index < list.size() ? index : -1;
  }

  private static String unescaped(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }

  /** Closes the gaps that items left, and takes away what is empty now. */
  static void compact(Map<String, @Nullable Object> object) {
    object.values().removeIf(Leavings::isEmptied);
  }

  @SuppressWarnings("unchecked") // trees have nothing else
  private static boolean isEmptied(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      compact((Map<String, @Nullable Object>) map);
      return map.isEmpty();
    }
    if (value instanceof List<?> list) {
      ((List<@Nullable Object>) list).removeIf(Leavings::isEmptied);
      return list.isEmpty();
    }
    return value == null;
  }
}
