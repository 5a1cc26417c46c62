package org.burydirectory.doctor;

import java.util.List;

/** How alike two names are. */
final class Likeness {

  private Likeness() {}

  /**
   * The share of the words of two names that they have in common, 0 to 1. Words with one slip count
   * in part; a number in only one of them tells them apart.
   */
  static double of(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    if (oneSlip(String.join("", a), String.join("", b)) && numbers(a).equals(numbers(b))) {
      return String.join("", a).equals(String.join("", b)) ? 1 : 0.95; // blanks may slip as well
    }
    double common = 0;
    double all = 0;
    var used = new boolean[b.size()];
    for (String word : a) {
      double best = 0;
      int at = -1;
      for (int i = 0; i < b.size(); i++) {
        double alike = used[i] ? 0 : alike(word, b.get(i));
        if (alike > best) {
          best = alike;
          at = i;
        }
      }
      if (at >= 0) {
        used[at] = true;
        common += best * weight(word);
      } else if (isNumber(word)) {
        return 0;
      }
      all += weight(word);
    }
    for (int i = 0; i < b.size(); i++) {
      if (!used[i]) {
        if (isNumber(b.get(i))) {
          return 0;
        }
        all += weight(b.get(i));
      }
    }
    return common / all;
  }

  private static List<String> numbers(List<String> words) {
    return words.stream().filter(Likeness::isNumber).toList();
  }

  /** Long words say more. */
  private static double weight(String word) {
    return Math.min(word.length(), 8);
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }

  private static double alike(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    if (isNumber(a) || isNumber(b) || a.length() < 4 || b.length() < 4) {
      return 0;
    }
    if (a.equals(b + "s") || b.equals(a + "s")) {
      return 0.95;
    }
    return oneSlip(a, b) ? 0.9 : 0;
  }

  /** Whether one letter more, less, other or swapped with the next makes one word of the other. */
  static boolean oneSlip(String a, String b) {
    String shorter = a.length() <= b.length() ? a : b;
    String longer = shorter.equals(a) ? b : a;
    if (longer.length() - shorter.length() > 1) {
      return false;
    }
    int start = 0;
    while (start < shorter.length() && shorter.charAt(start) == longer.charAt(start)) {
      start++;
    }
    if (longer.length() > shorter.length()) {
      return shorter.substring(start).equals(longer.substring(start + 1));
    }
    return start == shorter.length()
        || shorter.substring(start + 1).equals(longer.substring(start + 1))
        || (start + 1 < shorter.length()
            && shorter.charAt(start) == longer.charAt(start + 1)
            && shorter.charAt(start + 1) == longer.charAt(start)
            && shorter.substring(start + 2).equals(longer.substring(start + 2)));
  }
}
